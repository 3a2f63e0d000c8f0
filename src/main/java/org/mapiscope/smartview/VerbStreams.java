package org.mapiscope.smartview;

/**
 * What can be answered to a message with a click (PidLidVerbStream).
 *
 * <p>Source: [MS-OXOMSG] 2.2.1.74, with VoteOption (2.2.1.74.1) and VoteOptionExtras (2.2.1.74.2).
 */
final class VerbStreams {
    private VerbStreams() {}

    static void read(BlockReader in, Part self) {
        self.text("Verb Stream");
        Fields fields = new Fields(in, self);
        fields.u16("Version = 0x%04X");
        long count = fields.u32("Count = 0x%08X").value();
        fields.array("VerbData", count, VerbStreams::verb);
        fields.u16("Version2 = 0x%04X");
        fields.array("VerbExtraData", count, VerbStreams::extra);
    }

    private static void verb(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        fields.u32("VerbType = 0x%08X");
        ansi(in, fields, "DisplayNameCount", "DisplayName");
        ansi(in, fields, "MsgClsNameCount", "MsgClsName");
        ansi(in, fields, "Internal1StringCount", "Internal1String");
        ansi(in, fields, "DisplayNameCountRepeat", "DisplayNameRepeat");
        fields.u32("Internal2 = 0x%08X");
        fields.u8("Internal3 = 0x%08X");
        fields.u32("fUseUSHeaders = 0x%02X");
        fields.u32("Internal4 = 0x%08X");
        fields.u32("SendBehavior = 0x%08X");
        fields.u32("Internal5 = 0x%08X");
        fields.u32("ID = 0x%08X = %s", "0x1081");
        fields.u32("Internal6 = 0x%08X");
    }

    private static void ansi(BlockReader in, Fields fields, String countName, String name) {
        long count = fields.u8(countName + " = 0x%02X").value();
        fields.text(name + " = \"", in.ansi(count), "\"");
    }

    private static void extra(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        unicode(in, fields, "DisplayNameCount", "DisplayName");
        unicode(in, fields, "DisplayNameCountRepeat", "DisplayNameRepeat");
    }

    private static void unicode(BlockReader in, Fields fields, String countName, String name) {
        long count = fields.u8(countName + " = 0x%02X").value();
        fields.text(name + " = \"", in.utf16(count), "\"");
    }
}
