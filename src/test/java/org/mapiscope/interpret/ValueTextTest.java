package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

class ValueTextTest {
    private static final PropTag BODY = new PropTag(0x1000001F);

    private static PropTag tag(int type) {
        return PropTag.of(0x6601, new PropType(type));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("-1", "0xFFFFFFFF", new PropValue.ShortValue(tag(2), (short) -1)),
                Arguments.of("42", "0x2A", new PropValue.LongValue(tag(3), 42)),
                Arguments.of("0.100000", "", new PropValue.FloatValue(tag(4), 0.1F)),
                Arguments.of("-0.000000", "", new PropValue.DoubleValue(tag(5), -0.0)),
                Arguments.of("nan", "", new PropValue.DoubleValue(tag(5), Double.NaN)),
                Arguments.of("-inf", "", new PropValue.DoubleValue(tag(5), Double.NEGATIVE_INFINITY)),
                Arguments.of("100000000000000000000.000000", "", new PropValue.AppTimeValue(tag(7), 1e20)),
                Arguments.of("0.0001", "0x00000000:0x00000001", new PropValue.CurrencyValue(tag(6), 1)),
                Arguments.of("123.4567", "0x00000000:0x0012D687", new PropValue.CurrencyValue(tag(6), 1_234_567)),
                Arguments.of("True", "", new PropValue.BooleanValue(tag(0xB), true)),
                Arguments.of("Object", "", new PropValue.ObjectValue(tag(0xD))),
                Arguments.of("0xFFFFFFFF:0xFFFFFFFE", "-2", new PropValue.LongLongValue(tag(0x14), -2)),
                Arguments.of("\u0416", "cb: 1 lpb: C6", new PropValue.String8Value(tag(0x1E), Bytes.ofHex("C6"),
                        Charset.forName("windows-1251"))),
                Arguments.of("\uD800", "cb: 2 lpb: 00D8", new PropValue.UnicodeValue(tag(0x1F), "\uD800")),
                Arguments.of("", "", new PropValue.UnicodeValue(tag(0x1F), "")),
                Arguments.of("Invalid systime", "Low: 0xFFFFFFFF High: 0xFFFFFFFF",
                        new PropValue.SysTimeValue(tag(0x40), -1)),
                Arguments.of("cb: 3 lpb: 410042", "A.B", new PropValue.BinaryValue(tag(0x102), Bytes.ofHex("410042"))),
                Arguments.of("cb: 0 lpb: NULL", "", new PropValue.BinaryValue(tag(0x102), Bytes.EMPTY)),
                Arguments.of("2: 1; 2", "2: 0x1; 0x2", new PropValue.MultiValue(tag(0x1003),
                        List.of(new PropValue.LongValue(tag(3), 1), new PropValue.LongValue(tag(3), 2)))),
                Arguments.of("Err: 0x8007000E=MAPI_E_NOT_ENOUGH_MEMORY", "Body: Open to view",
                        new PropValue.ErrorValue(BODY, HResult.MAPI_E_NOT_ENOUGH_MEMORY)),
                Arguments.of("", "", new PropValue.NullValue(tag(1))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsSaidInTwoWays(String text, String alternative, PropValue value) {
        assertEquals(new ValueText(text, alternative), ValueText.of(value));
    }
}
