package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mapiscope.binary.CodePages;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

class SubjectTest {

    @Test
    void theStoredLengthDividesIt() {
        assertEquals(new Subject("RE: ", "Lunch"), Subject.of("\u0001\u0005RE: Lunch"));
        assertEquals(new Subject("", "Lunch"), Subject.of("\u0001\u0001Lunch"));
    }

    @Test
    void aStoredLengthBeyondTheEndTakesAll() {
        assertEquals(new Subject("RE", ""), Subject.of("\u0001\u00FFRE"));
        assertEquals(new Subject("", "RE"), Subject.of("\u0001\u0000RE"));
    }

    @Test
    void withoutAStoredLengthThePrefixIsParsed() {
        assertEquals(new Subject("FW:  ", "Lunch"), Subject.of("FW:  Lunch"));
        assertEquals(new Subject("", "Lunch: where?"), Subject.of("Lunch: where?"));
        assertEquals(new Subject("", "12: Lunch"), Subject.of("12: Lunch"));
        assertEquals(new Subject("", ""), Subject.of(""));
        assertEquals(new Subject("", "\u0001"), Subject.of("\u0001"));
    }

    @Test
    void theWholeSubjectHasNoStoredLength() {
        PropTag eightBit = PropTags.PR_SUBJECT_W.withType(PropType.PT_STRING8);

        assertEquals(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "RE: Lunch"),
                Subject.whole(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "\u0001\u0005RE: Lunch")));
        assertEquals(new PropValue.String8Value(eightBit, Bytes.of((byte) 'a'), CodePages.USUAL), Subject.whole(
                new PropValue.String8Value(eightBit, Bytes.of((byte) 1, (byte) 1, (byte) 'a'), CodePages.USUAL)));
    }
}
