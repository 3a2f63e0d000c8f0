package org.mapiscope.smartview;

import java.util.ArrayList;
import java.util.List;

/** Lists of entry IDs. Source: [MS-OXOSRCH] 2.2.1.2; [MS-OXCDATA] 2.3.3. */
final class EntryLists {
    private static final int ALIGNMENT = 4;

    private EntryLists() {}

    /** All lengths come first, all entry IDs behind them. */
    static void entryList(BlockReader in, Part self) {
        self.text("Entry List");
        NumberPart count = in.u32();
        Names.addHex(self, count, "EntryCount = ", 8);
        Names.addHex(self, in.u32(), "Pad = ", 8);
        if (count.value() >= BlockReader.MAX_ENTRIES_LARGE) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count.value(); i++) {
            Entry entry = new Entry();
            entry.part = in.structure(entry);
            entries.add(entry);
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            entry.part.add(in.withRest(entry.length, EntryIds::read));
            self.add(entry.part, "EntryId[%d]".formatted(i));
        }
    }

    static void flatEntryList(BlockReader in, Part self) {
        self.text("Flat Entry List");
        NumberPart count = in.u32();
        self.add(count, "cEntries = " + count.intValue());
        Names.addHex(self, in.u32(), "cbEntries = ", 8);
        if (count.value() < BlockReader.MAX_ENTRIES_LARGE) {
            for (int i = 0; i < count.value(); i++) {
                self.add(in.structure(EntryLists::flatEntry), "Entry[%d]".formatted(i));
            }
        }
    }

    private static void flatEntry(BlockReader in, Part self) {
        NumberPart size = in.u32();
        Names.addHex(self, size, "Size = ", 8);
        self.add(in.withRest(size.value(), EntryIds::read));
        BytesPart padding = in.bytes((ALIGNMENT - size.value() % ALIGNMENT) % ALIGNMENT);
        self.addLabeled("Padding", padding);
    }

    /** The lengths of an entry ID, which is far behind them. */
    private static final class Entry implements Structure {
        private Part part = Part.absent();
        private long length;

        @Override
        public void read(BlockReader in, Part self) {
            NumberPart number = in.u32();
            length = number.value();
            Names.addHex(self, number, "EntryLength = ", 8);
            Names.addHex(self, in.u32(), "EntryLengthPad = ", 8);
        }
    }
}
