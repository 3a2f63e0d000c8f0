/**
 * Commands, one class each: logging on and off, and profiles, as text or JSON.
 *
 * <p>Data go to the standard output, messages to the standard error.
 */
@NullMarked
package org.mapiscope.cli;

import org.jspecify.annotations.NullMarked;
