package org.mapiscope.smartview;

import org.mapiscope.interpret.KnownGuids;

/**
 * Who may do what with a folder, a message or free/busy data: access control entries and lists, and the descriptor that
 * holds them.
 *
 * <p>Source: [MS-DTYP] 2.4.4 to 2.4.6.
 */
final class SecurityDescriptors {
    private static final int ACCESS_ALLOWED_ACE_TYPE = 0;
    private static final int ACCESS_DENIED_ACE_TYPE = 1;
    private static final int ACCESS_ALLOWED_OBJECT_ACE_TYPE = 5;
    private static final int ACCESS_DENIED_OBJECT_ACE_TYPE = 6;

    private SecurityDescriptors() {}

    static void read(BlockReader in, Part self) {
        self.text("Security Descriptor");
        Fields fields = new Fields(in, self);
        int start = in.position();
        int size = in.remaining();
        fields.u8("Revision: 0x%02X");
        fields.u8("Sbz1: 0x%02X");
        fields.u16("Control: 0x%04X");
        long owner = fields.u32("OffsetOwner: 0x%08X").value();
        long group = fields.u32("OffsetGroup: 0x%08X").value();
        long sacl = fields.u32("OffsetSacl: 0x%08X").value();
        long dacl = fields.u32("OffsetDacl: 0x%08X").value();
        Pointers pointers = new Pointers(in, self, start, size);
        pointers.follow("OwnerSid", owner, SecurityIds::read);
        pointers.follow("GroupSid", group, SecurityIds::read);
        pointers.follow("Sacl", sacl, SecurityDescriptors::list);
        pointers.follow("Dacl", dacl, SecurityDescriptors::list);
        in.moveTo(pointers.end);
    }

    /** Reads what a descriptor points to, and knows where the last of it ends. */
    private static final class Pointers {
        private final BlockReader in;
        private final Part self;
        private final int start;
        private final int size;
        private int end;

        Pointers(BlockReader in, Part self, int start, int size) {
            this.in = in;
            this.self = self;
            this.start = start;
            this.size = size;
            this.end = in.position();
        }

        /** @param offset from the start of the descriptor; 0 when it points to nothing */
        void follow(String label, long offset, Structure structure) {
            if (offset != 0 && offset < size) {
                in.moveTo(start + (int) offset);
                self.addLabeled(label, in.structure(structure));
                end = Math.max(end, in.position());
            }
        }
    }

    static void list(BlockReader in, Part self) {
        self.text("ACL");
        Fields fields = new Fields(in, self);
        fields.u8("Revision: 0x%02X");
        fields.u8("Sbz1: 0x%02X");
        fields.u16("AclSize: 0x%04X");
        long count = fields.u16("AceCount: 0x%04X").value();
        fields.u16("Sbz2: 0x%04X");
        for (int i = 0; i < count && in.remaining() > 0; i++) {
            self.add(in.structure(SecurityDescriptors::messageEntry));
        }
    }

    static void containerEntry(BlockReader in, Part self) {
        entry(in, self, "flagACEMaskContainer");
    }

    static void messageEntry(BlockReader in, Part self) {
        entry(in, self, "flagACEMaskNonContainer");
    }

    static void freeBusyEntry(BlockReader in, Part self) {
        entry(in, self, "flagACEMaskFreeBusy");
    }

    private static void entry(BlockReader in, Part self, String rights) {
        self.text("ACE");
        Fields fields = new Fields(in, self);
        NumberPart type = fields.u8("Type: 0x%02X = %s", "flagACEType");
        fields.u8("Flags: 0x%02X = %s", "flagACEFlag");
        fields.u16("Size: 0x%04X");
        switch (type.intValue()) {
            case ACCESS_ALLOWED_ACE_TYPE, ACCESS_DENIED_ACE_TYPE -> fields.u32("Mask: 0x%08X = %s", rights);
            case ACCESS_ALLOWED_OBJECT_ACE_TYPE, ACCESS_DENIED_OBJECT_ACE_TYPE -> {
                fields.u32("Mask: 0x%08X = %s", rights);
                fields.u32("Flags: 0x%08X");
                objectType(in, self, "ObjectType: ");
                objectType(in, self, "InheritedObjectType: ");
            }
            default -> {
                return;
            }
        }
        self.add(in.structure(SecurityIds::read));
    }

    private static void objectType(BlockReader in, Part self, String label) {
        GuidPart type = in.guid();
        self.add(type, label + KnownGuids.text(type.value()));
    }
}
