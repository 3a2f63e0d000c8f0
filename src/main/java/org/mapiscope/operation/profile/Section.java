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

/** What is stored in a section, before it is known whose it is. Immutable. */
final class Section {
    private final String key;
    private final Optional<MapiUid> uid;
    private final List<PropValue> properties;
    private final PropValues props;
    private final List<RawValue> values;
    private final List<Secret> secrets;

    /** @param key as {@link ProfileSection#key} */
    Section(String key, Optional<MapiUid> uid, List<PropValue> properties, List<RawValue> values,
            List<Secret> secrets) {
        this.key = key;
        this.uid = uid;
        // of two with one identifier the PT_UNICODE comes behind the PT_STRING8, and so is the one that is found
        this.properties = properties.stream().sorted(Comparator.comparing(PropValue::tag)).toList();
        this.props = PropValues.of(this.properties);
        this.values = List.copyOf(values);
        this.secrets = List.copyOf(secrets);
    }

    String key() {
        return key;
    }

    Optional<MapiUid> uid() {
        return uid;
    }

    /** {@return the properties, ordered by tag} */
    List<PropValue> properties() {
        return properties;
    }

    PropValues props() {
        return props;
    }

    List<RawValue> values() {
        return values;
    }

    List<Secret> secrets() {
        return secrets;
    }

    /** {@return the identifiers in a PT_BINARY that is nothing else, such as PR_SERVICES} */
    List<MapiUid> uids(PropTag tag) {
        return props.binary(tag).map(RegistrySection::uids).orElse(List.of());
    }

    /** {@return the value of that name that is no property, in any case} */
    Optional<RawValue> value(String name) {
        return values.stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }
}
