package org.mapiscope.smartview;

import java.util.Arrays;
import java.util.Optional;

/**
 * The numbers that properties hold in a form of their own, under the names that MFCMAPI has for these forms.
 *
 * <p>Which property has which is in {@link org.mapiscope.interpret.SmartViewBindings}.
 */
enum NumberInterpreter {
    /** Minutes since the start of 1601. */
    LONGRTIME("RTime") {
        @Override
        String text(long value) {
            return RTimes.text((int) value);
        }
    },

    /** A number of 64 bits as two, the lower first. */
    PTI8("I8") {
        @Override
        String text(long value) {
            return "%X-%08X".formatted((int) value, (int) (value >>> Integer.SIZE));
        }
    },

    /**
     * The identifier of a folder or a message: its replica, and its counter with the high byte first. Source:
     * [MS-OXCDATA] 2.2.1.1 and 2.2.1.2.
     */
    SFIDMID("Fid/Mid") {
        @Override
        String text(long value) {
            return "%X-%X".formatted((short) value, Long.reverseBytes(value) & COUNTER);
        }
    };

    private static final long COUNTER = 0xFFFF_FFFF_FFFFL;

    private final String kind;

    NumberInterpreter(String kind) {
        this.kind = kind;
    }

    /** {@return the form with this name; empty for the parsers of bytes} */
    static Optional<NumberInterpreter> find(String name) {
        return Arrays.stream(values()).filter(form -> form.name().equals(name)).findFirst();
    }

    /** {@return what the number is, as MFCMAPI labels it: {@code Fid/Mid}} */
    String kind() {
        return kind;
    }

    /** {@return what the number says; of a property of 32 bits only those count} */
    abstract String text(long value);
}
