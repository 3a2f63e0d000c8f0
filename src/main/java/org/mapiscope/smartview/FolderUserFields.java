package org.mapiscope.smartview;

/**
 * Fields that a person added to a folder (PR_USERFIELDS), once with ANSI names and once with Unicode names.
 *
 * <p>Source: the page on the folder fields stream structures of MAPI's reference.
 */
final class FolderUserFields {
    private FolderUserFields() {}

    static void read(BlockReader in, Part self) {
        self.text("Folder User Field Stream");
        Fields fields = new Fields(in, self);
        definitions(in, fields.u32("FolderUserFieldAnsi.FieldDefinitionCount = %d"), FolderUserFields::ansi);
        definitions(in, fields.u32("FolderUserFieldUnicode.FieldDefinitionCount = %d"), FolderUserFields::unicode);
    }

    private static void definitions(BlockReader in, NumberPart count, Structure definition) {
        Fields below = new Fields(in, count);
        for (int i = 0; count.value() < BlockReader.MAX_ENTRIES_SMALL && i < count.value(); i++) {
            below.structure("Field " + i, definition);
        }
    }

    private static void ansi(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        long length = head(fields);
        fields.text("FieldName = ", in.ansi(length), "");
        rest(in, fields);
    }

    private static void unicode(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        long length = head(fields);
        fields.text("FieldName = ", in.utf16(length), "");
        rest(in, fields);
    }

    /** {@return the number of characters of the name; 0 when it is too long to be read} */
    private static long head(Fields fields) {
        fields.u32("FieldType = 0x%08X = %s", "flagFolderType");
        long length = fields.u16("FieldNameLength = 0x%08X = %<d").value();
        return length < BlockReader.MAX_ENTRIES_SMALL ? length : 0;
    }

    private static void rest(BlockReader in, Fields fields) {
        fields.guid("PropSetGuid = ");
        fields.u32("fcapm = 0x%08X = %s", "flagFieldCap");
        fields.u32("dwString = 0x%08X");
        fields.u32("dwBitmap = 0x%08X");
        fields.u32("dwDisplay = 0x%08X");
        fields.u32("iFmt = 0x%08X");
        long length = fields.u16("wszFormulaLength = 0x%04X = %<d").value();
        fields.text("wszFormula = ", in.utf16(length < BlockReader.MAX_ENTRIES_LARGE ? length : 0), "");
    }
}
