/** Files of message stores, without MAPI: a check with its findings, and conversion into a PST. */
@NullMarked
package org.mapiscope.gui.file;

import org.jspecify.annotations.NullMarked;
