package org.mapiscope.smartview;

import org.mapiscope.interpret.Times;
import org.mapiscope.mapi.Bytes;

/**
 * What a meeting has in common in all calendars (PidLidGlobalObjectId).
 *
 * <p>Source: [MS-OXOCAL] 2.2.1.27.
 */
final class GlobalObjectIds {
    /** With what each begins that Outlook or Exchange made (Byte Array ID). */
    private static final Bytes BYTE_ARRAY_ID = Bytes.ofHex("040000008200E00074C5B7101A82E008");

    private GlobalObjectIds() {}

    static void read(BlockReader in, Part self) {
        self.text("Global Object ID");
        Fields fields = new Fields(in, self);
        BytesPart id = in.bytes(BYTE_ARRAY_ID.size());
        self.addLabeled("Byte Array ID = " + (id.bytes().equals(BYTE_ARRAY_ID) ? "s_rgbSPlus" : "Unknown GUID"), id);
        addYear(in.u8(), in.u8(), self);
        fields.u8("Month: 0x%02X = %<d = %s", "flagGlobalObjectIdMonth");
        fields.u8("Day: 0x%02X = %<d");
        NumberPart created = in.i64();
        self.add(created, "Creation Time = 0x%08X:0x%08X = %s".formatted(created.high(), created.intValue(),
                Times.fileTime(created.value())));
        NumberPart x = in.i64();
        self.add(x, "X: 0x%08X:0x%08X".formatted(x.high(), x.intValue()));
        fields.fewBytes("Data", fields.u32("Size: 0x%02X = %<d").value());
    }

    /** Adds the year of the instance that an exception stands for; its high byte comes first. */
    private static void addYear(NumberPart high, NumberPart low, Part self) {
        if (low.isSet()) {
            long year = high.value() << Byte.SIZE | low.value();
            self.add(new Part(true, high.offset(), low.end()), "Year: 0x%04X = %<d".formatted(year));
        }
    }
}
