/** Files with a registry in them, of whatever kind they are. */
@NullMarked
package org.mapiscope.registry.file;

import org.jspecify.annotations.NullMarked;
