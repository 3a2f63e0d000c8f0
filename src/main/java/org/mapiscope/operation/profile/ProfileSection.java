package org.mapiscope.operation.profile;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropValue;

/**
 * A section of a profile, with what is in it.
 *
 * @param key its name in the registry, or its identifier as text; a section within a section has {@code outer\inner}
 * @param uid empty when the key's name is no identifier
 * @param knownName what the section is called where it is a known one, such as {@code MUID_PROFILE_INSTANCE}
 * @param properties what is stored under a property tag, ordered by tag
 * @param values what is stored under any other name, or in a form that no property has, in the registry's order
 * @param secrets what is there and is not shown
 */
public record ProfileSection(String key, Optional<MapiUid> uid, Kind kind, Optional<String> knownName,
        List<PropValue> properties, List<RawValue> values, List<Secret> secrets) {
    public ProfileSection {
        properties = List.copyOf(properties);
        values = List.copyOf(values);
        secrets = List.copyOf(secrets);
    }

    /** Whose section it is. */
    public enum Kind {
        SERVICE, PROVIDER, ACCOUNT,
        /** One that MAPI or Outlook has in every profile. */
        KNOWN,
        /** The settings of an account or of a provider, which names it. */
        REFERRED,
        /** Nothing in the profile names it. */
        UNKNOWN
    }

    /**
     * A value that is no property.
     *
     * @param type such as REG_BINARY
     */
    public record RawValue(String name, String type, Bytes data) {}

    /**
     * A password or the like.
     *
     * @param name of the value, as it is stored
     * @param bytes how many it has; 0 where MAPI would have to read it to say that. What they are is never read
     */
    public record Secret(String name, int bytes) {}
}
