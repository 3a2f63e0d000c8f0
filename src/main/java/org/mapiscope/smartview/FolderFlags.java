package org.mapiscope.smartview;

import java.util.ArrayList;
import java.util.List;

/**
 * How a folder is shown (PidTagExtendedFolderFlags): fields, each with an identifier and a length.
 *
 * <p>Source: [MS-OXOCFG] 2.2.7.1.
 */
final class FolderFlags {
    private static final int EFPB_FLAGS = 1;
    private static final int EFPB_CLSIDID = 2;
    private static final int EFPB_SFTAG = 3;
    private static final int EFPB_TODO_VERSION = 5;

    private static final int GUID_SIZE = 16;

    private FolderFlags() {}

    static void read(BlockReader in, Part self) {
        self.text("Extended Flags");
        List<Part> flags = new ArrayList<>();
        boolean good = true;
        while (good && fits(in) && flags.size() < BlockReader.MAX_ENTRIES_SMALL) {
            FolderFlag flag = new FolderFlag();
            flags.add(in.structure(flag));
            good = flag.good;
        }
        self.addSubHeader("Number of flags = " + flags.size());
        for (int i = 0; i < flags.size(); i++) {
            self.add(flags.get(i), "Flag[" + i + "]");
        }
    }

    /** {@return whether a field that begins here is all there} */
    private static boolean fits(BlockReader in) {
        int start = in.position();
        in.u8();
        NumberPart length = in.u8();
        boolean fits = length.isSet() && in.remaining() >= length.value();
        in.moveTo(start);
        return fits;
    }

    /** One field. Belongs to one thread, and is read once. */
    private static final class FolderFlag implements Structure {
        /** Whether its length is that of its kind; nothing behind one with another can be trusted. */
        private boolean good = true;

        @Override
        public void read(BlockReader in, Part self) {
            NumberPart id = new Fields(in, self).u8("Id = 0x%02X = %s", "flagExtendedFolderFlagType");
            Fields below = new Fields(in, id);
            long length = below.u8("Cb = 0x%02X = %<d").value();
            switch (id.intValue()) {
                case EFPB_FLAGS -> {
                    if (is(length, Integer.BYTES)) {
                        below.u32("Extended Flags = 0x%08X = %s", "flagExtendedFolderFlag");
                    }
                }
                case EFPB_CLSIDID -> {
                    if (is(length, GUID_SIZE)) {
                        below.guid("SearchFolderID = ");
                    }
                }
                case EFPB_SFTAG -> {
                    if (is(length, Integer.BYTES)) {
                        below.u32("SearchFolderTag = 0x%08X");
                    }
                }
                case EFPB_TODO_VERSION -> {
                    if (is(length, Integer.BYTES)) {
                        below.u32("ToDoFolderVersion = 0x%08X");
                    }
                }
                default -> new Fields(in, self).fewBytes("Unknown Data", length);
            }
        }

        private boolean is(long length, int expected) {
            good = length == expected;
            return good;
        }
    }
}
