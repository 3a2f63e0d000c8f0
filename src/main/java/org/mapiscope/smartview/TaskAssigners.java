package org.mapiscope.smartview;

/**
 * Who gave a task on (PidLidTaskMyDelegators).
 *
 * <p>Source: [MS-OXOTASK], at that property.
 */
final class TaskAssigners {
    private static final int MAX_ENTRY_ID = 500;

    private TaskAssigners() {}

    static void read(BlockReader in, Part self) {
        self.text("Task Assigners");
        Fields fields = new Fields(in, self);
        fields.array("Task Assigner", fields.u32("cAssigners = 0x%08X = %<d").value(), TaskAssigners::assigner);
    }

    private static void assigner(BlockReader in, Part self) {
        self.add(in.withRest(in.u32().value(), TaskAssigners::fields));
    }

    private static void fields(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        long size = fields.u32("cbEntryID = 0x%08X = %<d").value();
        self.addLabeled("lpEntryID", in.bytes(size, MAX_ENTRY_ID));
        fields.text("szDisplayName (ANSI) = ", in.ansi(), "");
        fields.text("szDisplayName (Unicode) = ", in.utf16(), "");
    }
}
