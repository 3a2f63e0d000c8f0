/**
 * What a provider of message stores, address books or transports implements, and what it is given.
 *
 * <p>Source: MAPISPI.h. May use: mapi. Used by: subsystem, store, transport.
 */
@NullMarked
package org.mapiscope.mapi.spi;

import org.jspecify.annotations.NullMarked;
