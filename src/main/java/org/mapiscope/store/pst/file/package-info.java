/**
 * All that can be done with PST and OST files without MAPI, put together.
 *
 * <p>May use: the other packages of {@code store.pst}, {@code mapi.file}. Used by: whoever makes the program.
 */
@NullMarked
package org.mapiscope.store.pst.file;

import org.jspecify.annotations.NullMarked;
