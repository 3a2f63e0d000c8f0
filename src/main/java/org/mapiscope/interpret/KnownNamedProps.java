package org.mapiscope.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.ResourceTable;

/**
 * What is known of named properties: their names, types and areas.
 *
 * <p>Thread-safe. Source: the resource {@code named-properties.tsv}.
 */
public final class KnownNamedProps {
    private static final List<KnownNamedProp> ALL = ResourceTable
            .rows(KnownNamedProps.class, "named-properties.tsv").stream().map(KnownNamedProps::known).toList();
    private static final Map<NamedProp, List<KnownNamedProp>> BY_PROP = ALL.stream()
            .collect(Collectors.groupingBy(known -> key(known.prop())));

    private KnownNamedProps() {}

    private static KnownNamedProp known(List<String> row) {
        MapiUid set = KnownGuids.find(row.get(1)).orElseThrow();
        NamedProp prop = row.get(0).startsWith("0x")
                ? new NamedProp.ById(set, Integer.decode(row.get(0)))
                : new NamedProp.ByName(set, row.get(0));
        return new KnownNamedProp(prop, row.get(2), PropertyTypes.parse(row.get(3)).orElseThrow(), row.get(4));
    }

    /** {@return the property with its string in lower case} Servers write the names of headers in any case. */
    private static NamedProp key(NamedProp prop) {
        return switch (prop) {
            case NamedProp.ById byId -> byId;
            case NamedProp.ByName byName -> new NamedProp.ByName(byName.guid(), byName.name().toLowerCase(Locale.ROOT));
        };
    }

    public static List<KnownNamedProp> all() {
        return ALL;
    }

    /** {@return what is known of a named property, a row for each of its names, the best first} */
    public static List<KnownNamedProp> of(NamedProp prop) {
        return BY_PROP.getOrDefault(key(prop), List.of());
    }

    /** {@return the names of a named property, the best first} */
    public static List<String> names(NamedProp prop) {
        return of(prop).stream().map(KnownNamedProp::name).toList();
    }

    /** {@return the property with just this name, in any case} */
    public static Optional<KnownNamedProp> find(String name) {
        return ALL.stream().filter(known -> known.name().equalsIgnoreCase(name)).findFirst();
    }

    /** {@return every property with a name or string that {@code part} is in, in any case, each once} */
    public static List<NamedProp> search(String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(known -> known.name().toLowerCase(Locale.ROOT).contains(wanted)
                || (known.prop() instanceof NamedProp.ByName byName
                        && byName.name().toLowerCase(Locale.ROOT).contains(wanted)))
                .map(KnownNamedProp::prop).distinct().toList();
    }

    /**
     * {@return the name for people, as MFCMAPI writes it: {@code id: 0x8503=34051 = PidLidReminderSet
     * (dispidReminderSet)}, or the string}
     */
    public static String text(NamedProp prop) {
        return switch (prop) {
            case NamedProp.ByName byName -> byName.name();
            case NamedProp.ById byId -> {
                List<String> names = names(prop);
                String text = "id: 0x%04X=%d".formatted(byId.id(), byId.id());
                yield text + (names.isEmpty() ? "" : " = " + names.get(0))
                        + (names.size() < 2 ? "" : " (" + String.join(", ", names.subList(1, names.size())) + ")");
            }
        };
    }
}
