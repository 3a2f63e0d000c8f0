package org.mapiscope.smartview;

import org.mapiscope.interpret.Times;

/**
 * Which thread a message is in, and where (PidTagConversationIndex).
 *
 * <p>Source: [MS-OXOMSG] 2.2.1.3.
 */
final class ConversationIndexes {
    private static final int LEVEL_SIZE = 5;
    /** The lowest bit of a time difference within a FILETIME; one more of 32 bits with the top bit set. */
    private static final int SHORT_SHIFT = 18;
    private static final int LONG_SHIFT = 23;

    private ConversationIndexes() {}

    static void read(BlockReader in, Part self) {
        self.text("Conversation Index");
        long[] time = new long[1];
        Part current = in.structure((header, part) -> time[0] = time(header, part));
        self.add(current, "Current FILETIME: " + Times.fileTime(time[0]));
        new Fields(in, self).guid("GUID = ");
        int levels = in.remaining() / LEVEL_SIZE;
        new Fields(in, self).array("ResponseLevel", levels, (level, part) -> level(level, part, time[0]));
    }

    /** {@return the FILETIME of the header, whose numbers have their high byte first} */
    private static long time(BlockReader in, Part self) {
        NumberPart high = in.u32();
        NumberPart low = in.u16();
        int highNumber = Integer.reverseBytes(high.intValue());
        int lowNumber = Short.toUnsignedInt(Short.reverseBytes((short) low.value()));
        self.add(low, "LowDateTime = 0x%04X".formatted(lowNumber));
        self.add(high, "HighDateTime = 0x%08X".formatted(highNumber));
        return (long) highNumber << Integer.SIZE | lowNumber;
    }

    private static void level(BlockReader in, Part self, long base) {
        NumberPart delta = in.u32();
        int number = Integer.reverseBytes(delta.intValue());
        boolean longer = number < 0;
        long difference = number & Integer.MAX_VALUE;
        long time = base + (difference << (longer ? LONG_SHIFT : SHORT_SHIFT));
        int start = delta.offset();
        self.add(new Part(true, start, start + 1).text("DeltaCode = " + (longer ? 1 : 0)));
        Part timeLine = new Part(true, start, delta.end());
        self.add(timeLine, "Time = " + Times.fileTime(time));
        timeLine.add(delta, "TimeDelta = 0x%08X = %<d".formatted(difference));
        NumberPart last = in.u8();
        int random = last.intValue() >> 4;
        int depth = last.intValue() & 0xF;
        self.add(new Part(true, last.offset(), last.end()), "Random = 0x%02X = %<d".formatted(random));
        self.add(last, "ResponseLevel = 0x%02X = %<d".formatted(depth));
    }
}
