package org.mapiscope.operation.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.profile.ProfileSection.RawValue;
import org.mapiscope.operation.profile.ProfileSection.Secret;
import org.mapiscope.registry.profile.RegistrySection;

/**
 * What is stored in a section, before it is known whose it is. Immutable.
 *
 * @param key as {@link ProfileSection#key}
 * @param properties ordered by tag, so that of two with one identifier the PT_UNICODE is behind the PT_STRING8
 */
record Section(String key, Optional<MapiUid> uid, List<PropValue> properties, List<RawValue> values,
        List<Secret> secrets) {
    Section {
        properties = properties.stream().sorted(Comparator.comparing(PropValue::tag)).toList();
        values = List.copyOf(values);
        secrets = List.copyOf(secrets);
    }

    PropValues props() {
        return PropValues.of(properties);
    }

    /** {@return the identifiers in a PT_BINARY that is nothing else, such as PR_SERVICES} */
    List<MapiUid> uids(PropTag tag) {
        return props().binary(tag).map(RegistrySection::uids).orElse(List.of());
    }

    /** {@return the value of that name that is no property, in any case} */
    Optional<RawValue> value(String name) {
        return values.stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }
}
