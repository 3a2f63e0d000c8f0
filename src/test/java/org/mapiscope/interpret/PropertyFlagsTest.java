package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;

class PropertyFlagsTest {
    @ParameterizedTest
    @CsvSource({
        // values of which there is one
        "flagBitmask, 0, BMR_EQZ", "flagBitmask, 1, BMR_NEZ",
        // flags, with a value for none
        "0x0020, 0, MSG_DEFAULTS_NONE", "0x0020, 5, MSG_DEFAULTS_FOR_FORMAT | MSG_DEFAULTS_SEND_CERT",
        "0x0020, A, MSG_DEFAULTS_GLOBAL | 0x8",
        // flags above a value
        "0x0C15, 90000000, MAPI_P1 | MAPI_SUBMITTED | MAPI_ORIG", "0x0C15, 10000001, MAPI_P1 | MAPI_TO",
        "0x0C15, 80000005, MAPI_SUBMITTED | 0x5", "0x0C15, A0000005, MAPI_SUBMITTED | 0x20000000 | 0x5",
        // flags without a value for none
        "0x0E14, 0, 0x0", "0x0E14, 1, SUBMITFLAG_LOCKED",
        // values in bytes of their own
        "0x3905, 80000709, DTE_FLAG_REMOTE_VALID | Remote: DT_ROOM | Local: DT_SEC_DISTLIST",
        // values in the upper half
        "0x3306, 10003, CPU: MAPIFORM_CPU_X86 | MAPIFORM_OS_WIN_95",
        // a value in the lowest four bits
        "flagWABEntryIDType, 93, BFLAGS_MASK_OUTLOOK | Type: BFLAGS_INTERNAL_MAILUSER | Home Fax"})
    void aNumberIsWrittenAsMfcmapiDoes(String set, String value, String text) {
        assertEquals(text, PropertyFlags.text(set, Integer.parseUnsignedInt(value, 16)));
    }

    @Test
    void aPropertyHasItsFlagsWhateverItsType() {
        assertEquals(Optional.of("MSGFLAG_READ | MSGFLAG_HASATTACH"),
                PropertyFlags.text(new PropTag(0x0E070003), 0x11));
    }

    @Test
    void aNamedPropertyHasItsFlagsBySetAndIdentifier() {
        assertEquals(Optional.of("olBusy"), PropertyFlags.text(
                new NamedProp.ById(KnownGuids.find("PSETID_Appointment").orElseThrow(), 0x8205), 2));
    }

    @Test
    void aPropertyWithoutFlagsHasNoText() {
        assertEquals(Optional.empty(), PropertyFlags.text(new PropTag(0x0E080003), 1));
    }

    @Test
    void thereAreNoFlagsOfASetThatIsNotThere() {
        assertThrows(IllegalArgumentException.class, () -> PropertyFlags.text("flagNothing", 1));
    }
}
