/** Long work and the window: jobs with progress and a stop, and when the first frame was drawn. */
@NullMarked
package org.mapiscope.gui.task;

import org.jspecify.annotations.NullMarked;
