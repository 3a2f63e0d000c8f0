package org.mapiscope.smartview;

/**
 * The follow-up flag that a message had before it was sent (PidTagSwappedToDoData).
 *
 * <p>Source: [MS-OXOFLAG], at that property.
 */
final class SwappedToDos {
    /** Code units of the flag's text, with zeros behind it. */
    private static final int FLAG_TO_SIZE = 256;

    private SwappedToDos() {}

    static void read(BlockReader in, Part self) {
        self.text("Swapped ToDo Data");
        Fields fields = new Fields(in, self);
        fields.u32("ulVersion = 0x%08X");
        fields.u32("dwFlags = 0x%02X = %s", "flagToDoSwapFlag");
        fields.u32("dwToDoItem = 0x%08X");
        fields.text("wszFlagTo = ", in.utf16(FLAG_TO_SIZE), "");
        fields.u32("rtmStartDate = 0x%08X = %s", RTimes::text);
        fields.u32("rtmDueDate = 0x%08X = %s", RTimes::text);
        fields.u32("rtmReminder = 0x%08X = %s", RTimes::text);
        fields.u32("fReminderSet: %2$s", value -> Boolean.toString(value != 0));
    }
}
