/**
 * The profiles of this machine and of opened registry files: what is in them, what may be wrong, compared and reported.
 */
@NullMarked
package org.mapiscope.gui.profiles;

import org.jspecify.annotations.NullMarked;
