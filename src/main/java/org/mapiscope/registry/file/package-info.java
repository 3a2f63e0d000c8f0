/**
 * Files with a registry in them, of whatever kind they are.
 *
 * <p>May use: registry.hive, registry.reg, registry, binary. Used by: operation, the program's root.
 */
@NullMarked
package org.mapiscope.registry.file;

import org.jspecify.annotations.NullMarked;
