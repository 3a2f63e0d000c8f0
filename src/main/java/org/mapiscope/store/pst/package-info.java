/**
 * PST files as message stores: the provider over the reading engine in the subpackages {@code ndb}, {@code ltp} and
 * {@code messaging}.
 *
 * <p>Only this package knows MAPI's values; {@link org.mapiscope.store.pst.PstValues} makes them from stored bytes.
 *
 * <p>May use: {@code mapi.spi}, {@code binary}, {@code mapi}. Used by: nobody; found as a message service.
 */
@NullMarked
package org.mapiscope.store.pst;

import org.jspecify.annotations.NullMarked;
