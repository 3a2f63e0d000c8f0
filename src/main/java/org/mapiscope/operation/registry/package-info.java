/** What a person can learn of a registry file as a whole. */
@NullMarked
package org.mapiscope.operation.registry;

import org.jspecify.annotations.NullMarked;
