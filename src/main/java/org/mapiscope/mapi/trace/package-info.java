/**
 * Watches calls: every object of a subsystem's is handed out behind a proxy that reports each call in MAPI's notation,
 * counts what is open, and makes it answer {@code MAPI_E_INVALID_OBJECT} once its session is gone.
 *
 * <p>The call log, the command line and tests listen.
 */
@NullMarked
package org.mapiscope.mapi.trace;

import org.jspecify.annotations.NullMarked;
