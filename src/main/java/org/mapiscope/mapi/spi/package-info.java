/**
 * What a provider of message stores, address books or transports implements, and what it is given.
 *
 * <p>Source: MAPISPI.h.
 */
@NullMarked
package org.mapiscope.mapi.spi;

import org.jspecify.annotations.NullMarked;
