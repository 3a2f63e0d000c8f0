/**
 * Commands, one class each: logging on and off, and profiles, as text or JSON.
 *
 * <p>Data go to the standard output, messages to the standard error. May use: operation, smartview, interpret, mapi. Used
 * by: the root.
 */
@NullMarked
package org.mapiscope.cli;

import org.jspecify.annotations.NullMarked;
