package org.mapiscope.subsystem.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.Restriction;

class ValueCodecTest {
    private static final int ID = 0x3A00;

    private static PropTag tag(PropType type) {
        return PropTag.of(ID, type);
    }

    static Stream<PropValue> valuesOfEachKind() {
        return Stream.concat(singleValues(), manyValues());
    }

    private static Stream<PropValue> singleValues() {
        return Stream.of(new PropValue.NullValue(tag(PropType.PT_NULL)),
                new PropValue.ShortValue(tag(PropType.PT_I2), (short) -2),
                new PropValue.LongValue(tag(PropType.PT_LONG), 0x80000001),
                new PropValue.FloatValue(tag(PropType.PT_R4), Float.NaN),
                new PropValue.DoubleValue(tag(PropType.PT_DOUBLE), -0.0),
                new PropValue.CurrencyValue(tag(PropType.PT_CURRENCY), -12_345L),
                new PropValue.AppTimeValue(tag(PropType.PT_APPTIME), 45_000.25),
                new PropValue.ErrorValue(tag(PropType.PT_ERROR), HResult.MAPI_E_NO_ACCESS),
                new PropValue.BooleanValue(tag(PropType.PT_BOOLEAN), true),
                new PropValue.ObjectValue(tag(PropType.PT_OBJECT)),
                new PropValue.LongLongValue(tag(PropType.PT_I8), Long.MIN_VALUE),
                new PropValue.String8Value(tag(PropType.PT_STRING8), Bytes.ofHex("E900FF"),
                        StandardCharsets.ISO_8859_1),
                new PropValue.UnicodeValue(tag(PropType.PT_UNICODE), "a\u0000é\uD83D\uDE00 half: \uD83D"),
                new PropValue.UnicodeValue(tag(PropType.PT_UNICODE), ""),
                new PropValue.SysTimeValue(tag(PropType.PT_SYSTIME), 133_000_000_000_000_000L),
                new PropValue.ClsidValue(tag(PropType.PT_CLSID), MapiUid.random()),
                new PropValue.BinaryValue(tag(PropType.PT_BINARY), Bytes.ofHex("00FF10")),
                new PropValue.BinaryValue(tag(PropType.PT_SVREID), Bytes.ofHex("01")),
                new PropValue.BinaryValue(tag(PropType.PT_ACTIONS), Bytes.EMPTY),
                new PropValue.UnknownValue(tag(new PropType(0x0077)), Bytes.ofHex("010203")));
    }

    private static Stream<PropValue> manyValues() {
        return singleValues().filter(value -> !(value instanceof PropValue.ErrorValue))
                .map(value -> new PropValue.MultiValue(value.tag().withType(value.tag().type().many()),
                        List.of(value, value)));
    }

    @ParameterizedTest
    @MethodSource("valuesOfEachKind")
    void aValueComesBackAsItWas(PropValue value) {
        assertEquals(Optional.of(value),
                ValueCodec.encode(value).map(bytes -> ValueCodec.decode(value.tag(), bytes)));
    }

    @Test
    void manyValuesThatAreNoneComeBackAsNone() {
        PropValue none = new PropValue.MultiValue(tag(PropType.PT_MV_LONG), List.of());

        assertEquals(none, ValueCodec.decode(none.tag(), ValueCodec.encode(none).orElseThrow()));
    }

    @Test
    void aRestrictionIsNotEncoded() {
        PropValue restriction = new PropValue.RestrictionValue(tag(PropType.PT_SRESTRICT),
                new Restriction.Exist(tag(PropType.PT_LONG)));

        assertEquals(Optional.empty(), ValueCodec.encode(restriction));
        assertEquals(Optional.empty(), ValueCodec
                .encode(new PropValue.MultiValue(tag(PropType.PT_SRESTRICT.many()), List.of(restriction))));
    }

    @Test
    void aValueThatIsNotOfItsTagsTypeIsNotEncoded() {
        assertEquals(Optional.empty(), ValueCodec.encode(new PropValue.LongValue(tag(PropType.PT_UNICODE), 1)));
        assertEquals(Optional.empty(), ValueCodec.encode(new PropValue.MultiValue(tag(PropType.PT_MV_LONG),
                List.of(new PropValue.ShortValue(tag(PropType.PT_LONG), (short) 1)))));
    }

    @Test
    void bytesOfTheWrongLengthAreCorrupt() {
        for (PropType type : List.of(PropType.PT_LONG, PropType.PT_UNICODE, PropType.PT_CLSID, PropType.PT_MV_LONG,
                PropType.PT_STRING8)) {
            assertEquals(new PropValue.ErrorValue(tag(type), HResult.MAPI_E_CORRUPT_DATA),
                    ValueCodec.decode(tag(type), Bytes.ofHex("7F0000")));
        }
    }

    @RepeatedTest(100)
    void anyBytesAreAValueOrCorrupt(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] noise = new byte[random.nextInt(40)];
        random.nextBytes(noise);

        for (PropValue kind : valuesOfEachKind().toList()) {
            assertEquals(kind.tag(), ValueCodec.decode(kind.tag(), Bytes.of(noise)).tag());
        }
    }

    @Test
    void aStringIsGivenInTheKindThatIsAskedFor() {
        PropValue unicode = new PropValue.UnicodeValue(tag(PropType.PT_UNICODE), "é");
        PropValue string8 = new PropValue.String8Value(tag(PropType.PT_STRING8), Bytes.ofHex("C3A9"),
                StandardCharsets.UTF_8);

        assertEquals(string8, ValueCodec.as(string8.tag(), unicode));
        assertEquals(unicode, ValueCodec.as(unicode.tag(), string8));
        assertEquals(unicode, ValueCodec.as(tag(PropType.PT_UNSPECIFIED), unicode));
        assertEquals(new PropValue.ErrorValue(tag(PropType.PT_LONG), HResult.MAPI_E_NOT_FOUND),
                ValueCodec.as(tag(PropType.PT_LONG), unicode));
    }
}
