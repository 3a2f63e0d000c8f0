/** Writing messages, folders and stores as files, with a report of each item. */
@NullMarked
package org.mapiscope.gui.export;

import org.jspecify.annotations.NullMarked;
