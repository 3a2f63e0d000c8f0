package org.mapiscope.smartview;

/**
 * A security descriptor as a property carries it: behind what it was read for, and the named properties it speaks of.
 *
 * <p>Source: EdkMdb.h, at PR_NT_SECURITY_DESCRIPTOR; [MS-OXCPERM].
 */
final class TransferredDescriptor {
    private static final int MNID_ID = 0;

    private TransferredDescriptor() {}

    static void read(BlockReader in, Part self) {
        self.text("PR_NT_SECURITY_DESCRIPTOR");
        Fields fields = new Fields(in, self);
        int start = in.position();
        int size = in.remaining();
        int header = (int) fields.u16("Padding: 0x%04X").value();
        fields.u16("Version: 0x%04X = %s", "flagSecurityVersion");
        fields.u32("Security Information: 0x%08X = %s", "flagSecurityInfo");
        int consumed = in.position() - start;
        int names = header < size && header >= consumed ? header - consumed : in.remaining();
        if (names > 0) {
            self.add(in.structure(names, TransferredDescriptor::names));
        }
        if (header < size) {
            in.moveTo(start + header);
            self.add(in.structure(SecurityDescriptors::read));
        }
    }

    private static void names(BlockReader in, Part self) {
        Part name = in.structure(TransferredDescriptor::name);
        while (name.isSet()) {
            self.add(name);
            name = in.structure(TransferredDescriptor::name);
        }
    }

    private static void name(BlockReader in, Part self) {
        self.text("NamedProp");
        Fields fields = new Fields(in, self);
        fields.u16("Tag = 0x%04X");
        fields.guid("GUID = ");
        if (fields.u8("Kind = 0x%02X").value() == MNID_ID) {
            fields.u32("ID = 0x%08X");
        } else {
            fields.text("Name = ", in.utf16(), "");
        }
    }
}
