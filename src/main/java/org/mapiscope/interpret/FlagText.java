package org.mapiscope.interpret;

import java.util.List;
import org.mapiscope.mapi.FlagNames;

/**
 * A word of flags, or an enumerated value, taken apart into names; what has no name is kept.
 *
 * <p>Thread-safe.
 *
 * @param set the set of {@code flags.tsv}, such as {@code LOGON} or {@code OBJECT_TYPE}
 * @param value what was taken apart
 * @param names the names, in the table's order
 * @param rest the bits without a name; 0 when all have one
 */
public record FlagText(String set, int value, List<String> names, int rest) {
    public FlagText {
        names = List.copyOf(names);
    }

    /** @throws IllegalArgumentException when there is no such set */
    public static FlagText of(String set, int value) {
        FlagNames known = FlagNames.of(set);
        return new FlagText(set, value, known.namesIn(value), known.unknown(value));
    }

    /** {@return the names as C would write them, {@code MAPI_LOGON_UI | MAPI_EXTENDED | 0x400}; {@code 0} for none} */
    @Override
    public String toString() {
        return FlagNames.of(set).text(value);
    }
}
