package org.mapiscope.subsystem.table;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.String8Value;
import org.mapiscope.mapi.PropValue.UnicodeValue;

/** Whether a string or bytes hold what RES_CONTENT looks for. Immutable. Source: [scontentrestriction]. */
final class ContentTest {
    private static final int FL_IGNORECASE = 0x10000;
    private static final int FL_IGNORENONSPACE = 0x20000;
    private static final int FL_LOOSE = 0x40000;

    private static final Pattern NON_SPACING = Pattern.compile("\\p{Mn}+");

    private final Extent extent;
    private final int looseness;
    private final String wanted;

    /** How much of the value has to be what is looked for, in the order of MAPI's numbers. */
    private enum Extent {
        FL_FULLSTRING, FL_SUBSTRING, FL_PREFIX
    }

    private ContentTest(Extent extent, int looseness, PropValue value) {
        this.extent = extent;
        this.looseness = looseness;
        wanted = text(value).orElse("");
    }

    /** {@return the test; empty when the fuzzy level asks for a kind that is not known} */
    static Optional<ContentTest> of(int fuzzyLevel, PropValue value) {
        int low = fuzzyLevel & 0xFFFF;
        return low < Extent.values().length
                ? Optional.of(new ContentTest(Extent.values()[low], fuzzyLevel & 0xFFFF0000, value))
                : Optional.empty();
    }

    boolean holds(PropValue value) {
        return text(value).filter(text -> switch (extent) {
            case FL_FULLSTRING -> text.equals(wanted);
            case FL_SUBSTRING -> text.contains(wanted);
            case FL_PREFIX -> text.startsWith(wanted);
        }).isPresent();
    }

    private Optional<String> text(PropValue value) {
        return switch (value) {
            case UnicodeValue v -> Optional.of(loosened(v.value()));
            case String8Value v -> Optional.of(loosened(v.value()));
            // a byte is a character here: hex digits would let a match begin in the middle of one
            case BinaryValue v -> Optional.of(new String(v.value().toArray(), StandardCharsets.ISO_8859_1));
            default -> Optional.empty();
        };
    }

    private String loosened(String text) {
        String loose = text;
        if ((looseness & (FL_IGNORENONSPACE | FL_LOOSE)) != 0) {
            loose = NON_SPACING.matcher(Normalizer.normalize(loose, Normalizer.Form.NFD)).replaceAll("");
        }
        return (looseness & (FL_IGNORECASE | FL_LOOSE)) != 0 ? ValueOrder.fold(loose) : loose;
    }
}
