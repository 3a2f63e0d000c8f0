/** Two profiles side by side: what is alike, what differs, and what only one of them has. */
@NullMarked
package org.mapiscope.operation.compare;

import org.jspecify.annotations.NullMarked;
