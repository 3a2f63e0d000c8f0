/**
 * Two profiles side by side: what is alike, what differs, and what only one of them has.
 *
 * <p>May use: operation.profile, interpret, mapi. Used by: gui, cli.
 */
@NullMarked
package org.mapiscope.operation.compare;

import org.jspecify.annotations.NullMarked;
