package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.operation.QuickOpenText.Reading;

class QuickOpenTextTest {
    private static final EntryId ID = new EntryId(Bytes.ofHex("00000000785E171F36B13F449C7139CFC3471B2D22800000"));

    @ParameterizedTest
    @ValueSource(strings = {"00000000785E171F36B13F449C7139CFC3471B2D22800000",
        "0x00000000785e171f36b13f449c7139cfc3471b2d22800000",
        "  00000000 785E171F 36B13F44 9C7139CF C3471B2D 22800000 ",
        "cb: 24 lpb: 00000000785E171F36B13F449C7139CFC3471B2D22800000", "AAAAAHheFx82sT9EnHE5z8NHGy0igAAA",
        "\"AAAAAHheFx82sT9EnHE5z8NHGy0igAAA\""})
    void anEntryIdentifierIsReadInEveryFormThatPeopleCopy(String text) {
        assertEquals(new Reading.Id(ID), QuickOpenText.readings(text).getFirst());
    }

    @Test
    void hexWithHalfAByteMissingIsSaidToBeThat() {
        assertEquals(new Reading.OddHex(17), QuickOpenText.readings("00000000785E171F3").getFirst());
    }

    @Test
    void aPathOfSlashesIsDividedAtSlashes() {
        assertEquals(
                List.of(new Reading.Path(Optional.empty(), List.of("Inbox", "2019")), new Reading.Name("Inbox/2019")),
                QuickOpenText.readings("Inbox/2019"));
    }

    @Test
    void aPathOfBackslashesKeepsTheSlashesInItsNames() {
        assertEquals(new Reading.Path(Optional.empty(), List.of("Inbox", "In/Out")),
                QuickOpenText.readings("\\Inbox\\In/Out").getFirst());
    }

    @Test
    void twoSeparatorsBeginWithTheStore() {
        assertEquals(new Reading.Path(Optional.of("Store"), List.of("Inbox")),
                QuickOpenText.readings("\\\\Store\\Inbox").getFirst());
    }

    @Test
    void aLongPathThatIsBase64TooIsReadAsBoth() {
        assertEquals(List.of(Reading.Id.class, Reading.Path.class, Reading.Name.class),
                QuickOpenText.readings("Projects/Archive/Alphabetic/2019").stream().map(Object::getClass).toList());
    }

    @Test
    void aNumberSignIsAnAttachmentOrAName() {
        assertEquals(List.of(new Reading.Attachment(2), new Reading.Name("#2")), QuickOpenText.readings("#2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadbeef", "Inbox", "2019", "Überweisungen"})
    void aWordIsAName(String word) {
        assertEquals(List.of(new Reading.Name(word)), QuickOpenText.readings(word));
    }

    @Test
    void noTextMeansNothing() {
        assertEquals(List.of(), QuickOpenText.readings("  "));
    }
}
