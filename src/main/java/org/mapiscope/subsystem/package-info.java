/**
 * MAPI in Java: logon, sessions alone or shared, provider loading, the status and store tables, and logoff.
 *
 * <p>{@link org.mapiscope.subsystem.EmbeddedMapi} is the way in. A {@code ProviderSession} holds the providers of one
 * session and is used by one {@code ClientSession}, or by several when it is shared; an {@code ActiveLogon} is one
 * provider's logon in it.
 *
 * <p>Source: Microsoft's MAPI reference, above all [imapisession-logoff], [shutting-down-a-service-provider],
 * [imsprovider-logon].
 */
@NullMarked
package org.mapiscope.subsystem;

import org.jspecify.annotations.NullMarked;
