package org.mapiscope.registry.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;

class PropertyDecoderTest {
    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final int ROUNDS = 20_000;

    private static Optional<PropValue> decode(RegistryType type, String name, String hex) {
        return PropertyDecoder.decode(new RegistryValue(name, type.code(), Bytes.ofHex(hex)));
    }

    private static Optional<PropValue> binary(String name, String hex) {
        return decode(RegistryType.REG_BINARY, name, hex);
    }

    private static PropTag tag(int value) {
        return new PropTag(value);
    }

    private static Optional<PropValue> many(int tag, PropValue... values) {
        return Optional.of(new PropValue.MultiValue(tag(tag), List.of(values)));
    }

    @Test
    void aValuesNameIsTheTagWithTheTypeFirst() {
        assertEquals(Optional.of(tag(0x3001001F)), PropertyDecoder.tag("001f3001"));
        assertEquals(Optional.of(tag(0x66281102)), PropertyDecoder.tag("11026628"));
        assertEquals("001f3001", PropertyDecoder.name(tag(0x3001001F)));
        assertEquals("1102e628", PropertyDecoder.name(tag(0xE6281102)));
    }

    @ParameterizedTest
    @CsvSource({"''", "LastChangeVer", "001f300", "001f30011", "001g3001", "001f0000", "S01026602"})
    void otherNamesAreNoTags(String name) {
        assertEquals(Optional.empty(), PropertyDecoder.tag(name));
    }

    @Test
    void numbersHaveTheSizeOfTheirType() {
        assertEquals(Optional.of(new PropValue.ShortValue(tag(0x12340002), (short) -2)), binary("00021234", "FEFF"));
        assertEquals(Optional.of(new PropValue.LongValue(tag(0x30090003), 0x22)), binary("00033009", "22000000"));
        assertEquals(Optional.of(new PropValue.FloatValue(tag(0x12340004), 1f)), binary("00041234", "0000803F"));
        assertEquals(Optional.of(new PropValue.DoubleValue(tag(0x12340005), 1)),
                binary("00051234", "000000000000F03F"));
        assertEquals(Optional.of(new PropValue.CurrencyValue(tag(0x12340006), 10_000)),
                binary("00061234", "1027000000000000"));
        assertEquals(Optional.of(new PropValue.AppTimeValue(tag(0x12340007), 1)),
                binary("00071234", "000000000000F03F"));
        assertEquals(Optional.of(new PropValue.BooleanValue(tag(0x0340000B), true)), binary("000B0340", "0100"));
        assertEquals(Optional.of(new PropValue.LongLongValue(tag(0x12340014), 1)),
                binary("00141234", "0100000000000000"));
        assertEquals(Optional.of(new PropValue.SysTimeValue(tag(0x00320040), 0x01CD13F7C0F0DACBL)),
                binary("00400032", "CBDAF0C0F713CD01"));
        assertEquals(Optional.of(new PropValue.NullValue(tag(0x12340001))), binary("00011234", ""));
    }

    @Test
    void identifiersAndBytesAreAsTheyAre() {
        String sixteen = "B4F5D26F8CDBEE47B323CF4B4066C8B4";

        assertEquals(Optional.of(new PropValue.ClsidValue(tag(0x60020048), new MapiUid(Bytes.ofHex(sixteen)))),
                binary("00486002", sixteen));
        assertEquals(Optional.of(new PropValue.BinaryValue(tag(0x3D000102), Bytes.ofHex(sixteen))),
                binary("01023d00", sixteen));
        assertEquals(Optional.of(new PropValue.BinaryValue(tag(0x3D000102), Bytes.EMPTY)), binary("01023d00", ""));
    }

    @Test
    void stringsEndAtTheirTerminator() {
        assertEquals(Optional.of(new PropValue.UnicodeValue(tag(0x3001001F), "Aé")),
                binary("001f3001", "4100E9000000"));
        assertEquals(Optional.of(new PropValue.UnicodeValue(tag(0x3001001F), "A")), binary("001f3001", "4100"));
        assertEquals(Optional.of(new PropValue.UnicodeValue(tag(0x0419001F), "")), binary("001f0419", "0000"));
        assertEquals(Optional.of(new PropValue.String8Value(tag(0x6602001E), Bytes.ofHex("41E9"), ANSI)),
                binary("001e6602", "41E900"));
    }

    @Test
    void aStringOfTheRegistrysOwnTypeMayStandForEitherKind() {
        assertEquals(
                Optional.of(new PropValue.String8Value(tag(0x023D001E),
                        Bytes.of("Aé".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)),
                decode(RegistryType.REG_SZ, "001e023d", "4100E9000000"));
        assertEquals(Optional.of(new PropValue.UnicodeValue(tag(0x3001001F), "Aé")),
                decode(RegistryType.REG_EXPAND_SZ, "001f3001", "4100E9000000"));
    }

    @Test
    void aNumberMayBeOneOfTheRegistrysOwn() {
        assertEquals(Optional.of(new PropValue.LongValue(tag(0x66010003), 0x184)),
                decode(RegistryType.REG_DWORD, "00036601", "84010000"));
        assertEquals(Optional.of(new PropValue.LongLongValue(tag(0x12340014), 1)),
                decode(RegistryType.REG_QWORD, "00141234", "0100000000000000"));
    }

    @Test
    void manyNumbersHaveNoCount() {
        PropTag one = tag(0x66210003);

        assertEquals(many(0x66211003, new PropValue.LongValue(one, 0x8004010F), new PropValue.LongValue(one, 2)),
                binary("10036621", "0F01048002000000"));
    }

    @Test
    void manyStringsHaveOffsetsOf64Bits() {
        PropTag one = tag(0x6629001F);

        assertEquals(many(0x6629101F, new PropValue.UnicodeValue(one, "A"), new PropValue.UnicodeValue(one, "BC")),
                binary("101f6629", "02000000" + "1400000000000000" + "1800000000000000" + "41000000" + "420043000000"));
    }

    @Test
    void manyStringsHaveOffsetsOf32BitsWhereA32BitMapiWroteThem() {
        PropTag one = tag(0x3D0F001E);

        assertEquals(
                many(0x3D0F101E, new PropValue.String8Value(one, Bytes.ofHex("41"), ANSI),
                        new PropValue.String8Value(one, Bytes.EMPTY, ANSI)),
                binary("101e3d0f", "02000000" + "0C000000" + "0E000000" + "4100" + "00"));
    }

    @Test
    void manyBytesHaveSizesAndOffsets() {
        PropTag one = tag(0x66200102);
        PropValue[] expected = {new PropValue.BinaryValue(one, Bytes.ofHex("0102")),
            new PropValue.BinaryValue(one, Bytes.EMPTY)};

        assertEquals(many(0x66201102, expected),
                binary("11026620", "02000000" + "0200000000000000" + "2400000000000000" + "0000000000000000"
                        + "2600000000000000" + "0102"));
        assertEquals(many(0x66201102, expected),
                binary("11026620", "02000000" + "02000000" + "14000000" + "00000000" + "16000000" + "01020000"));
    }

    @ParameterizedTest
    @CsvSource({"00033009, 220000", "00033009, ''", "000b0340, 01", "00400032, 00", "00486002, 00", "001f3001, 410042",
        "001f3001, 410000004200", "001e3001, 410042", "00011234, 00", "000d1234, 00", "00fd1234, 00", "abcd1234, 00",
        "10036621, ''", "10036621, 010203", "101f6629, ''", "101f6629, 00000000",
        "101f6629, 01000000 0C00000000000000 4100", "101f6629, 01000000 0D00000000000000 41000000",
        "101e3d0f, 01000000 08000000", "101e3d0f, FFFFFFFF 0C000000",
        "11026620, 01000000 0300000000000000 1400000000000000 0102",
        "11026620, 01000000 FFFFFFFFFFFFFFFF 1400000000000000 0102", "10fd1234, 00", "30036621, 01000000"})
    void whatDoesNotFitItsTypeIsNoProperty(String name, String hex) {
        assertEquals(Optional.empty(), binary(name, hex.replace(" ", "")));
    }

    @ParameterizedTest
    @CsvSource({"REG_DWORD, 001f3001", "REG_SZ, 00033009", "REG_SZ, 01023d00", "REG_NONE, 00033009",
        "REG_MULTI_SZ, 101f6629", "REG_QWORD, 00400032"})
    void typesOfTheRegistryThatNoPropertyHasAreNone(RegistryType type, String name) {
        assertEquals(Optional.empty(), decode(type, name, "41000000"));
    }

    @Test
    void aTypeThatWindowsDoesNotNameIsNoProperty() {
        assertEquals(Optional.empty(),
                PropertyDecoder.decode(new RegistryValue("00033009", 0x1234, Bytes.ofHex("00000000"))));
    }

    @Test
    void randomBytesAreAPropertyOfThatTagOrNone() {
        Random random = new Random(20_24);
        List<PropType> types = List.of(PropType.PT_LONG, PropType.PT_BOOLEAN, PropType.PT_UNICODE, PropType.PT_STRING8,
                PropType.PT_CLSID, PropType.PT_BINARY, PropType.PT_MV_BINARY, PropType.PT_MV_UNICODE,
                PropType.PT_MV_STRING8, PropType.PT_MV_LONG, PropType.PT_MV_CLSID, PropType.PT_MV_SYSTIME);
        int decoded = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            if (bytes.length > 12 && random.nextBoolean()) {
                // a count and offsets that may be
                System.arraycopy(new byte[]{1, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0}, 0, bytes, 0, 12);
            }
            PropTag tag = PropTag.of(0x6600, types.get(random.nextInt(types.size())));
            Optional<PropValue> value = PropertyDecoder.decode(new RegistryValue(PropertyDecoder.name(tag),
                    RegistryType.REG_BINARY.code(), Bytes.of(bytes)));
            assertTrue(value.isEmpty() || value.get().tag().equals(tag));
            decoded += value.isPresent() ? 1 : 0;
        }
        assertTrue(decoded > ROUNDS / 10, () -> "hardly any was decoded");
    }
}
