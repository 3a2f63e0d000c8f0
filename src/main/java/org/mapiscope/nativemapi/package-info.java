/** The machine's own MAPI, Outlook's: found, loaded, and called on one thread that pumps messages. */
@NullMarked
package org.mapiscope.nativemapi;

import org.jspecify.annotations.NullMarked;
