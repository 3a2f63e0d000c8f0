/** Logging a session off: its flags and handle, its plan, its confirmation, and what it did. */
@NullMarked
package org.mapiscope.gui.logoff;

import org.jspecify.annotations.NullMarked;
