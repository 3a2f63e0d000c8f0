/** The call log: each MAPI call of this process while it runs and after, with what its result means. */
@NullMarked
package org.mapiscope.gui.calllog;

import org.jspecify.annotations.NullMarked;
