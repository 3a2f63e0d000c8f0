/** A profile as a whole, from wherever it comes: read with everything decoded, judged, compared and changed. */
@NullMarked
package org.mapiscope.operation.profile;

import org.jspecify.annotations.NullMarked;
