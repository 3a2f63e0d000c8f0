/** Searching messages of a folder, of those below it, or of a whole store: a step at a time, so that others get their turn. */
@NullMarked
package org.mapiscope.operation.search;

import org.jspecify.annotations.NullMarked;
