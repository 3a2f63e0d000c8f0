/**
 * The status table of a session: a row for each resource with its decoded state, live, and the methods of IMAPIStatus.
 */
@NullMarked
package org.mapiscope.gui.status;

import org.jspecify.annotations.NullMarked;
