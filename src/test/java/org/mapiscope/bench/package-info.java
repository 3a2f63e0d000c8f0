/** What the benchmarks run beside the program. */
@NullMarked
package org.mapiscope.bench;

import org.jspecify.annotations.NullMarked;
