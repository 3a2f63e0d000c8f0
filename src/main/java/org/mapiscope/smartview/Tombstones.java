package org.mapiscope.smartview;

import java.util.ArrayList;
import java.util.List;

/**
 * Meetings that were declined (PidTagScheduleInfoAppointmentTombstone).
 *
 * <p>Source: the page on that property in MAPI's reference.
 */
final class Tombstones {
    /** Two times and two sizes, in bytes: less is no record. */
    private static final int SMALLEST_RECORD = 14;
    private static final int TIMES_SIZE = 8;

    private Tombstones() {}

    static void read(BlockReader in, Part self) {
        self.text("Tombstone");
        Fields fields = new Fields(in, self);
        fields.u32("Identifier = 0x%08X");
        fields.u32("HeaderSize = 0x%08X");
        fields.u32("Version = 0x%08X");
        fields.u32("RecordsCount = 0x%08X");
        NumberPart size = in.u32();
        // the count in the header has been seen too small, so that all that is there is read
        List<Part> records = new ArrayList<>();
        boolean more = true;
        while (more && in.remaining() >= SMALLEST_RECORD && records.size() < BlockReader.MAX_ENTRIES_SMALL) {
            more = idFits(in);
            records.add(in.structure(Tombstones::record));
        }
        self.addHeader("ActualRecordsCount (computed) = 0x%08X".formatted(records.size()));
        Fields.shown(self, size, "RecordsSize = 0x%08X");
        for (int i = 0; i < records.size(); i++) {
            self.add(records.get(i), "Record[" + i + "]");
        }
    }

    /** {@return whether the identifier of the record that begins here is all there; else nothing behind it is found} */
    private static boolean idFits(BlockReader in) {
        int start = in.position();
        in.skip(TIMES_SIZE);
        long size = in.u32().value();
        boolean fits = size <= in.remaining();
        in.moveTo(start);
        return fits;
    }

    private static void record(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        fields.u32("StartTime = 0x%08X = %s", RTimes::text);
        fields.u32("Endtime = 0x%08X = %s", RTimes::text);
        long idSize = fields.u32("GlobalObjectIdSize = 0x%08X").value();
        if (idSize > in.remaining()) {
            self.add(in.structure(GlobalObjectIds::read));
        } else if (idSize > 0) {
            self.add(in.withRest(idSize, GlobalObjectIds::read));
        }
        long nameSize = fields.u16("UsernameSize= 0x%04X").value();
        fields.text("szUsername = ", in.ansi(nameSize), "");
    }
}
