/** A message store in memory for tests: it serves {@code StoreContents}, and what is written to it is there afterwards. */
@NullMarked
package org.mapiscope.subsystem.memory;

import org.jspecify.annotations.NullMarked;
