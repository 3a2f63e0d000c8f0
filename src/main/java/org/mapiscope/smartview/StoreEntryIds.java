package org.mapiscope.smartview;

import org.mapiscope.interpret.KnownGuids;
import org.mapiscope.interpret.PropertyFlags;
import org.mapiscope.mapi.PropTag;

/**
 * Entry IDs of stores that another provider's are wrapped in, and of folders and messages of Exchange.
 *
 * <p>Source: [MS-OXCDATA] 2.2.4; [MS-OXCSTOR] 2.2.
 */
final class StoreEntryIds {
    /** Bytes behind the provider. */
    static final int FOLDER_SIZE = 26;
    static final int MESSAGE_SIZE = 50;

    private static final int COUNTER_SIZE = 6;
    private static final int PAD_SIZE = 2;
    private static final int ALIGNMENT = 4;

    private static final PropTag PR_PROFILE_OPEN_FLAGS = new PropTag(0x66090003);
    private static final int OPENSTORE_PUBLIC = 0x2;
    private static final int MAGIC_V2 = 0xF32135D8;
    private static final int MAGIC_V3 = 0xF43246E9;
    /** Bytes that the second and third version have at least, with the zero of a string. */
    private static final int LEAST_V2 = 22;
    private static final int LEAST_V3 = 18;

    private StoreEntryIds() {}

    static void folder(BlockReader in, Part self) {
        self.text("Exchange Folder Entry ID");
        type(in, self, "Folder Type = ");
        identifier(in, self, "Database GUID = ", "GlobalCounter");
        self.addLabeled("Pad", in.bytes(PAD_SIZE));
    }

    static void message(BlockReader in, Part self) {
        self.text("Exchange Message Entry ID");
        type(in, self, "Message Type = ");
        identifier(in, self, "Folder Database GUID = ", "Folder GlobalCounter");
        self.addLabeled("Pad1", in.bytes(PAD_SIZE));
        identifier(in, self, "Message Database GUID = ", "Message GlobalCounter");
        self.addLabeled("Pad2", in.bytes(PAD_SIZE));
    }

    private static void type(BlockReader in, Part self, String label) {
        Names.addHex(self, in.u16(), label, 4, "flagMessageDatabaseObjectType");
    }

    private static void identifier(BlockReader in, Part self, String guidLabel, String counterLabel) {
        GuidPart database = in.guid();
        self.add(database, guidLabel + KnownGuids.text(database.value()));
        self.addLabeled(counterLabel, in.bytes(COUNTER_SIZE));
    }

    static void store(BlockReader in, Part self) {
        self.text("MAPI Message Store Entry ID");
        Names.addHex(self, in.u8(), "Version = ", 2, "flagMDBVersion");
        Names.addHex(self, in.u8(), "Flag = ", 2, "flagMDBFlag");
        TextPart dll = in.ansi();
        self.add(dll, "DLLFileName = " + dll.value());
        if (dll.value().equalsIgnoreCase("emsmdb.dll")) {
            in.skip((ALIGNMENT - in.position() % ALIGNMENT) % ALIGNMENT);
            exchange(in, self);
        }
    }

    private static void exchange(BlockReader in, Part self) {
        Names.addHex(self, in.u32(), "Wrapped Flags = ", 8);
        GuidPart provider = in.guid();
        self.add(provider, "WrappedProviderUID = " + KnownGuids.text(provider.value()));
        NumberPart type = in.u32();
        self.add(type, "WrappedType = %s = %s".formatted(Names.hex(type, 8),
                PropertyFlags.text(PR_PROFILE_OPEN_FLAGS, type.intValue()).orElse("")));
        TextPart server = in.ansi();
        self.add(server, "ServerShortname = " + server.value());
        // some entry IDs of public folders have the DN of a mailbox too
        int magic = peek(in);
        if (!type.has(OPENSTORE_PUBLIC) || (magic != MAGIC_V2 && magic != MAGIC_V3)) {
            TextPart mailbox = in.ansi();
            self.add(mailbox, "MailboxDN = " + mailbox.value());
        }
        magic = peek(in);
        if (magic == MAGIC_V2 && in.remaining() >= LEAST_V2) {
            self.add(in.structure(StoreEntryIds::secondVersion));
        } else if (magic == MAGIC_V3 && in.remaining() >= LEAST_V3) {
            self.add(in.structure(StoreEntryIds::thirdVersion));
        }
    }

    private static int peek(BlockReader in) {
        int before = in.position();
        int magic = in.u32().intValue();
        in.moveTo(before);
        return magic;
    }

    private static void secondVersion(BlockReader in, Part self) {
        self.text("MAPI Message Store Entry ID V2");
        header(in, self);
        NumberPart dnOffset = in.u32();
        NumberPart nameOffset = in.u32();
        Names.addHex(self, dnOffset, "OffsetDN = ", 8);
        Names.addHex(self, nameOffset, "OffsetFQDN = ", 8);
        if (dnOffset.value() != 0) {
            TextPart dn = in.ansi();
            self.add(dn, "DN = " + dn.value());
        }
        if (nameOffset.value() != 0) {
            TextPart name = in.utf16();
            self.add(name, "FQDN = " + name.value());
        }
        self.addLabeled("Reserved Bytes", in.bytes(2));
    }

    private static void thirdVersion(BlockReader in, Part self) {
        self.text("MAPI Message Store Entry ID V3");
        header(in, self);
        Names.addHex(self, in.u32(), "OffsetSmtpAddress = ", 8);
        TextPart address = in.utf16();
        self.add(address, "SmtpAddress = " + address.value());
        self.addLabeled("Reserved Bytes", in.bytes(2));
    }

    private static void header(BlockReader in, Part self) {
        Names.addHex(self, in.u32(), "Magic = ", 8, "flagEidMagic");
        NumberPart size = in.u32();
        self.add(size, "Size = %s = %d".formatted(Names.hex(size, 8), size.intValue()));
        Names.addHex(self, in.u32(), "Version = ", 8, "flagEidVersion");
    }
}
