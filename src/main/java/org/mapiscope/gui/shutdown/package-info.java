/** Fast shutdown: query, notify, do, in that order only, with the rules that hold for it. */
@NullMarked
package org.mapiscope.gui.shutdown;

import org.jspecify.annotations.NullMarked;
