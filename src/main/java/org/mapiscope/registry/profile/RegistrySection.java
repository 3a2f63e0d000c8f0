package org.mapiscope.registry.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;

/**
 * A section of a profile, as a registry has it. Immutable.
 *
 * @param name of its key; of one within another the names of both, with {@link RegistryKey#SEPARATOR} between
 * @param uid what the name is in hex; empty when it is no identifier
 */
public record RegistrySection(String name, Optional<MapiUid> uid, List<SectionValue> values) {
    /** How deep keys within a section are read. */
    private static final int MAX_DEPTH = 16;

    public RegistrySection {
        values = List.copyOf(values);
    }

    /** {@return the identifier that a key's name writes in hex, byte by byte} */
    public static Optional<MapiUid> uid(String name) {
        return name.length() == 2 * MapiUid.SIZE && name.chars().allMatch(HexFormat::isHexDigit)
                ? Optional.of(new MapiUid(Bytes.ofHex(name)))
                : Optional.empty();
    }

    /** {@return the name of the key that has the section with that identifier} */
    public static String name(MapiUid uid) {
        return HexFormat.of().formatHex(uid.bytes().toArray());
    }

    /** {@return the sections of a profile, each with those that are in it behind it} */
    static List<RegistrySection> all(RegistryKey profile) throws IOException {
        List<RegistrySection> sections = new ArrayList<>();
        for (RegistryKey key : profile.subkeys()) {
            add(key, key.name(), 1, sections);
        }
        return sections;
    }

    private static void add(RegistryKey key, String name, int depth, List<RegistrySection> to) throws IOException {
        List<SectionValue> values = new ArrayList<>();
        for (RegistryValue value : key.values()) {
            values.add(SectionValue.of(value));
        }
        to.add(new RegistrySection(name, uid(name), values));
        if (depth < MAX_DEPTH) {
            for (RegistryKey inner : key.subkeys()) {
                add(inner, name + RegistryKey.SEPARATOR + inner.name(), depth + 1, to);
            }
        }
    }

    /** {@return the property of that identifier; of a string in both kinds that in PT_UNICODE} */
    public Optional<PropValue> property(PropTag tag) {
        return properties().filter(each -> each.tag().id() == tag.id()).max(Comparator.comparing(PropValue::tag));
    }

    /** {@return the properties, in the registry's order} */
    public Stream<PropValue> properties() {
        return values.stream().filter(SectionValue.Property.class::isInstance).map(SectionValue.Property.class::cast)
                .map(SectionValue.Property::value);
    }

    /** {@return the identifiers that a PT_BINARY consists of, each once; none when it is anything else} */
    public List<MapiUid> uids(PropTag tag) {
        return property(tag).filter(PropValue.BinaryValue.class::isInstance).map(PropValue.BinaryValue.class::cast)
                .map(each -> uids(each.value())).orElse(List.of());
    }

    /** {@return the identifiers that {@code bytes} consist of, each once; none when these are no multiple of their size} */
    public static List<MapiUid> uids(Bytes bytes) {
        return bytes.size() % MapiUid.SIZE != 0
                ? List.of()
                : IntStream.range(0, bytes.size() / MapiUid.SIZE)
                        .mapToObj(i -> new MapiUid(bytes.slice(i * MapiUid.SIZE, (i + 1) * MapiUid.SIZE))).distinct()
                        .toList();
    }
}
