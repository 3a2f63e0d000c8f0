/**
 * A profile as a whole, from wherever it comes: read with everything decoded, judged, compared and changed.
 *
 * <p>May use: registry, interpret, mapi. Used by: gui, cli, operation.report.
 */
@NullMarked
package org.mapiscope.operation.profile;

import org.jspecify.annotations.NullMarked;
