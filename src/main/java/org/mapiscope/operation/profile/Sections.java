package org.mapiscope.operation.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.profile.ProfileSection.RawValue;
import org.mapiscope.operation.profile.ProfileSection.Secret;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;
import org.mapiscope.registry.profile.PropertyDecoder;
import org.mapiscope.registry.profile.RegistrySection;
import org.mapiscope.registry.profile.SectionValue;

/** The sections of one profile, to be looked up by identifier. Immutable. */
final class Sections {
    private final List<Section> all;
    private final Map<MapiUid, Section> byUid = new LinkedHashMap<>();

    Sections(List<Section> all) {
        this.all = List.copyOf(all);
        all.forEach(each -> each.uid().ifPresent(uid -> byUid.putIfAbsent(uid, each)));
    }

    static Sections of(List<RegistrySection> sections) {
        return new Sections(sections.stream().map(Sections::section).toList());
    }

    private static Section section(RegistrySection from) {
        List<PropValue> properties = new ArrayList<>();
        List<RawValue> values = new ArrayList<>();
        List<Secret> secrets = new ArrayList<>();
        for (SectionValue each : from.values()) {
            switch (each) {
                case SectionValue.Property v -> properties.add(v.value());
                case SectionValue.Raw v -> values.add(raw(v.stored()));
                case SectionValue.Secret v -> secrets.add(new Secret(v.name(), v.bytes()));
            }
        }
        return new Section(from.name(), from.uid(), properties, values, secrets);
    }

    private static RawValue raw(RegistryValue stored) {
        return new RawValue(stored.name(), RegistryType.text(stored.type()), stored.data());
    }

    List<Section> all() {
        return all;
    }

    Optional<Section> find(MapiUid uid) {
        return Optional.ofNullable(byUid.get(uid));
    }

    boolean has(MapiUid uid) {
        return byUid.containsKey(uid);
    }

    /** {@return the properties of a section; none when it is not there} */
    PropValues props(MapiUid uid) {
        return find(uid).map(Section::props).orElseGet(() -> PropValues.of(List.of()));
    }

    /** {@return the first of {@code tags} that is a string, in the first of {@code sections} that has one of them} */
    static Optional<Found> string(List<Section> sections, PropTag... tags) {
        for (Section section : sections) {
            for (PropTag tag : tags) {
                Optional<String> text = section.props().string(tag).filter(each -> !each.isEmpty());
                if (text.isPresent()) {
                    PropTag stored = section.props().get(tag).map(PropValue::tag).orElse(tag);
                    return Optional
                            .of(new Found(text.get(), new Evidence(section.key(), PropertyDecoder.name(stored))));
                }
            }
        }
        return Optional.empty();
    }

    /** {@return the number of that tag in the first of {@code sections} that has it} */
    static Optional<Integer> number(List<Section> sections, PropTag tag) {
        return sections.stream().map(each -> each.props().integer(tag)).filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt).findFirst();
    }

    /** {@return the identifier that a section's key is} */
    static Optional<MapiUid> uid(String key) {
        return RegistrySection.uid(key);
    }

    /** A string, and where it stands. */
    record Found(String text, Evidence from) {}
}
