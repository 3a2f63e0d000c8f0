package org.mapiscope.smartview;

import org.mapiscope.interpret.PropertyFlags;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.smartview.PropertyList.Form;

/** What a search folder looks for, and where. Source: [MS-OXOSRCH] 2.2.1.2.1. */
final class SearchFolder {
    private static final PropTag PR_WB_SF_STORAGE_TYPE = new PropTag(0x68460003);
    private static final int SFST_BINARY = 0x04;
    private static final int SFST_MRES = 0x08;
    private static final int SFST_FILTERSTREAM = 0x10;
    /** A length of a byte that says that the length is behind it. */
    private static final int LONGER = 0xFF;

    private SearchFolder() {}

    static void read(BlockReader in, Part self) {
        self.text("Search Folder Definition");
        Names.addHex(self, in.u32(), "Version = ", 8);
        NumberPart flags = in.u32();
        self.add(flags, "Flags = %s = %s".formatted(Names.hex(flags, 8),
                PropertyFlags.text(PR_WB_SF_STORAGE_TYPE, flags.intValue()).orElse("")));
        Names.addHex(self, in.u32(), "Numeric Search = ", 8);
        text(in, self, "Text Search");
        skipped(in, self, 1);
        Names.addHex(self, in.u32(), "Deep Search = ", 8);
        text(in, self, "Folder List 1");
        NumberPart listSize = in.u32();
        Names.addHex(self, listSize, "Folder List 2 Length = ", 8);
        self.addLabeled("Folder List2", in.withRest(listSize.value(), EntryLists::entryList));
        if (flags.has(SFST_BINARY)) {
            addresses(in, self);
        }
        skipped(in, self, 2);
        if (flags.has(SFST_MRES)) {
            self.add(in.structure(Restrictions::stored));
        }
        if (flags.has(SFST_FILTERSTREAM)) {
            filter(in, self);
        }
        skipped(in, self, 3);
    }

    private static void text(BlockReader in, Part self, String label) {
        NumberPart length = in.u8();
        Names.addHex(self, length, label + " Length = ", 2);
        long units = length.value();
        if (units == LONGER) {
            NumberPart extended = in.u16();
            Names.addHex(self, extended, label + " Length Extended = ", 4);
            units = extended.value();
        }
        self.addLabeled(label, in.utf16(units));
    }

    private static void skipped(BlockReader in, Part self, int number) {
        NumberPart size = in.u32();
        Names.addHex(self, size, "SkipLen%d = ".formatted(number), 8);
        self.addLabeled("SkipBytes" + number, in.bytes(size.value(), BlockReader.MAX_BYTES));
    }

    private static void addresses(BlockReader in, Part self) {
        NumberPart count = in.u32();
        Names.addHex(self, count, "AddressCount = ", 8);
        if (count.value() < BlockReader.MAX_ENTRIES_SMALL) {
            for (int i = 0; i < count.value(); i++) {
                self.add(in.structure(SearchFolder::address), "Addresses[%d]".formatted(i));
            }
        }
    }

    private static void address(BlockReader in, Part self) {
        NumberPart count = in.u32();
        Names.addHex(self, count, "PropertyCount = ", 8);
        Names.addHex(self, in.u32(), "Pad = ", 8);
        if (count.value() != 0) {
            self.add(in.structure(PropertyList.of(count.value(), Form.STREAM)), "Properties");
        }
    }

    /** The format of the filter is not documented; only the last length follows it. */
    private static void filter(BlockReader in, Part self) {
        BytesPart filter = in.bytes(in.remaining() - Integer.BYTES);
        self.addHeader("AdvancedSearchLen = 0x%08X".formatted(filter.size()));
        self.addLabeled("AdvancedSearchBytes", filter);
    }
}
