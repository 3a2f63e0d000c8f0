package org.mapiscope.operation.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.property.PropertyDifference.Kind;

class PropertyComparisonTest {
    private static final NamedProp NAME = new NamedProp.ById(MapiUid.parse("00062008-0000-0000-C000-000000000046"),
            0x8502);

    private static PropertyEntry entry(PropValue value) {
        return new PropertyEntry(value.tag(), Optional.empty(), new PropertyContent.Whole(value));
    }

    private static PropertyEntry subject(String text) {
        return entry(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, text));
    }

    private static PropertyEntry named(int id, int value) {
        PropTag tag = PropTag.of(id, PropType.PT_LONG);
        return new PropertyEntry(tag, Optional.of(NAME),
                new PropertyContent.Whole(new PropValue.LongValue(tag, value)));
    }

    private static PropertyEntry large(int first, Optional<Bytes> hash) {
        return new PropertyEntry(PropTags.PR_ATTACH_DATA_BIN, Optional.empty(),
                new PropertyContent.Large(5000, Bytes.of((byte) first), hash));
    }

    private static List<Kind> kinds(List<PropertyEntry> left, List<PropertyEntry> right) {
        return PropertyComparison.of(left, right).stream().map(PropertyDifference::kind).toList();
    }

    @Test
    void whatOnlyOneHasIsToldBesideWhatBothHave() {
        PropertyEntry name = entry(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "n"));

        assertEquals(List.of(Kind.EQUAL, Kind.ONLY_RIGHT), kinds(List.of(subject("a")), List.of(name, subject("a"))));
        assertEquals(List.of(Kind.ONLY_LEFT), kinds(List.of(name), List.of()));
    }

    @Test
    void valuesThatDifferSayFromWhichByteOn() {
        PropertyDifference difference = PropertyComparison.of(List.of(subject("abc")), List.of(subject("abd")))
                .getFirst();

        assertEquals(new PropertyDifference(Kind.VALUE, Optional.of(subject("abc")), Optional.of(subject("abd")),
                OptionalLong.of(4)), difference);
    }

    @Test
    void namedPropertiesAreTheSameByNameWhateverTheirIdentifiers() {
        assertEquals(List.of(Kind.EQUAL), kinds(List.of(named(0x8001, 5)), List.of(named(0x8123, 5))));
    }

    @Test
    void theSameIdentifierUnderTwoNamesIsTwoProperties() {
        PropTag tag = PropTag.of(0x8001, PropType.PT_LONG);
        PropertyEntry unnamed = entry(new PropValue.LongValue(tag, 5));

        assertEquals(List.of(Kind.ONLY_LEFT, Kind.ONLY_RIGHT), kinds(List.of(named(0x8001, 5)), List.of(unnamed)));
    }

    @Test
    void anotherTypeIsNoEqualValue() {
        PropTag eight = PropTags.PR_SUBJECT_W.withType(PropType.PT_BINARY);

        assertEquals(List.of(Kind.TYPE), kinds(List.of(subject("a")),
                List.of(entry(new PropValue.BinaryValue(eight, Bytes.of((byte) 'a', (byte) 0))))));
    }

    @Test
    void manyValuesDifferWhereOneEndsAndTheNextBegins() {
        PropTag many = PropTag.of(0x6601, PropType.PT_MV_BINARY);

        assertEquals(List.of(Kind.VALUE), kinds(List.of(entry(binaries(many, "0102", "03"))),
                List.of(entry(binaries(many, "01", "0203")))));
    }

    private static PropValue binaries(PropTag tag, String... hex) {
        return new PropValue.MultiValue(tag, List.of(hex).stream()
                .<PropValue>map(each -> new PropValue.BinaryValue(tag.withType(PropType.PT_BINARY), Bytes.ofHex(each)))
                .toList());
    }

    @Test
    void whatCouldNotBeReadIsEqualOnlyForTheSameReason() {
        PropertyEntry denied = new PropertyEntry(PropTags.PR_SUBJECT_W, Optional.empty(),
                new PropertyContent.Failed(HResult.MAPI_E_NO_ACCESS, ""));

        assertEquals(List.of(Kind.UNREADABLE), kinds(List.of(denied), List.of(subject("a"))));
        assertEquals(List.of(Kind.EQUAL), kinds(List.of(denied), List.of(denied)));
    }

    @Test
    void largeValuesAreDecidedByTheirHashAndWithoutOneOnlyByTheirBeginning() {
        Optional<Bytes> hash = Optional.of(Bytes.of((byte) 1));
        Optional<Bytes> other = Optional.of(Bytes.of((byte) 2));

        assertEquals(List.of(Kind.UNDECIDED), kinds(List.of(large(1, Optional.empty())), List.of(large(1, hash))));
        assertEquals(List.of(Kind.EQUAL), kinds(List.of(large(1, hash)), List.of(large(1, hash))));
        assertEquals(List.of(Kind.VALUE), kinds(List.of(large(1, hash)), List.of(large(1, other))));
        assertEquals(List.of(Kind.VALUE), kinds(List.of(large(1, hash)), List.of(large(2, hash))));
    }
}
