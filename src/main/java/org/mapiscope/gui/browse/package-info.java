/** The one window for looking into a session: folder tree, tabs with a history of places, details, quick open. */
@NullMarked
package org.mapiscope.gui.browse;

import org.jspecify.annotations.NullMarked;
