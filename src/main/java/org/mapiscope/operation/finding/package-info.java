/**
 * Rules that look at a profile and say what may be wrong with it.
 *
 * <p>May use: operation.profile, interpret, mapi. Used by: gui, cli, operation.report.
 */
@NullMarked
package org.mapiscope.operation.finding;

import org.jspecify.annotations.NullMarked;
