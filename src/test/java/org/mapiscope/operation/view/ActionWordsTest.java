package org.mapiscope.operation.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.smartview.SmartViewParser;

class ActionWordsTest {
    @Test
    void whatIsSetIsTold() {
        Bytes tag = Bytes.ofHex("0000" + "01000000" + "01000000" + "11000000" + "09" + "00000000" + "00000000"
                + "03001700" + "02000000");

        assertEquals("OP_TAG 0x00170003 (PT_LONG) 2", words(tag));
    }

    @Test
    void whatIsDoneIsOneLine() {
        Bytes forward = Bytes.ofHex("0000" + "01000000" + "01000000" + "20000000" + "07" + "00000000" + "00000000"
                + "01000000" + "01" + "01000000" + "1F000130" + "41006E006E0061000000");

        assertEquals("OP_FORWARD Anna", words(forward));
    }

    @Test
    void theFolderThatMessagesGoToIsNamed() {
        Bytes folder = Bytes.ofHex("00000000" + "733604B17A6649F1817C0918652AA1D1" + "0100"
                + "000102030405060708090A0B0C0D0E0F" + "000000000001" + "0000");
        Bytes move = Bytes.ofHex("0000" + "01000000" + "01000000" + "3F000000" + "01" + "00000000" + "00000000"
                + "00000000" + "2E000000" + folder.hex());

        assertEquals("OP_MOVE Projects", ActionWords.of(SmartViewParser.EXTENDEDRULEACTION.parse(move), move,
                asked -> Optional.of("Projects").filter(name -> asked.equals(new EntryId(folder.slice(0, 46))))));
    }

    private static String words(Bytes actions) {
        return ActionWords.of(SmartViewParser.EXTENDEDRULEACTION.parse(actions), actions, folder -> Optional.empty());
    }
}
