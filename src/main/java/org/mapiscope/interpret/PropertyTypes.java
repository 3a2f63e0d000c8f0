package org.mapiscope.interpret;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.ResourceTable;

/**
 * The types of properties under the names that people know.
 *
 * <p>Thread-safe. Source: the resource {@code property-types.tsv}.
 */
public final class PropertyTypes {
    private static final int ALL_BITS = 0xFFFF;
    private static final Map<Integer, String> NAMES = ResourceTable.rows(PropertyTypes.class, "property-types.tsv")
            .stream().collect(Collectors.toUnmodifiableMap(row -> Integer.decode(row.get(0)), row -> row.get(1)));

    private PropertyTypes() {}

    /** {@return the name, {@code PT_LONG}; {@code 0x100b} without one; {@code PT_MV_LONG | MV_INSTANCE} of a row's value} */
    public static String text(PropType type) {
        int bare = type.value() & ALL_BITS & ~PropType.MV_INSTANCE;
        String known = NAMES.get(bare);
        String name = known == null ? "0x%04x".formatted(bare) : known;
        return bare == type.value() ? name : name + " | MV_INSTANCE";
    }

    /** {@return the type that is written as a name, with or without {@code PT_}, or as a number in hex} */
    public static Optional<PropType> parse(String text) {
        String upper = text.trim().toUpperCase(Locale.ROOT);
        String name = upper.startsWith("PT_") ? upper : "PT_" + upper;
        Optional<PropType> named = NAMES.entrySet().stream().filter(entry -> entry.getValue().equals(name))
                .map(entry -> new PropType(entry.getKey())).findFirst();
        return named.or(() -> number(upper.startsWith("0X") ? upper.substring(2) : upper));
    }

    private static Optional<PropType> number(String hex) {
        try {
            int value = Integer.parseUnsignedInt(hex, 16);
            return value >>> 16 == 0 ? Optional.of(new PropType(value)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
