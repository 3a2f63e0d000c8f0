/** Calls that MAPI does not answer: which, since when, and a way to wait no longer. */
@NullMarked
package org.mapiscope.gui.pending;

import org.jspecify.annotations.NullMarked;
