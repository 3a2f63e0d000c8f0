package org.mapiscope.operation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;

class RestrictionTextTest {
    private static final PropTag PR_MESSAGE_RECIPIENTS = new PropTag(0x0E12000D);
    private static final Restriction LARGE = new Restriction.Property(RelationalOperator.RELOP_GT,
            PropTags.PR_MESSAGE_SIZE, new PropValue.LongValue(PropTags.PR_MESSAGE_SIZE, 1024));
    private static final Restriction ABOUT = new Restriction.Content(0x10001, PropTags.PR_SUBJECT_W,
            new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "a \"b\""));

    @RepeatedTest(200)
    void whatIsWrittenIsReadBack(RepetitionInfo repetition) throws RestrictionSyntaxException {
        Restriction restriction = new RandomRestrictions(new Random(repetition.getCurrentRepetition())).next(4);

        assertEquals(restriction, RestrictionText.parse(RestrictionText.of(restriction)));
    }

    @Test
    void theTextIsWhatAPersonWouldWrite() {
        Restriction restriction = new Restriction.And(
                List.of(ABOUT, LARGE, new Restriction.Not(new Restriction.BitMask(true, PropTags.PR_MESSAGE_FLAGS, 1)),
                        new Restriction.Sub(PR_MESSAGE_RECIPIENTS, new Restriction.Exist(PropTags.PR_DISPLAY_NAME_W))));

        assertEquals(
                "and(content(PR_SUBJECT_W, \"a \\\"b\\\"\", FL_SUBSTRING | FL_IGNORECASE), PR_MESSAGE_SIZE > 1024,"
                        + " not(PR_MESSAGE_FLAGS & 0x1 == 0), sub(PR_MESSAGE_RECIPIENTS, exist(PR_DISPLAY_NAME_W)))",
                RestrictionText.of(restriction));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0xFFFFFFFFFFFFFFFF (outside the calendar)",
        "-9223372036854775808, 0x8000000000000000 (outside the calendar)", "0, 1601-01-01T00:00:00Z",
        "9223372036854775807, +30828-09-14T02:48:05.477580700Z"})
    void aTimeThatNoCalendarHasIsItsNumberAndIsReadBack(long fileTime, String words) throws RestrictionSyntaxException {
        PropTag tag = PropTags.PR_MESSAGE_DELIVERY_TIME;
        Restriction restriction = new Restriction.Property(RelationalOperator.RELOP_EQ, tag,
                new PropValue.SysTimeValue(tag, fileTime));
        String text = RestrictionText.of(restriction);

        assertEquals("PR_MESSAGE_DELIVERY_TIME == \"" + words + "\"", text);
        assertEquals(restriction, RestrictionText.parse(text));
    }

    @Test
    void andBindsStrongerThanOr() throws RestrictionSyntaxException {
        Restriction expected = new Restriction.Or(List.of(LARGE, new Restriction.And(List.of(ABOUT, LARGE))));

        assertEquals(expected,
                RestrictionText.parse("PR_MESSAGE_SIZE > 0x400 or content(PidTagSubject, \"a \\\"b\\\"\","
                        + " FL_SUBSTRING|FL_IGNORECASE) and (0x0E080003 > 1024)"));
    }

    @Test
    void twoPropertiesOfARowAreCompared() throws RestrictionSyntaxException {
        assertEquals(
                new Restriction.CompareProps(RelationalOperator.RELOP_LE, PropTags.PR_MESSAGE_SIZE,
                        PropTags.PR_MESSAGE_FLAGS),
                RestrictionText.parse("PR_MESSAGE_SIZE <= PR_MESSAGE_FLAGS"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            PR_MESSAGE_SIZE >          | At character 18: expected a value, found the end
            PR_MESSAGE_SIZE 5          | At character 17: expected an operator: == != < <= > >= re or &, found 5
            PR_MESSAGE_SIZE > "x"      | At character 19: expected a value of PT_LONG, found a string
            PR_MESSAGE_SIZE > 99999999999 | At character 19: expected a number of PT_LONG, found 99999999999
            and(exist(PR_SUBJECT_W)    | At character 24: expected ,, found the end
            content(PR_SUBJECT_W, "x   | At character 23: expected a string with a quote at its end, found one without
            exist(PR_SUBJECT_W) x      | At character 21: expected the end, and, or, found x
            exist(x)                   | At character 7: expected a property by its name, such as PR_SUBJECT_W, or by its tag, such as 0x0037001F, found x
            PR_CLIENT_SUBMIT_TIME > "noon" | At character 25: expected a time in UTC, such as "2024-02-29T12:00:00Z", or a day, found noon
            """)
    void aWrongTextSaysWhereAndWhatWasExpected(String text, String message) {
        assertEquals(message,
                assertThrows(RestrictionSyntaxException.class, () -> RestrictionText.parse(text)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not ", "(", "not(", "and("})
    void endlessNestingIsRefused(String part) {
        assertThrows(RestrictionSyntaxException.class, () -> RestrictionText.parse(part.repeat(100_000)));
    }

    @RepeatedTest(50)
    void anyTextIsReadOrRefused(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder(RestrictionText.of(new RandomRestrictions(random).next(3)));
        for (int i = 0; i < 3; i++) {
            text.setCharAt(random.nextInt(text.length()), (char) (' ' + random.nextInt(95)));
        }

        try {
            Restriction read = RestrictionText.parse(text.toString());
            assertEquals(read, RestrictionText.parse(RestrictionText.of(read)));
        } catch (RestrictionSyntaxException e) {
            assertTrue(e.position() <= text.length());
        }
    }

    @Test
    void wordsAreNoRestriction() {
        assertFalse(RestrictionText.isMeant("and so on"));
        assertFalse(RestrictionText.isMeant("PR_SUBJECT_W"));
        assertTrue(RestrictionText.isMeant("not(exist(PR_SUBJECT_W))"));
        assertTrue(RestrictionText.isMeant("PR_MESSAGE_SIZE > 5"));
        assertTrue(RestrictionText.isMeant("(PR_MESSAGE_SIZE > 5)"));
    }
}
