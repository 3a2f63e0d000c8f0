package org.mapiscope.gui.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.smartview.Subject;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.property.PropertyContent;
import org.mapiscope.operation.property.PropertyEntry;

class PropertyRowTest {
    private final HeldTasks tasks = new HeldTasks();

    private Subject subject(PropertyEntry entry) {
        return new PropertyRow(entry).subject(Optional.empty(), tasks);
    }

    private static PropertyEntry whole(PropValue value) {
        return new PropertyEntry(value.tag(), Optional.empty(), new PropertyContent.Whole(value));
    }

    private static Optional<Bytes> bytes(Subject subject) {
        return subject.bytes().read(0, subject.bytes().size());
    }

    @Test
    void bytesOfAKnownPropertyHaveTheirParser() {
        Subject subject = subject(whole(new PropValue.BinaryValue(PropTags.PR_ENTRYID, Bytes.ofHex("0A0B"))));

        assertEquals("PR_ENTRYID", subject.title());
        assertEquals(Optional.of(Bytes.ofHex("0A0B")), bytes(subject));
        assertEquals(true, subject.parser().isPresent());
    }

    @Test
    void aNumberHasWordsAndATextIsTwoBytesACharacter() {
        Subject number = subject(whole(new PropValue.LongValue(PropTags.PR_MESSAGE_FLAGS, 1)));
        Subject text = subject(whole(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "A")));

        assertEquals("Flags: MSGFLAG_READ", number.words());
        assertEquals(true, text.utf16());
        assertEquals(Optional.of(Bytes.ofHex("4100")), bytes(text));
    }

    @Test
    void ofALargeValueWithoutAnObjectTheFirstBytesAreShown() {
        PropertyContent.Large large = new PropertyContent.Large(9000, Bytes.ofHex("0102"), Optional.empty());

        assertEquals(Optional.of(Bytes.ofHex("0102")),
                bytes(subject(new PropertyEntry(PropTags.PR_RTF_COMPRESSED, Optional.empty(), large))));
    }

    @Test
    void whatCouldNotBeReadSaysWhyInPlaceOfBytes() {
        Subject subject = subject(new PropertyEntry(PropTags.PR_SUBJECT_W, Optional.empty(),
                new PropertyContent.Failed(HResult.MAPI_E_NOT_FOUND, "")));

        assertEquals("MAPI_E_NOT_FOUND", subject.words());
        assertEquals(0, subject.bytes().size());
    }
}
