package org.mapiscope.mapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The named bits, or the named values, of one word of flags, such as those of IMAPISession::Logoff.
 *
 * <p>Thread-safe. The sets are in the resource {@code flags.tsv}: set, value, name. Source: MAPI's headers.
 * Which sets hold one value of many, and no flags, is in the resource {@code flag-values.tsv}: set, bits of that value.
 */
public final class FlagNames {
    private static final Map<String, FlagNames> SETS = new LinkedHashMap<>();

    static {
        for (List<String> row : ResourceTable.rows("flags.tsv")) {
            int value = Integer.parseUnsignedInt(row.get(1).substring(2), 16);
            SETS.computeIfAbsent(row.get(0), FlagNames::new).names.put(row.get(2), value);
        }
    }

    private static final Map<String, Integer> VALUE_BITS = ResourceTable.rows("flag-values.tsv").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> Integer.parseUnsignedInt(row.get(1).substring(2), 16)));

    private final String set;
    private final Map<String, Integer> names = new LinkedHashMap<>();

    private FlagNames(String set) {
        this.set = set;
    }

    /**
     * {@return the set called {@code set}, such as {@code LOGOFF}}
     *
     * @throws IllegalArgumentException when there is no such set
     */
    public static FlagNames of(String set) {
        FlagNames found = SETS.get(set);
        if (found == null) {
            throw new IllegalArgumentException("There is no set of flags called " + set);
        }
        return found;
    }

    /** {@return the names of all sets, in the table's order} */
    public static Set<String> sets() {
        return Collections.unmodifiableSet(SETS.keySet());
    }

    /** {@return the names with their values, in the headers' order} */
    public Map<String, Integer> names() {
        return Collections.unmodifiableMap(names);
    }

    /**
     * Writes flags as C would: {@code MAPI_LOGON_UI | MAPI_EXTENDED}, bits without a name in hex, {@code 0} for none.
     */
    public String text(int flags) {
        List<String> words = new ArrayList<>(namesIn(flags));
        int left = unknown(flags);
        if (left != 0 || words.isEmpty()) {
            words.add(left == 0 ? "0" : "0x%X".formatted(left));
        }
        return String.join(" | ", words);
    }

    /**
     * {@return the names of what is set, in the headers' order; of an enumeration the one name of the value, 0 included,
     * or none}
     */
    public List<String> namesIn(int flags) {
        return found(flags).stream().map(Map.Entry::getKey).toList();
    }

    /** {@return the bits of {@code flags} that have no name in this set} */
    public int unknown(int flags) {
        int left = flags;
        for (Map.Entry<String, Integer> name : found(flags)) {
            left &= ~bits(name.getValue());
        }
        return left;
    }

    private List<Map.Entry<String, Integer>> found(int flags) {
        List<Map.Entry<String, Integer>> found = new ArrayList<>();
        int named = 0;
        for (Map.Entry<String, Integer> name : names.entrySet()) {
            int bits = bits(name.getValue());
            if (bits != 0 && (named & bits) == 0 && (flags & bits) == name.getValue()) {
                found.add(name);
                named |= bits;
            }
        }
        return found;
    }

    /** {@return which bits say whether this value is set: its own, or all those that hold one value of many} */
    private int bits(int value) {
        int oneOfMany = VALUE_BITS.getOrDefault(set, 0);
        return (value & ~oneOfMany) == 0 ? oneOfMany : value;
    }

    /**
     * Reads flags as a person types them: names and numbers (0x for hex), separated by {@code |}, commas or blanks.
     *
     * @throws IllegalArgumentException naming the first word that is neither
     */
    public int parse(String text) {
        int flags = 0;
        for (String word : text.trim().split("[\\s|,]+", -1)) {
            if (!word.isEmpty()) {
                flags |= value(word);
            }
        }
        return flags;
    }

    private int value(String word) {
        for (Map.Entry<String, Integer> name : names.entrySet()) {
            if (name.getKey().equalsIgnoreCase(word)) {
                return name.getValue();
            }
        }
        try {
            return word.startsWith("0x") || word.startsWith("0X")
                    ? Integer.parseUnsignedInt(word.substring(2), 16)
                    : Integer.parseUnsignedInt(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + word + "' is neither a number nor one of " + String.join(", ", names.keySet()), e);
        }
    }
}
