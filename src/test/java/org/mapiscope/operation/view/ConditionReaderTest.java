package org.mapiscope.operation.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.operation.table.RestrictionText;

class ConditionReaderTest {
    private static final String EXIST = "08" + "1F003700";

    private static String read(String hex, boolean extended) throws CorruptDataException {
        return RestrictionText.of(ConditionReader.read(Bytes.ofHex(hex), extended));
    }

    @Test
    void everyKindIsRead() throws CorruptDataException {
        String content = "03" + "01000100" + "1F003700" + "1F003700" + "61000000";
        String property = "04" + "02" + "0300080E" + "0300080E" + "05000000";
        String compare = "05" + "04" + "0300080E" + "0300170E";
        String mask = "06" + "01" + "0300070E" + "01000000";
        String size = "07" + "03" + "1F000010" + "64000000";
        String sub = "09" + "0D00120E" + EXIST;
        String comment = "0A" + "01" + "0B001B0E" + "01" + "01" + EXIST;
        String count = "0B" + "02000000" + EXIST;

        assertEquals("and(content(PR_SUBJECT_W, \"a\", FL_SUBSTRING | FL_IGNORECASE), "
                + "PR_MESSAGE_SIZE > 5, PR_MESSAGE_SIZE == PR_MSG_STATUS, PR_MESSAGE_FLAGS & 0x1 != 0, "
                + "size(PR_BODY_W) >= 100, sub(PR_MESSAGE_RECIPIENTS, exist(PR_SUBJECT_W)), "
                + "comment([PR_HASATTACH: true], exist(PR_SUBJECT_W)), count(2, exist(PR_SUBJECT_W)), "
                + "not(exist(PR_SUBJECT_W)))",
                read("0000" + "00" + "09000000" + content + property + compare + mask
                        + size + sub + comment + count + "02" + EXIST, true));
    }

    @Test
    void aStandardRuleHasShortCounts() throws CorruptDataException {
        assertEquals("or(exist(PR_SUBJECT_W))", read("0000" + "01" + "0100" + EXIST, false));
    }

    @Test
    void theNamesOfPropertiesStandBeforeIt() throws CorruptDataException {
        assertEquals("exist(0x81430003)", read("0100" + "4381" + "03000000" + "AABBCC" + "08" + "03004381", true));
    }

    @Test
    void aKindThatThereIsNotIsToldWithItsPlace() {
        assertEquals("rule: condition, offset 0x2: RestrictType is 77",
                assertThrows(CorruptDataException.class, () -> read("0000" + "4D", true)).getMessage());
    }

    @RepeatedTest(100)
    void anyBytesAreReadOrRefused(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] bytes = new byte[random.nextInt(64)];
        random.nextBytes(bytes);
        if (bytes.length > 2) {
            bytes[0] = 0;
            bytes[1] = 0;
            bytes[2] = (byte) random.nextInt(13);
        }
        try {
            RestrictionText.of(ConditionReader.read(Bytes.of(bytes), true));
        } catch (CorruptDataException e) {
            assertEquals(true, String.valueOf(e.getMessage()).startsWith("rule: condition"));
        }
    }
}
