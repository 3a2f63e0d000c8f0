package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.PROPERTYDEFINITIONSTREAM;

import org.junit.jupiter.api.Test;

class PropertyDefinitionsTest {
    private static Made field(int dispid, Made name) {
        return new Made().u32(0x45).u16(8).u32(dispid).u16(0).add(name).u8(0, 0, 0, 0);
    }

    private static String fieldText(String dispid, String length) {
        return """
                > > Flags = 0x00000045 = PDO_IS_CUSTOM | PDO_PRINT_SAVEAS | PDO_PRINT_SAVEAS_DEF
                > > VT = 0x0008 = VT_BSTR
                """ + dispid + """
                > > NmidNameLength = 0x0000
                > > NameAnsi
                """ + length + """
                > > FormulaANSI
                > > > Length = 0x0000
                > > ValidationRuleANSI
                > > > Length = 0x0000
                > > ValidationTextANSI
                > > > Length = 0x0000
                > > ErrorANSI
                > > > Length = 0x0000""";
    }

    @Test
    void aFieldOfAPropertyHasItsNames() {
        Made stream = new Made().u16(0x102).u32(3).add(field(0x37, new Made().u8(1).ansi("S")))
                .add(field(0x8205, new Made().u8(0))).add(field(0, new Made().u8(0)));

        assertEquals("Property Definition Stream\n> Version = 0x0102 = PropDefV1\n> FieldDefinitionCount = 0x00000003\n"
                + "> Definition[0]\n" + fieldText("""
                        > > DispID = 0x00000037
                        > > >  = PR_SUBJECT
                        > > > : (PR_SUBJECT_A, PR_SUBJECT_W, PidTagSubject, ptagSubject)
                        """, "> > > Length = 0x0001\n> > > Characters\n> > > > S\n") + "\n> Definition[1]\n"
                + fieldText("""
                        > > DispID = 0x00008205
                        > > >  = PidLidBusyStatus, dispidBusyStatus
                        """, "> > > Length = 0x0000\n")
                + "\n> Definition[2]\n" + fieldText("> > DispID = 0x00000000\n", "> > > Length = 0x0000\n"),
                stream.text(PROPERTYDEFINITIONSTREAM));
    }

    @Test
    void aLongNameHasALongLengthAndANewFieldHasBlocksToSkip() {
        Made stream = new Made().u16(0x103).u32(1).add(field(0, new Made().u8(0xFF).u16(300).ansi("x".repeat(300))))
                .u32(0).u32(3).u8(1).utf16("N").u32(2).hex("ABCD").u32(0);
        String name = "> > > Length = 0x012C\n> > > Characters\n> > > > " + "x".repeat(300) + "\n";

        assertEquals("Property Definition Stream\n> Version = 0x0103 = PropDefV2\n> FieldDefinitionCount = 0x00000001\n"
                + "> Definition[0]\n" + fieldText("> > DispID = 0x00000000\n", name) + "\n" + """
                        > > InternalType = 0x00000000 = iTypeString
                        > > SkipBlockCount = 3
                        > > SkipBlock[0]
                        > > > Size = 0x00000003
                        > > > FieldName
                        > > > > Length = 0x0001
                        > > > > Characters
                        > > > > > N
                        > > SkipBlock[1]
                        > > > Size = 0x00000002
                        > > > Content
                        > > > > cb: 2 lpb: ABCD
                        > > SkipBlock[2]
                        > > > Size = 0x00000000""", stream.text(PROPERTYDEFINITIONSTREAM));
    }
}
