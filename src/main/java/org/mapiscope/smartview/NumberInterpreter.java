package org.mapiscope.smartview;

/**
 * The numbers that properties hold in a form of their own, under the names that MFCMAPI has for these forms.
 *
 * <p>Which property has which is in {@link org.mapiscope.interpret.SmartViewBindings}.
 */
public enum NumberInterpreter {
    /** Minutes since the start of 1601. */
    LONGRTIME("RTime: ") {
        @Override
        public String text(long value) {
            return RTimes.text((int) value);
        }
    },

    /** A number of 64 bits as two, the lower first. */
    PTI8("I8: ") {
        @Override
        public String text(long value) {
            return "%X-%08X".formatted((int) value, (int) (value >>> Integer.SIZE));
        }
    },

    /**
     * The identifier of a folder or a message: its replica, and its counter with the high byte first. Source:
     * [MS-OXCDATA] 2.2.1.1 and 2.2.1.2.
     */
    SFIDMID("Fid/Mid: ") {
        @Override
        public String text(long value) {
            return "%X-%X".formatted((short) value, Long.reverseBytes(value) & COUNTER);
        }
    };

    private static final long COUNTER = 0xFFFF_FFFF_FFFFL;

    private final String label;

    NumberInterpreter(String label) {
        this.label = label;
    }

    /** {@return what the number says; of a property of 32 bits only those count} */
    public abstract String text(long value);

    /** {@return what the number says, with what it is before it: {@code Fid/Mid: 1-2A}} */
    public String labeledText(long value) {
        return label + text(value);
    }
}
