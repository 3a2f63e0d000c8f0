/** Logging on: the profile, the flags and the call. */
@NullMarked
package org.mapiscope.gui.profile;

import org.jspecify.annotations.NullMarked;
