/**
 * PST files as message stores: the provider over the reading engine in the subpackages {@code ndb}, {@code ltp} and
 * {@code messaging}.
 *
 * <p>Only this package knows MAPI's values; {@link org.mapiscope.store.pst.PstValues} makes them from stored bytes.
 *
 * <p>It reads files that are damaged, and some that are made to hurt.
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=FuzzedStoresTest} looks for such that it does not survive; a plain build runs
 * what was found so far.
 *
 * <p>Found as a message service.
 */
@NullMarked
package org.mapiscope.store.pst;

import org.jspecify.annotations.NullMarked;
