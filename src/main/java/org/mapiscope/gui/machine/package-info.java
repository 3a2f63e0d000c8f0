/** What is known of the machine's MAPI without running it: where it was looked for, and which processes hold it. */
@NullMarked
package org.mapiscope.gui.machine;

import org.jspecify.annotations.NullMarked;
