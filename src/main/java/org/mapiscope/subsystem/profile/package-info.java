/**
 * The embedded subsystem's profiles: message services, providers and sections, kept in one SQLite file; and those of a
 * registry, to be read.
 *
 * <p>{@link org.mapiscope.subsystem.profile.Profiles} is the way in.
 *
 * <p>Source: [profile-tables], [message-service-tables], [provider-tables], [iprofsectimapiprop]; docs/decisions 0006
 * and 0007.
 */
@NullMarked
package org.mapiscope.subsystem.profile;

import org.jspecify.annotations.NullMarked;
