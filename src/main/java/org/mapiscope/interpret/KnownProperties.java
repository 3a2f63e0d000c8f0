package org.mapiscope.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mapiscope.mapi.KnownTag;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;

/**
 * What is known of property tags: all their names, and how a query in DASL writes them.
 *
 * <p>Thread-safe. The tables are read when they are first asked for.
 *
 * <p>Source: [MS-OXPROPS]; MAPI's headers; MFCMAPI's tables, whose order of names this keeps.
 */
public final class KnownProperties {
    private static final String DASL = "http://schemas.microsoft.com/mapi/";
    private static final Comparator<KnownTag> BEST_FIRST = Comparator
            .comparingInt((KnownTag known) -> -known.rank().orElse(-1)).thenComparing(KnownTag::name);

    private KnownProperties() {}

    /** {@return the names of a property; none from 0x8000 on, where each store has its own} A tag of 16 bits is an identifier. */
    public static PropNames names(PropTag tag) {
        int id = tag.id() == 0 ? tag.type().value() : tag.id();
        return id >= PropTag.FIRST_NAMED_ID ? PropNames.NONE : addressBookNames(tag);
    }

    /** {@return the names of a property of an address book, where identifiers from 0x8000 on have a meaning too} */
    public static PropNames addressBookNames(PropTag given) {
        PropTag tag = given.id() == 0 ? PropTag.of(given.type().value(), PropType.PT_UNSPECIFIED) : given;
        List<String> exact = new ArrayList<>();
        List<String> partial = new ArrayList<>();
        List<String> more = new ArrayList<>();
        for (KnownTag known : Index.BY_ID.getOrDefault(tag.id(), List.of())) {
            boolean same = known.tag().equals(tag);
            if (known.rank().isPresent()) {
                (same ? exact : partial).add(known.name());
            } else if (same) {
                more.add(known.name());
            }
        }
        return new PropNames(exact, partial, more);
    }

    /** {@return the tag that just this name stands for, in any case; empty when there is none} */
    public static Optional<PropTag> tag(String name) {
        return PropTags.known().stream().filter(known -> known.name().equalsIgnoreCase(name)).map(KnownTag::tag)
                .findFirst();
    }

    /** {@return every tag with a name that {@code part} is in, in any case, each once} */
    public static List<PropTag> search(String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return PropTags.known().stream().filter(known -> known.name().toLowerCase(Locale.ROOT).contains(wanted))
                .map(KnownTag::tag).distinct().toList();
    }

    /** {@return every tag with this identifier, whatever its type} */
    public static List<PropTag> ofId(int id) {
        return Index.BY_ID.getOrDefault(id, List.of()).stream().map(KnownTag::tag).distinct().sorted().toList();
    }

    /** {@return the property in DASL, {@code http://schemas.microsoft.com/mapi/proptag/0x0037001F}} */
    public static String dasl(PropTag tag) {
        return DASL + "proptag/" + tag;
    }

    /** {@return the named property in DASL, {@code http://schemas.microsoft.com/mapi/id/{...}/8102001F}} */
    public static String dasl(NamedProp name, PropType type) {
        return DASL + switch (name) {
            case NamedProp.ById byId -> "id/%s/%04X%04X".formatted(byId.guid(), byId.id(), type.value());
            case NamedProp.ByName byName -> "string/%s/%s".formatted(byName.guid(), byName.name());
        };
    }

    /** The table by identifier. */
    private static final class Index {
        private static final Map<Integer, List<KnownTag>> BY_ID = PropTags.known().stream().sorted(BEST_FIRST)
                .collect(Collectors.groupingBy(known -> known.tag().id()));
    }
}
