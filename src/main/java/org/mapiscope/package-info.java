/** The program's start: chooses window or command line, builds the parts and gives them to each other. */
@NullMarked
package org.mapiscope;

import org.jspecify.annotations.NullMarked;
