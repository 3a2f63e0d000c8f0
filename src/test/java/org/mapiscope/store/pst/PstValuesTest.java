package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CodePages;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.store.pst.ltp.StoredValue;

class PstValuesTest {

    private static final int ID = 0x6000;

    @Test
    void eachTypeHasItsValue() throws IOException {
        assertEquals(new PropValue.ShortValue(tag(PropType.PT_I2), (short) -2), read(PropType.PT_I2, "FEFF"));
        assertEquals(new PropValue.LongValue(tag(PropType.PT_LONG), 258), read(PropType.PT_LONG, "02010000"));
        assertEquals(new PropValue.FloatValue(tag(PropType.PT_R4), 1), read(PropType.PT_R4, "0000803F"));
        assertEquals(new PropValue.DoubleValue(tag(PropType.PT_DOUBLE), 1),
                read(PropType.PT_DOUBLE, "000000000000F03F"));
        assertEquals(new PropValue.CurrencyValue(tag(PropType.PT_CURRENCY), 1),
                read(PropType.PT_CURRENCY, "0100000000000000"));
        assertEquals(new PropValue.AppTimeValue(tag(PropType.PT_APPTIME), 1),
                read(PropType.PT_APPTIME, "000000000000F03F"));
        assertEquals(new PropValue.ErrorValue(tag(PropType.PT_ERROR), HResult.MAPI_E_NOT_FOUND),
                read(PropType.PT_ERROR, "0F010480"));
        assertEquals(new PropValue.BooleanValue(tag(PropType.PT_BOOLEAN), true), read(PropType.PT_BOOLEAN, "01"));
        assertEquals(new PropValue.ObjectValue(tag(PropType.PT_OBJECT)), read(PropType.PT_OBJECT, "0102030405060708"));
        assertEquals(new PropValue.LongLongValue(tag(PropType.PT_I8), 1), read(PropType.PT_I8, "0100000000000000"));
        assertEquals(new PropValue.UnicodeValue(tag(PropType.PT_UNICODE), "AB"), read(PropType.PT_UNICODE, "41004200"));
        assertEquals(new PropValue.SysTimeValue(tag(PropType.PT_SYSTIME), 1),
                read(PropType.PT_SYSTIME, "0100000000000000"));
        assertEquals(
                new PropValue.ClsidValue(tag(PropType.PT_CLSID),
                        MapiUid.parse("{00020329-0000-0000-C000-000000000046}")),
                read(PropType.PT_CLSID, "2903020000000000C000000000000046"));
        assertEquals(new PropValue.BinaryValue(tag(PropType.PT_BINARY), Bytes.ofHex("0102")),
                read(PropType.PT_BINARY, "0102"));
    }

    @Test
    void aTypeThatIsNotKnownKeepsItsBytes() throws IOException {
        PropType unknown = new PropType(0x0099);

        assertEquals(new PropValue.UnknownValue(tag(unknown), Bytes.ofHex("0102")), read(unknown, "0102"));
    }

    @Test
    void manyNumbersLieOneAfterTheOther() throws IOException {
        assertEquals(
                new PropValue.MultiValue(tag(PropType.PT_MV_LONG),
                        List.of(new PropValue.LongValue(tag(PropType.PT_LONG), 1),
                                new PropValue.LongValue(tag(PropType.PT_LONG), 2))),
                read(PropType.PT_MV_LONG, "0100000002000000"));
    }

    @Test
    void manyStringsLieWhereTheirTableSays() throws IOException {
        assertEquals(
                new PropValue.MultiValue(tag(PropType.PT_MV_UNICODE),
                        List.of(new PropValue.UnicodeValue(tag(PropType.PT_UNICODE), "A"),
                                new PropValue.UnicodeValue(tag(PropType.PT_UNICODE), "BC"))),
                read(PropType.PT_MV_UNICODE, "020000000C0000000E000000410042004300"));
        assertEquals(new PropValue.MultiValue(tag(PropType.PT_MV_UNICODE), List.of()),
                read(PropType.PT_MV_UNICODE, "00000000"));
    }

    @Test
    void moreValuesThanBytesAreRefused() {
        assertEquals("a test: value, offset 0x0: ulCount is 4294967295, more than 1",
                assertThrows(CorruptDataException.class, () -> read(PropType.PT_MV_UNICODE, "FFFFFFFF08000000"))
                        .getMessage());
    }

    @Test
    void aLargeValueIsForAStream() throws IOException {
        assertEquals(new PropValue.ErrorValue(tag(PropType.PT_BINARY), HResult.MAPI_E_NOT_ENOUGH_MEMORY),
                PstValues.read(tag(PropType.PT_BINARY), stored(new byte[PstValues.LIMIT + 1]), CodePages.USUAL));
    }

    @RepeatedTest(500)
    void anyBytesAreAValueOrDamage(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] noise = new byte[random.nextInt(40)];
        random.nextBytes(noise);
        if (noise.length > 4 && random.nextBoolean()) {
            noise[1] = 0;
            noise[2] = 0;
            noise[3] = 0;
        }
        PropTag tag = PropTag.of(ID, PropType.PT_MV_BINARY);
        try {
            assertEquals(tag, PstValues.read(tag, stored(noise), CodePages.USUAL).tag());
        } catch (CorruptDataException e) {
            assertEquals("a test", e.file());
        }
    }

    private static PropTag tag(PropType type) {
        return PropTag.of(ID, type);
    }

    private static PropValue read(PropType type, String hex) throws IOException {
        return PstValues.read(tag(type), stored(HexFormat.of().parseHex(hex)), CodePages.USUAL);
    }

    private static StoredValue stored(byte[] bytes) {
        return new StoredValue.Here(BinaryView.of("a test", "value", 0, bytes));
    }
}
