package org.mapiscope.smartview;

import org.mapiscope.interpret.KnownGuids;
import org.mapiscope.interpret.PropertyFlags;
import org.mapiscope.mapi.PropTag;

/**
 * Entry IDs of recipients, of address books and of their containers.
 *
 * <p>Source: [MS-OXCDATA] 2.2.5; [MS-OXOABK] 2.2.2; [MS-OXOCNTC] 2.2.2.
 */
final class AddressEntryIds {
    private static final PropTag PR_DISPLAY_TYPE = new PropTag(0x39000003);
    private static final int MAPI_UNICODE = 0x80000000;
    private static final int CONTAB_CONTAINER = 3;
    private static final int CONTAB_USER = 4;
    private static final int CONTAB_DISTLIST = 5;

    private AddressEntryIds() {}

    static void ephemeral(BlockReader in, Part self) {
        self.text("Ephemeral Entry ID");
        versionAndType(in, self);
    }

    static void addressBook(BlockReader in, Part self) {
        self.text("Exchange Address Entry ID");
        versionAndType(in, self);
        TextPart dn = in.ansi();
        self.add(dn, "X500DN = " + dn.value());
    }

    private static void versionAndType(BlockReader in, Part self) {
        Names.addHex(self, in.u32(), "Version = ", 8, "flagExchangeABVersion");
        NumberPart type = in.u32();
        self.add(type, "Type = %s = %s".formatted(Names.hex(type, 8),
                PropertyFlags.text(PR_DISPLAY_TYPE, type.intValue()).orElse("")));
    }

    static void oneOff(BlockReader in, Part self) {
        self.text("MAPI One Off Recipient Entry ID");
        NumberPart flags = in.u32();
        Names.addHex(self, flags, "dwBitmask: ", 8, "flagOneOffEntryId");
        for (String label : new String[]{"szDisplayName = ", "szAddressType = ", "szEmailAddress = "}) {
            TextPart text = flags.has(MAPI_UNICODE) ? in.utf16() : in.ansi();
            self.add(text, label + text.value());
        }
    }

    static void contact(BlockReader in, Part self) {
        self.text("Contact Address Book / PDL Entry ID");
        Names.addHex(self, in.u32(), "Version = ", 8, "flagContabVersion");
        NumberPart type = in.u32();
        Names.addHex(self, type, "Type = ", 8, "flagContabType");
        long size = BlockReader.NO_CAP;
        if (type.value() == CONTAB_CONTAINER) {
            GuidPart container = in.guid();
            self.add(container, "muidID = " + KnownGuids.text(container.value()));
        } else {
            NumberPart index = in.u32();
            NumberPart count = in.u32();
            if (type.value() == CONTAB_USER || type.value() == CONTAB_DISTLIST) {
                Names.addHex(self, index, "Index = ", 8, "flagContabIndex");
                Names.addHex(self, count, "EntryIDCount = ", 8);
            }
            size = count.value();
        }
        self.add(in.structure(size, EntryIds::read));
    }

    static void wrapped(BlockReader in, Part self) {
        self.text("Wrapped Entry ID");
        Names.addHex(self, in.u8(), "Wrapped Entry Type = ", 2, "flagWABEntryIDType");
        self.add(in.structure(EntryIds::read));
    }
}
