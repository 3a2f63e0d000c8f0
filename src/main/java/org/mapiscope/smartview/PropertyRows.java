package org.mapiscope.smartview;

import org.mapiscope.smartview.PropertyList.Form;

/** Rows of properties: recipients, and the addresses that Outlook completes names with. Source: [MS-OXOCAL] 2.2.1.24. */
final class PropertyRows {
    private static final int METADATA_SIZE = 4;
    private static final int END_METADATA_SIZE = 8;

    private PropertyRows() {}

    static void recipientRowStream(BlockReader in, Part self) {
        self.text("Recipient Row Stream");
        NumberPart version = in.u32();
        self.add(version, "cVersion = " + version.intValue());
        NumberPart count = in.u32();
        self.add(count, "cRowCount = " + count.intValue());
        rows(in, self, count, BlockReader.MAX_ENTRIES_SMALL, PropertyRows::recipient);
    }

    private static void recipient(BlockReader in, Part self) {
        NumberPart count = count(in, self, "cValues = ");
        count(in, self, "ulReserved1 = ");
        properties(in, self, count, Form.STREAM);
    }

    static void nicknameCache(BlockReader in, Part self) {
        self.text("Nickname Cache");
        self.addLabeled("Metadata1", in.bytes(METADATA_SIZE));
        NumberPart major = in.u32();
        self.add(major, "Major Version = " + major.intValue());
        NumberPart minor = in.u32();
        self.add(minor, "Minor Version = " + minor.intValue());
        NumberPart count = in.u32();
        self.add(count, "Row Count = " + count.intValue());
        rows(in, self, count, BlockReader.MAX_ENTRIES_ENORMOUS, PropertyRows::nickname);
        NumberPart size = in.u32();
        self.addLabeled("Extra Info", in.bytes(size.value(), BlockReader.MAX_BYTES));
        self.addLabeled("Metadata 2", in.bytes(END_METADATA_SIZE));
    }

    private static void nickname(BlockReader in, Part self) {
        properties(in, self, count(in, self, "cValues = "), Form.NICKNAME);
    }

    private static void rows(BlockReader in, Part self, NumberPart count, int most, Structure row) {
        if (count.value() < most) {
            for (int i = 0; i < count.value(); i++) {
                self.add(in.structure(row), "Row " + i);
            }
        }
    }

    private static NumberPart count(BlockReader in, Part self, String label) {
        NumberPart count = in.u32();
        self.add(count, "%s%s = %d".formatted(label, Names.hex(count, 8), count.intValue()));
        return count;
    }

    private static void properties(BlockReader in, Part self, NumberPart count, Form form) {
        if (count.value() != 0 && count.value() < BlockReader.MAX_ENTRIES_SMALL) {
            self.add(in.structure(PropertyList.of(count.value(), form)));
        }
    }
}
