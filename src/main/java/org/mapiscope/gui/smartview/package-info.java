/** What the bytes of a value mean, as a tree beside the bytes themselves; and bytes of any origin. */
@NullMarked
package org.mapiscope.gui.smartview;

import org.jspecify.annotations.NullMarked;
