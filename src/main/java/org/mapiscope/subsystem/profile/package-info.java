/**
 * The embedded subsystem's profiles: message services, providers and sections, kept in one SQLite
 * file; and those of a registry, to be read.
 *
 * <p>{@link org.mapiscope.subsystem.profile.Profiles} is the way in. May use: mapi, mapi.spi, registry, subsystem.table.
 * Used by: subsystem.
 *
 * <p>Source: [profile-tables], [message-service-tables], [provider-tables], [iprofsectimapiprop]; docs/decisions 0010 and
 * 0011.
 */
@NullMarked
package org.mapiscope.subsystem.profile;

import org.jspecify.annotations.NullMarked;
