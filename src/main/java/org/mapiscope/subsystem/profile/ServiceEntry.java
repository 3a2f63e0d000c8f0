package org.mapiscope.subsystem.profile;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/**
 * A message service of a profile: one row of the message service table. Immutable.
 *
 * <p>Source: [message-service-tables], [pidtagresourceflags-canonical-property].
 *
 * @param uid PR_SERVICE_UID; the section with its properties
 * @param serviceName what the service calls itself, such as {@code MSUPST MS}
 * @param displayName its section's PR_DISPLAY_NAME
 * @param resourceFlags {@link #SERVICE_DEFAULT_STORE}, {@link #SERVICE_NO_PRIMARY_IDENTITY}
 */
public record ServiceEntry(MapiUid uid, String serviceName, String displayName, int resourceFlags) {
    /** The profile's default store is one of this service's. */
    public static final int SERVICE_DEFAULT_STORE = 0x1;

    /** No provider of the service can say who the session's user is. */
    public static final int SERVICE_NO_PRIMARY_IDENTITY = 0x20;

    static List<ServiceEntry> of(ProfileData profile) {
        return profile.services().stream().map(service -> of(profile, service)).toList();
    }

    private static ServiceEntry of(ProfileData profile, ProfileData.Service service) {
        boolean hasDefault = profile.providers().stream()
                .anyMatch(provider -> provider.isDefaultStore() && provider.service().equals(service.uid()));
        return new ServiceEntry(service.uid(), service.name(), displayName(profile, service),
                storedFlags(profile.section(service.uid())).orElse(SERVICE_NO_PRIMARY_IDENTITY)
                        | (hasDefault ? SERVICE_DEFAULT_STORE : 0));
    }

    /** {@return PR_RESOURCE_FLAGS as a section has it, which only the profiles of other MAPIs do} */
    private static OptionalInt storedFlags(Map<Integer, StoredValue> section) {
        PropTag tag = PropTags.PR_RESOURCE_FLAGS;
        StoredValue stored = section.get(tag.id());
        return stored == null
                ? OptionalInt.empty()
                : PropValues.of(List.of(ValueCodec.decode(tag.withType(stored.type()), stored.bytes()))).integer(tag);
    }

    static String displayName(ProfileData profile, ProfileData.Service service) {
        return displayName(profile.section(service.uid()), service.name());
    }

    /** {@return the section's PR_DISPLAY_NAME, or {@code other} when it has none} */
    static String displayName(Map<Integer, StoredValue> section, String other) {
        PropTag tag = PropTags.PR_DISPLAY_NAME_W;
        StoredValue stored = section.get(tag.id());
        return stored == null
                ? other
                : PropValues.of(List.of(ValueCodec.decode(tag.withType(stored.type()), stored.bytes()))).string(tag)
                        .filter(name -> !name.isBlank()).orElse(other);
    }

    List<PropValue> row() {
        return List.of(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, displayName),
                new PropValue.UnicodeValue(PropTags.PR_SERVICE_NAME_W, serviceName),
                new PropValue.BinaryValue(PropTags.PR_SERVICE_UID, uid.bytes()),
                new PropValue.LongValue(PropTags.PR_RESOURCE_FLAGS, resourceFlags),
                new PropValue.BinaryValue(PropTags.PR_INSTANCE_KEY, uid.bytes()));
    }

    static final List<PropTag> COLUMNS = List.of(PropTags.PR_DISPLAY_NAME_W, PropTags.PR_SERVICE_NAME_W,
            PropTags.PR_SERVICE_UID, PropTags.PR_RESOURCE_FLAGS, PropTags.PR_INSTANCE_KEY);
}
