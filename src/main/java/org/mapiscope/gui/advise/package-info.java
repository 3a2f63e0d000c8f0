/** Being told of what happens: what is watched, which events, and a list of them as they come. */
@NullMarked
package org.mapiscope.gui.advise;

import org.jspecify.annotations.NullMarked;
