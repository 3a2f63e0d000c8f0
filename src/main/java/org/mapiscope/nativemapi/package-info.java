/**
 * The machine's own MAPI, Outlook's: found, loaded, and called on one thread that pumps messages.
 *
 * <p>May use: nativemapi.com, registry, binary, mapi. Used by: the program's root only.
 */
@NullMarked
package org.mapiscope.nativemapi;

import org.jspecify.annotations.NullMarked;
