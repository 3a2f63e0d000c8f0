package org.mapiscope.operation.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

class PropertyTextTest {
    private static PropTag tag(PropType type) {
        return PropTag.of(0x6601, type);
    }

    static List<PropValue> valuesOfEachType() {
        PropTag many = tag(PropType.PT_MV_LONG);
        PropTag one = many.withType(PropType.PT_LONG);
        return List.of(new PropValue.ShortValue(tag(PropType.PT_I2), Short.MIN_VALUE),
                new PropValue.LongValue(tag(PropType.PT_LONG), Integer.MIN_VALUE),
                new PropValue.LongLongValue(tag(PropType.PT_I8), Long.MIN_VALUE),
                new PropValue.FloatValue(tag(PropType.PT_R4), 1.1f),
                new PropValue.DoubleValue(tag(PropType.PT_DOUBLE), Double.NEGATIVE_INFINITY),
                new PropValue.CurrencyValue(tag(PropType.PT_CURRENCY), -12_345),
                new PropValue.AppTimeValue(tag(PropType.PT_APPTIME), 45_000.5),
                new PropValue.AppTimeValue(tag(PropType.PT_APPTIME), -1.25),
                new PropValue.AppTimeValue(tag(PropType.PT_APPTIME), Double.NaN),
                new PropValue.AppTimeValue(tag(PropType.PT_APPTIME), 1e300),
                new PropValue.BooleanValue(tag(PropType.PT_BOOLEAN), true),
                new PropValue.SysTimeValue(tag(PropType.PT_SYSTIME), 130_379_946_041_234_567L),
                new PropValue.SysTimeValue(tag(PropType.PT_SYSTIME), 0),
                new PropValue.SysTimeValue(tag(PropType.PT_SYSTIME), Long.MIN_VALUE),
                new PropValue.SysTimeValue(tag(PropType.PT_SYSTIME), Long.MAX_VALUE),
                new PropValue.UnicodeValue(tag(PropType.PT_UNICODE), "ä𝄞 \uD800 lone"),
                new PropValue.ClsidValue(tag(PropType.PT_CLSID),
                        MapiUid.parse("00062008-0000-0000-C000-000000000046")),
                new PropValue.BinaryValue(tag(PropType.PT_BINARY), Bytes.ofHex("00FF10")),
                new PropValue.MultiValue(many, List.of(new PropValue.LongValue(one, 1),
                        new PropValue.LongValue(one, -1))));
    }

    @ParameterizedTest
    @MethodSource("valuesOfEachType")
    void whatIsWrittenIsReadBack(PropValue value) {
        assertEquals(value, PropertyParser.parse(value.tag(), PropertyText.editable(value)));
    }

    @Test
    void halfASurrogatePairIsShownAsItsCodeUnit() {
        assertEquals("a\\uD800b", PropertyText.string("a\uD800b"));
    }

    @Test
    void theBeginningOfALargeTextIsText() {
        assertEquals("aä…", PropertyText.beginning(PropType.PT_UNICODE, Bytes.ofHex("6100E40041")));
        assertEquals("6100…", PropertyText.beginning(PropType.PT_BINARY, Bytes.ofHex("6100")));
    }

    @Test
    void aTimeOutsideTheCalendarIsShownAsItsNumber() {
        assertEquals("0x8000000000000000 (outside the calendar)",
                PropertyText.value(new PropValue.SysTimeValue(tag(PropType.PT_SYSTIME), Long.MIN_VALUE)));
    }

    @Test
    void hexMayGiveAllBitsOfANumber() {
        assertEquals(new PropValue.LongValue(tag(PropType.PT_LONG), -1),
                PropertyParser.parse(tag(PropType.PT_LONG), "0xFFFFFFFF"));
    }

    @ParameterizedTest
    @CsvSource({"2, 70000", "3, 0x1FFFFFFFF", "11, maybe", "64, yesterday", "258, 0", "72, {1}", "5, one", "13, x",
        "30, 世"})
    void aTextThatIsNoValueOfTheTypeIsRefused(int type, String text) {
        assertThrows(IllegalArgumentException.class,
                () -> PropertyParser.parse(tag(new PropType(type)), text));
    }
}
