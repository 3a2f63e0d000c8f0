package org.mapiscope.subsystem.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.BooleanValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.MultiValue;
import org.mapiscope.mapi.PropValue.SysTimeValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.Restriction.BitMask;
import org.mapiscope.mapi.Restriction.CompareProps;
import org.mapiscope.mapi.Restriction.Content;
import org.mapiscope.mapi.Restriction.Count;
import org.mapiscope.mapi.Restriction.Exist;
import org.mapiscope.mapi.Restriction.Not;
import org.mapiscope.mapi.Restriction.Property;
import org.mapiscope.mapi.Restriction.Size;
import org.mapiscope.mapi.Restriction.Sub;
import org.mapiscope.mapi.spi.RowSource;

/** Each kind of restriction, and what each of them refuses. */
class RestrictionTest {
    private static final PropTag SUBJECT = PropTags.PR_SUBJECT_W;
    private static final PropTag SENDER = PropTags.PR_SENDER_NAME_W;
    private static final PropTag FLAGS = PropTags.PR_MESSAGE_FLAGS;
    private static final PropTag TIME = PropTags.PR_MESSAGE_DELIVERY_TIME;
    private static final PropTag KEY = PropTags.PR_RECORD_KEY;
    private static final PropTag ATTACHED = PropTags.PR_HASATTACH;
    private static final PropTag KEYWORDS = new PropTag(0x8001101F);
    private static final PropTag KEYWORD_INSTANCES = new PropTag(0x8001301F);
    private static final PropTag KEYWORD = new PropTag(0x8001001F);
    private static final PropTag ATTACHMENTS = new PropTag(0x0E13000D);
    private static final PropTag RECIPIENTS = new PropTag(0x0E12000D);

    private static final int FL_FULLSTRING = 0;
    private static final int FL_SUBSTRING = 1;
    private static final int FL_PREFIX = 2;
    private static final int FL_IGNORECASE = 0x10000;
    private static final int FL_IGNORENONSPACE = 0x20000;
    private static final int FL_LOOSE = 0x40000;

    /** Four messages; the last has a subject only. */
    private static final List<List<PropValue>> ROWS = List.of(
            List.of(text(SUBJECT, "Budget"), text(SENDER, "budget"), new LongValue(FLAGS, 0x1),
                    new SysTimeValue(TIME, 100), new BinaryValue(KEY, Bytes.ofHex("01FF")),
                    new BooleanValue(ATTACHED, true), keywords("red", "blue")),
            List.of(text(SUBJECT, "Re: budget"), text(SENDER, "Ann"), new LongValue(FLAGS, 0x10),
                    new SysTimeValue(TIME, 200), new BinaryValue(KEY, Bytes.ofHex("80")),
                    new BooleanValue(ATTACHED, false), keywords("red")),
            List.of(text(SUBJECT, "Résumé"), text(SENDER, "Zoe"), new LongValue(FLAGS, 0x11),
                    new SysTimeValue(TIME, -1), new BinaryValue(KEY, Bytes.ofHex("0180")), keywords()),
            List.of(text(SUBJECT, "plain")));

    private static PropValue text(PropTag tag, String value) {
        return new UnicodeValue(tag, value);
    }

    private static PropValue keywords(String... keywords) {
        return new MultiValue(KEYWORDS, List.of(keywords).stream().map(each -> text(KEYWORD, each)).toList());
    }

    private static MapiTable table() {
        return new RowTable(new MemoryRows(List.of(SUBJECT), ROWS), Runnable::run);
    }

    /** {@return the numbers of the rows, from 0, that meet the restriction} */
    private static List<Integer> meet(Restriction restriction) throws MapiException {
        try (MapiTable table = table()) {
            table.setColumns(List.of(PropTags.PR_ROWID), 0);
            table.restrict(Optional.of(restriction), 0);
            return table.queryRows(100, 0).stream().map(row -> row.getFirst() instanceof LongValue v ? v.value() : -1)
                    .toList();
        }
    }

    private static void assertTooComplex(Restriction restriction) {
        MapiException failure = assertThrows(MapiException.class, () -> meet(restriction));
        assertEquals(HResult.MAPI_E_TOO_COMPLEX, failure.result());
    }

    private static Restriction flags(RelationalOperator operator, int flags) {
        return new Property(operator, FLAGS, new LongValue(FLAGS, flags));
    }

    @Test
    void andHoldsWhenAllPartsDo() throws MapiException {
        assertEquals(List.of(2), meet(new Restriction.And(
                List.of(new BitMask(false, FLAGS, 0x1), new BitMask(false, FLAGS, 0x10)))));
        assertEquals(List.of(0, 1, 2, 3), meet(new Restriction.And(List.of())));
    }

    @Test
    void orHoldsWhenAnyPartDoes() throws MapiException {
        assertEquals(List.of(0, 1, 2), meet(new Restriction.Or(
                List.of(new BitMask(false, FLAGS, 0x1), new BitMask(false, FLAGS, 0x10)))));
        assertEquals(List.of(), meet(new Restriction.Or(List.of())));
    }

    @Test
    void notHoldsWhenItsPartDoesNot() throws MapiException {
        assertEquals(List.of(1, 3), meet(new Not(new BitMask(false, FLAGS, 0x1))));
    }

    @Test
    void contentOfAFullStringIsAllOfIt() throws MapiException {
        assertEquals(List.of(0), meet(new Content(FL_FULLSTRING, SUBJECT, text(SUBJECT, "Budget"))));
        assertEquals(List.of(), meet(new Content(FL_FULLSTRING, SUBJECT, text(SUBJECT, "budget"))));
    }

    @Test
    void contentOfASubstringIsAnywhereInIt() throws MapiException {
        assertEquals(List.of(1), meet(new Content(FL_SUBSTRING, SUBJECT, text(SUBJECT, "budget"))));
    }

    @Test
    void contentOfAPrefixIsAtItsStart() throws MapiException {
        assertEquals(List.of(1), meet(new Content(FL_PREFIX, SUBJECT, text(SUBJECT, "Re"))));
    }

    @Test
    void contentMayDisregardCase() throws MapiException {
        assertEquals(List.of(0, 1), meet(new Content(FL_SUBSTRING | FL_IGNORECASE, SUBJECT, text(SUBJECT, "BUDGET"))));
    }

    @Test
    void contentMayDisregardMarksOnLetters() throws MapiException {
        assertEquals(List.of(2),
                meet(new Content(FL_FULLSTRING | FL_IGNORENONSPACE, SUBJECT, text(SUBJECT, "Resume"))));
        assertEquals(List.of(), meet(new Content(FL_FULLSTRING | FL_IGNORENONSPACE, SUBJECT, text(SUBJECT, "resume"))));
    }

    @Test
    void looseContentDisregardsCaseAndMarks() throws MapiException {
        assertEquals(List.of(2), meet(new Content(FL_PREFIX | FL_LOOSE, SUBJECT, text(SUBJECT, "resum"))));
    }

    @Test
    void contentOfBytesBeginsAtAByte() throws MapiException {
        assertEquals(List.of(0, 2),
                meet(new Content(FL_PREFIX, KEY, new BinaryValue(KEY, Bytes.ofHex("01")))));
        assertEquals(List.of(1, 2),
                meet(new Content(FL_SUBSTRING | FL_LOOSE, KEY, new BinaryValue(KEY, Bytes.ofHex("80")))));
    }

    @Test
    void contentOfManyStringsIsThatOfAny() throws MapiException {
        assertEquals(List.of(0), meet(new Content(FL_PREFIX, KEYWORDS, text(KEYWORD, "bl"))));
    }

    @Test
    void contentOfAnotherKindIsTooComplex() {
        assertTooComplex(new Content(3, SUBJECT, text(SUBJECT, "a")));
        assertTooComplex(new Content(FL_PREFIX, FLAGS, new LongValue(FLAGS, 1)));
        assertTooComplex(new Content(FL_PREFIX, SUBJECT, new BinaryValue(KEY, Bytes.EMPTY)));
    }

    @Test
    void propertyComparesWithEachOperator() throws MapiException {
        assertEquals(List.of(0), meet(flags(RelationalOperator.RELOP_LT, 0x10)));
        assertEquals(List.of(0, 1), meet(flags(RelationalOperator.RELOP_LE, 0x10)));
        assertEquals(List.of(2), meet(flags(RelationalOperator.RELOP_GT, 0x10)));
        assertEquals(List.of(1, 2), meet(flags(RelationalOperator.RELOP_GE, 0x10)));
        assertEquals(List.of(1), meet(flags(RelationalOperator.RELOP_EQ, 0x10)));
        assertEquals(List.of(0, 2), meet(flags(RelationalOperator.RELOP_NE, 0x10)));
    }

    @Test
    void propertyComparesStringsAsASortDoes() throws MapiException {
        assertEquals(List.of(0), meet(new Property(RelationalOperator.RELOP_EQ, SUBJECT, text(SUBJECT, "bUDGET"))));
        assertEquals(List.of(1, 2, 3), meet(new Property(RelationalOperator.RELOP_GE, SUBJECT, text(SUBJECT, "P"))));
    }

    @Test
    void propertyComparesTimesAndBytesUnsigned() throws MapiException {
        assertEquals(List.of(1, 2), meet(new Property(RelationalOperator.RELOP_GT, TIME, new SysTimeValue(TIME, 100))));
        assertEquals(List.of(0, 1),
                meet(new Property(RelationalOperator.RELOP_GE, KEY, new BinaryValue(KEY, Bytes.ofHex("01FF")))));
    }

    @Test
    void propertyComparesBooleans() throws MapiException {
        assertEquals(List.of(1),
                meet(new Property(RelationalOperator.RELOP_EQ, ATTACHED, new BooleanValue(ATTACHED, false))));
    }

    @Test
    void aSingleValueAgainstManyHasToFitOneOfThem() throws MapiException {
        assertEquals(List.of(0, 1), meet(new Property(RelationalOperator.RELOP_EQ, KEYWORDS, text(KEYWORD, "red"))));
        assertEquals(List.of(0),
                meet(new Property(RelationalOperator.RELOP_EQ, KEYWORD_INSTANCES, text(KEYWORD, "blue"))));
    }

    @Test
    void manyValuesAgainstManyHaveToBeTheSameInOrder() throws MapiException {
        assertEquals(List.of(1), meet(new Property(RelationalOperator.RELOP_EQ, KEYWORDS, keywords("red"))));
        assertEquals(List.of(0), meet(new Property(RelationalOperator.RELOP_GT, KEYWORDS, keywords("red"))));
    }

    @Test
    void whereEachValueHasItsRowTheRestrictionIsOnThatValue() throws MapiException {
        try (MapiTable table = table()) {
            table.setColumns(List.of(SUBJECT, KEYWORD_INSTANCES), 0);
            table.restrict(
                    Optional.of(new Property(RelationalOperator.RELOP_EQ, KEYWORD_INSTANCES, text(KEYWORD, "red"))), 0);

            assertEquals(List.of(List.of(text(SUBJECT, "Budget"), text(KEYWORD, "red")),
                    List.of(text(SUBJECT, "Re: budget"), text(KEYWORD, "red"))), table.queryRows(10, 0));
        }
    }

    @Test
    void aPropertyOfAnotherTypeIsTooComplex() {
        assertTooComplex(new Property(RelationalOperator.RELOP_EQ, FLAGS, text(SUBJECT, "1")));
        assertTooComplex(new Property(RelationalOperator.RELOP_EQ, SUBJECT, keywords("red")));
        assertTooComplex(new Property(RelationalOperator.RELOP_EQ, KEYWORD_INSTANCES, keywords("red")));
        assertTooComplex(new Property(RelationalOperator.RELOP_RE, SUBJECT, text(SUBJECT, ".*")));
        assertTooComplex(
                new Property(RelationalOperator.RELOP_EQ, ATTACHMENTS, new PropValue.ObjectValue(ATTACHMENTS)));
    }

    @Test
    void comparePropsComparesTwoOfTheSameRow() throws MapiException {
        assertEquals(List.of(0), meet(new CompareProps(RelationalOperator.RELOP_EQ, SUBJECT, SENDER)));
        assertEquals(List.of(1), meet(new CompareProps(RelationalOperator.RELOP_GT, SUBJECT, SENDER)));
    }

    @Test
    void comparePropsOfTwoTypesIsTooComplex() {
        assertTooComplex(new CompareProps(RelationalOperator.RELOP_EQ, SUBJECT, FLAGS));
    }

    @Test
    void bitMaskAsksWhetherAnyBitIsSet() throws MapiException {
        assertEquals(List.of(0, 2), meet(new BitMask(false, FLAGS, 0x1)));
        assertEquals(List.of(1), meet(new BitMask(true, FLAGS, 0x1)));
        assertTooComplex(new BitMask(true, SUBJECT, 0x1));
    }

    @Test
    void sizeCountsBytesAndTheZeroAtTheEndOfAString() throws MapiException {
        assertEquals(List.of(0, 2), meet(new Size(RelationalOperator.RELOP_EQ, KEY, 2)));
        assertEquals(List.of(3), meet(new Size(RelationalOperator.RELOP_LE, SUBJECT, 12)));
        assertEquals(List.of(3), meet(new Size(RelationalOperator.RELOP_LE, SUBJECT.withType(PropType.PT_STRING8), 6)));
        assertTooComplex(new Size(RelationalOperator.RELOP_EQ, ATTACHMENTS, 2));
    }

    @Test
    void existHoldsForRowsThatHaveTheProperty() throws MapiException {
        assertEquals(List.of(0, 1), meet(new Exist(ATTACHED)));
        assertEquals(List.of(0, 1, 2), meet(new Exist(SENDER.withType(PropType.PT_STRING8))));
        assertTooComplex(new Exist(ATTACHMENTS));
    }

    @Test
    void aValueThatIsTooLargeForARowIsThereAndLargerThanAnySize() throws MapiException {
        List<List<PropValue>> rows = List.of(
                List.of(new PropValue.ErrorValue(SUBJECT, HResult.MAPI_E_NOT_ENOUGH_MEMORY)),
                List.of(new PropValue.ErrorValue(SUBJECT, HResult.MAPI_E_NOT_FOUND)));
        MapiTable table = new RowTable(new MemoryRows(List.of(SUBJECT), rows), Runnable::run);

        table.restrict(Optional.of(new Restriction.And(
                List.of(new Exist(SUBJECT), new Size(RelationalOperator.RELOP_GT, SUBJECT, Integer.MAX_VALUE)))), 0);

        assertEquals(List.of(rows.getFirst()), table.queryRows(2, 0));
    }

    @Test
    void aRowWithoutThePropertyMeetsNoConditionOnIt() throws MapiException {
        assertEquals(List.of(), meet(new Restriction.And(List.of(new Not(new Exist(FLAGS)),
                new Restriction.Or(List.of(flags(RelationalOperator.RELOP_LT, 5), flags(RelationalOperator.RELOP_NE, 5),
                        new BitMask(true, FLAGS, 1), new BitMask(false, FLAGS, 1),
                        new Size(RelationalOperator.RELOP_GE, FLAGS, 0),
                        new Content(FL_SUBSTRING, KEY, new BinaryValue(KEY, Bytes.EMPTY)),
                        new CompareProps(RelationalOperator.RELOP_EQ, FLAGS, FLAGS)))))));
    }

    @Test
    void commentsAndAnnotationsAreTheirParts() throws MapiException {
        Restriction part = new BitMask(false, FLAGS, 0x1);
        List<PropValue> note = List.of(text(SUBJECT, "a note"));

        assertEquals(List.of(0, 2), meet(new Restriction.Comment(note, Optional.of(part))));
        assertEquals(List.of(0, 2), meet(new Restriction.Annotation(note, Optional.of(part))));
        assertEquals(List.of(0, 1, 2, 3), meet(new Restriction.Comment(note, Optional.empty())));
    }

    @Test
    void countHoldsForTheFirstRowsOnly() throws MapiException {
        assertEquals(List.of(0, 1), meet(new Count(2, new Exist(FLAGS))));
        assertEquals(List.of(), meet(new Count(0, new Exist(FLAGS))));
    }

    @Test
    void anUnknownKindIsTooComplex() {
        assertTooComplex(new Restriction.And(List.of(new Restriction.Unknown(77, Bytes.EMPTY))));
    }

    @Test
    void aRestrictionThatIsNestedToHurtIsTooComplex() {
        Restriction deep = new Exist(FLAGS);
        for (int i = 0; i < 1000; i++) {
            deep = new Not(deep);
        }

        assertTooComplex(deep);
    }

    @Test
    void subRestrictionsOfRowsWithoutTablesAreTooComplex() {
        assertTooComplex(new Sub(RECIPIENTS, new Exist(SUBJECT)));
        assertTooComplex(new Sub(FLAGS, new Exist(SUBJECT)));
    }

    @Test
    void subRestrictionsLookAtTheTablesOfEachRow() throws MapiException {
        PropTag name = PropTags.PR_ATTACH_FILENAME_W;
        RowSource messages = new RowSource() {
            private final MemoryRows rows = new MemoryRows(List.of(SUBJECT), ROWS.subList(0, 3));

            @Override
            public long size() {
                return rows.size();
            }

            @Override
            public List<PropValue> row(long index, List<PropTag> columns) {
                return rows.row(index, columns);
            }

            @Override
            public RowSource subRows(long index, PropTag subObject) {
                List<List<PropValue>> files = index == 1 && subObject.equals(ATTACHMENTS)
                        ? List.of(List.of(text(name, "a.txt")), List.of(text(name, "b.pdf")))
                        : List.of();
                return new MemoryRows(List.of(name), files);
            }

            @Override
            public List<PropTag> defaultColumns() {
                return rows.defaultColumns();
            }
        };
        try (MapiTable table = new RowTable(messages, Runnable::run)) {
            Restriction pdf = new Content(FL_SUBSTRING, name, text(name, ".pdf"));
            table.restrict(Optional.of(new Sub(ATTACHMENTS, pdf)), 0);
            assertEquals(List.of(List.of(text(SUBJECT, "Re: budget"))), table.queryRows(10, 0));

            table.restrict(Optional.of(new Sub(RECIPIENTS, pdf)), 0);
            assertEquals(List.of(), table.queryRows(10, 0));
        }
    }
}
