/**
 * Walks all of a PST or OST, however damaged, and says what is wrong with it and what can still be recovered.
 *
 * <p>Source: [MS-PST]. May use: {@code messaging}, {@code ltp}, {@code ndb}, {@code binary}, {@code mapi.file}. Used by:
 * whoever makes the program.
 */
@NullMarked
package org.mapiscope.store.pst.check;

import org.jspecify.annotations.NullMarked;
