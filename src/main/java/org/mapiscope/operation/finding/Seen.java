package org.mapiscope.operation.finding;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.OutlookSettings;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileSnapshot;

/** What a rule has seen: what its sentence names, and where it stands. */
record Seen(List<String> arguments, List<Evidence> evidence) {
    Seen {
        arguments = List.copyOf(arguments);
        evidence = List.copyOf(evidence);
    }

    static Seen of(String... arguments) {
        return new Seen(List.of(arguments), List.of());
    }

    Seen at(List<Evidence> where) {
        return new Seen(arguments, where);
    }

    Seen at(Optional<Evidence> where) {
        return at(where.stream().toList());
    }

    /** {@return where a whole section stands} One that is not there has its identifier as name. */
    static Evidence section(ProfileSnapshot profile, MapiUid uid) {
        return new Evidence(profile.section(uid).map(ProfileSection::key).orElseGet(uid::toString), "");
    }

    /** {@return where a property of a section stands} */
    static Evidence property(ProfileSnapshot profile, MapiUid uid, PropTag tag) {
        return new Evidence(section(profile, uid).section(), name(tag));
    }

    /** {@return where a section names another, or the whole section when that is not found} */
    static Evidence naming(ProfileSnapshot profile, MapiUid uid, MapiUid named) {
        Evidence whole = section(profile, uid);
        return profile.section(uid).stream().flatMap(each -> each.properties().stream())
                .filter(value -> value instanceof PropValue.BinaryValue binary
                        && binary.value().hex().contains(named.bytes().hex()))
                .findFirst().map(value -> new Evidence(whole.section(), name(value.tag()))).orElse(whole);
    }

    static Evidence setting(OutlookSettings.Setting setting) {
        return new Evidence(setting.key(), setting.name());
    }

    /** {@return a property's name in a registry: its type first} */
    static String name(PropTag tag) {
        return "%04x%04x".formatted(tag.value() & 0xFFFF, tag.value() >>> 16);
    }
}
