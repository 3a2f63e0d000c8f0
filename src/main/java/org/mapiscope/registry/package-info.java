/**
 * Windows registries as trees of keys and values, wherever they come from: hives, .reg files, the machine.
 *
 * <p>May use: binary, mapi (its bytes). Used by: operation, subsystem.
 */
@NullMarked
package org.mapiscope.registry;

import org.jspecify.annotations.NullMarked;
