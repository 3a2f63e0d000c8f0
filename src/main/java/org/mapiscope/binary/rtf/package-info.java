/**
 * RTF as messages have it: taken out of its compressed form, and the HTML or text that it was made from taken out of it.
 *
 * <p>May use: {@code binary}. Used by: stores.
 */
@NullMarked
package org.mapiscope.binary.rtf;

import org.jspecify.annotations.NullMarked;
