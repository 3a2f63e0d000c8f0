package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.FOLDERUSERFIELDS;

import org.junit.jupiter.api.Test;

class FolderUserFieldsTest {
    private static final String GUID = "04030201 0605 0807 0910111213141516";

    @Test
    void aFolderHasItsFieldsTwice() {
        Made rest = new Made().hex(GUID).u32(0, 1, 2, 3, 4).u16(2).utf16("=1");
        Made fields = new Made().u32(1).u32(1).u16(1).ansi("A").add(rest).u32(1).u32(1).u16(1).utf16("B").add(rest);

        assertEquals("""
                Folder User Field Stream
                > FolderUserFieldAnsi.FieldDefinitionCount = 1
                > > Field 0
                > > > FieldType = 0x00000001 = ftString
                > > > FieldNameLength = 0x00000001 = 1
                > > > FieldName = A
                > > > PropSetGuid = {01020304-0506-0708-0910-111213141516}
                > > > fcapm = 0x00000000 = 0x0
                > > > dwString = 0x00000001
                > > > dwBitmap = 0x00000002
                > > > dwDisplay = 0x00000003
                > > > iFmt = 0x00000004
                > > > wszFormulaLength = 0x0002 = 2
                > > > wszFormula = =1
                > FolderUserFieldUnicode.FieldDefinitionCount = 1
                > > Field 0
                > > > FieldType = 0x00000001 = ftString
                > > > FieldNameLength = 0x00000001 = 1
                > > > FieldName = B
                > > > PropSetGuid = {01020304-0506-0708-0910-111213141516}
                > > > fcapm = 0x00000000 = 0x0
                > > > dwString = 0x00000001
                > > > dwBitmap = 0x00000002
                > > > dwDisplay = 0x00000003
                > > > iFmt = 0x00000004
                > > > wszFormulaLength = 0x0002 = 2
                > > > wszFormula = =1""", fields.text(FOLDERUSERFIELDS));
    }
}
