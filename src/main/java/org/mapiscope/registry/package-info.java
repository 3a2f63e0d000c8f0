/** Windows registries as trees of keys and values, wherever they come from: hives, .reg files, the machine. */
@NullMarked
package org.mapiscope.registry;

import org.jspecify.annotations.NullMarked;
