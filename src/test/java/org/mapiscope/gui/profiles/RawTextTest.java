package org.mapiscope.gui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.operation.profile.ProfileSection.RawValue;

class RawTextTest {
    private static Optional<String> text(String type, String hex) {
        return RawText.of(new RawValue("any", type, Bytes.ofHex(hex)));
    }

    @Test
    void aTextThatIsStoredAsBytesIsRead() {
        assertEquals(Optional.of("pop"), text("REG_BINARY", "70006F0070000000"));
    }

    @Test
    void aTextInAnyScriptIsReadWhereItHasAnEnd() {
        assertEquals(Optional.of("\u8FE6\u5B9C"), text("REG_BINARY", "E68F9C5B0000"));
    }

    @Test
    void theLinesOfAMultipleTextAreKept() {
        assertEquals(Optional.of("a\nb"), text("REG_MULTI_SZ", "6100000062000000" + "0000"));
    }

    @Test
    void aNumberIsReadInDecimal() {
        assertEquals(Optional.of("995"), text("REG_DWORD", "E3030000"));
        assertEquals(Optional.of("4294967295"), text("REG_DWORD", "FFFFFFFF"));
    }

    @Test
    void bytesThatAreNoTextStayBytes() {
        assertEquals(Optional.empty(), text("REG_BINARY", "0102"));
        assertEquals(Optional.empty(), text("REG_BINARY", "700061"));
        assertEquals(Optional.empty(), text("REG_BINARY", "E68F9C5B"));
        assertEquals(Optional.empty(), text("REG_BINARY", ""));
    }
}
