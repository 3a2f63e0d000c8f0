/** Searching the messages of folders and stores, with results as they come. */
@NullMarked
package org.mapiscope.gui.search;

import org.jspecify.annotations.NullMarked;
