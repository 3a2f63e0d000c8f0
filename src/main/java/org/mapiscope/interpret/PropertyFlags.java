package org.mapiscope.interpret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.ResourceTable;

/**
 * What the numbers in properties, and in structures within them, mean: flags and enumerated values in the words of
 * MFCMAPI.
 *
 * <p>Thread-safe. The flags of calls are in {@link org.mapiscope.mapi.FlagNames}. Source: the resource
 * {@code property-flags.tsv}.
 */
public final class PropertyFlags {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Map<String, List<PropertyFlag>> SETS = new LinkedHashMap<>();

    static {
        for (List<String> row : ResourceTable.rows(PropertyFlags.class, "property-flags.tsv")) {
            SETS.computeIfAbsent(row.get(0), set -> new ArrayList<>())
                    .add(new PropertyFlag(PropertyFlag.Kind.valueOf(row.get(1)),
                            Integer.parseUnsignedInt(row.get(2).substring(2), 16), row.get(3)));
        }
        SETS.replaceAll((set, flags) -> List.copyOf(flags));
    }

    private PropertyFlags() {}

    /** {@return every set with its flags, in the table's order} */
    public static Map<String, List<PropertyFlag>> all() {
        return Collections.unmodifiableMap(SETS);
    }

    /** {@return the name of a property's set, {@code 0x0E07}; empty when its value has no flags} */
    public static Optional<String> set(PropTag tag) {
        return known(
                tag.id() == 0 || tag.id() >= PropTag.FIRST_NAMED_ID ? "" : "0x" + HEX.toHexDigits((short) tag.id()));
    }

    /** {@return the name of a named property's set, {@code PSETID_Common/0x8510}; empty when its value has no flags} */
    public static Optional<String> set(NamedProp prop) {
        return prop instanceof NamedProp.ById byId
                ? KnownGuids.name(byId.guid()).flatMap(guid -> known("%s/0x%04X".formatted(guid, byId.id())))
                : Optional.empty();
    }

    private static Optional<String> known(String set) {
        return SETS.containsKey(set) ? Optional.of(set) : Optional.empty();
    }

    /** {@return what the value of a property means, {@code MSGFLAG_READ | 0x8000}; empty when it has no flags} */
    public static Optional<String> text(PropTag tag, int value) {
        return set(tag).map(set -> text(set, value));
    }

    /** {@return what the value of a named property means; empty when it has no flags} */
    public static Optional<String> text(NamedProp prop, int value) {
        return set(prop).map(set -> text(set, value));
    }

    /**
     * {@return what a number means: names with {@code |} between them, and what has no name in hex}
     *
     * @param set the name of a set: of a field, such as {@code flagRelop}, or as {@link #set} gives it
     * @throws IllegalArgumentException when there is no such set
     */
    public static String text(String set, int value) {
        List<String> words = new ArrayList<>();
        int rest = value;
        for (PropertyFlag flag : of(set)) {
            if (flag.isIn(rest)) {
                words.add(flag.text(rest));
                rest = flag.without(rest);
            }
        }
        if (rest != 0 || words.isEmpty()) {
            words.add("0x" + Integer.toHexString(rest).toUpperCase(Locale.ROOT));
        }
        return String.join(" | ", words);
    }

    /** @throws IllegalArgumentException when there is no such set */
    public static List<PropertyFlag> of(String set) {
        List<PropertyFlag> flags = SETS.get(set);
        if (flags == null) {
            throw new IllegalArgumentException("There is no set of flags called " + set);
        }
        return flags;
    }
}
