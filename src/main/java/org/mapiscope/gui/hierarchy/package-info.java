/**
 * The tree of a session's stores and their folders, read as it is opened, with counts, following its stores; a damaged
 * folder shows its result in its place.
 */
@NullMarked
package org.mapiscope.gui.hierarchy;

import org.jspecify.annotations.NullMarked;
