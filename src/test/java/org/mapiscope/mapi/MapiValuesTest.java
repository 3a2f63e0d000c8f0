package org.mapiscope.mapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.PropValue.SysTimeValue;

class MapiValuesTest {
    @Test
    void aResultIsShownByItsNameAndWithoutOneInHex() {
        assertEquals(List.of("MAPI_E_NOT_FOUND", "S_OK", "0x8004FFFE"), List.of(HResult.MAPI_E_NOT_FOUND.toString(),
                HResult.S_OK.toString(), new HResult(0x8004FFFE).toString()));
    }

    @Test
    void everyConstantOfHResultHasItsNameInTheTable() throws IllegalAccessException {
        for (var field : HResult.class.getFields()) {
            if (field.get(null) instanceof HResult constant) {
                assertEquals(constant, HResultNames.all().get(field.getName()), field.getName());
            }
        }
    }

    @Test
    void everyConstantOfPropTagsHasItsNameInTheTable() throws IllegalAccessException {
        for (var field : PropTags.class.getFields()) {
            if (field.get(null) instanceof PropTag tag) {
                assertEquals(Optional.of(field.getName()), PropTags.nameOf(tag), field.getName());
            }
        }
    }

    @Test
    void flagsAreWrittenByNameAndWhatIsLeftInHex() {
        assertEquals("MAPI_LOGOFF_SHARED | MAPI_LOGOFF_UI | 0x40", FlagNames.of("LOGOFF").text(0x43));
    }

    @Test
    void flagsAreReadFromNamesAndNumbers() {
        assertEquals(0x2B, FlagNames.of("LOGON").parse("mapi_logon_ui | 0x2, MAPI_ALLOW_OTHERS 32"));
    }

    @Test
    void anUnknownFlagIsNamedWithTheKnownOnes() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> FlagNames.of("LOGOFF").parse("MAPI_LOGOFF_U1"));

        assertEquals("'MAPI_LOGOFF_U1' is neither a number nor one of MAPI_LOGOFF_SHARED, MAPI_LOGOFF_UI",
                refused.getMessage());
    }

    @Test
    void aMapiUidIsWrittenAsTheRegistryWritesGuids() {
        MapiUid uid = new MapiUid(Bytes.ofHex("2903020000000000C000000000000046"));

        assertEquals("{00020329-0000-0000-C000-000000000046}", uid.toString());
        assertEquals(uid, MapiUid.parse(uid.toString()));
    }

    @Test
    void anEntryIdentifierNamesItsProvider() {
        MapiUid uid = MapiUid.parse("00020329-0000-0000-C000-000000000046");
        EntryId entryId = new EntryId(Bytes.ofHex("00000000" + uid.bytes().hex() + "0102"));

        assertEquals(Optional.of(uid), entryId.providerUid());
        assertEquals(Optional.empty(), EntryId.of((byte) 0, (byte) 0).providerUid());
    }

    @Test
    void aTimeIsCountedFrom1601InTenthsOfMicroseconds() {
        Instant time = Instant.parse("2026-11-21T10:20:30.1234567Z");
        SysTimeValue value = SysTimeValue.of(PropTags.PR_MESSAGE_DELIVERY_TIME, time);

        assertEquals(time, value.instant());
        assertEquals(Instant.parse("1601-01-01T00:00:00Z"), new SysTimeValue(value.tag(), 0).instant());
    }

    @Test
    void theTypesOfTagsHaveMapisNames() {
        assertEquals(List.of("PT_UNICODE", "PT_MV_BINARY", "PT_MVI_LONG", "0x0123"),
                List.of(PropType.PT_UNICODE.toString(), PropType.PT_MV_BINARY.toString(),
                        new PropType(0x3003).toString(), new PropType(0x123).toString()));
    }

    @Test
    void bytesAreComparedUnsignedAndTheShorterFirst() {
        assertEquals(List.of(Bytes.ofHex("01"), Bytes.ofHex("0100"), Bytes.ofHex("80")),
                List.of(Bytes.ofHex("80"), Bytes.ofHex("0100"), Bytes.ofHex("01")).stream().sorted().toList());
    }
}
