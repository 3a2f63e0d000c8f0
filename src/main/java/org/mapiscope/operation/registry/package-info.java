/**
 * What a person can learn of a registry file as a whole.
 *
 * <p>May use: registry, mapi. Used by: cli.
 */
@NullMarked
package org.mapiscope.operation.registry;

import org.jspecify.annotations.NullMarked;
