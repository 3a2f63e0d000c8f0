package org.mapiscope.smartview;

/**
 * Which message a report is on (PidTagReportTag).
 *
 * <p>Source: [MS-OXOMSG] 2.2.2.22.
 */
final class ReportTags {
    private static final int COOKIE_SIZE = 9;
    private static final int MAX_SEARCH_KEY = 500;

    private ReportTags() {}

    static void read(BlockReader in, Part self) {
        self.text("Report Tag");
        Fields fields = new Fields(in, self);
        fields.bytes("Cookie", COOKIE_SIZE);
        fields.u32("Version = 0x%08X = %s", "flagReportTagVersion");
        entryId(in, self, "StoreEntryIdSize", "StoreEntryID");
        entryId(in, self, "FolderEntryIdSize", "FolderEntryID");
        entryId(in, self, "MessageEntryIdSize", "MessageEntryID");
        entryId(in, self, "SearchFolderEntryIdSize", "SearchFolderEntryID");
        long searchKey = fields.u32("MessageSearchKeySize = 0x%08X").value();
        self.addLabeled("MessageSearchKey", in.bytes(searchKey, MAX_SEARCH_KEY));
        long text = fields.u32("cchAnsiText = 0x%08X").value();
        fields.text("AnsiText = \"", in.ansi(text), "\"");
    }

    private static void entryId(BlockReader in, Part self, String sizeName, String name) {
        long size = new Fields(in, self).u32(sizeName + " = 0x%08X").value();
        if (size > 0) {
            self.add(in.withRest(size, EntryIds::read), name);
        }
    }
}
