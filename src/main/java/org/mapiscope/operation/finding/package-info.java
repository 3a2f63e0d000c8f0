/** Rules that look at a profile and say what may be wrong with it. */
@NullMarked
package org.mapiscope.operation.finding;

import org.jspecify.annotations.NullMarked;
