package org.mapiscope.gui.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.Bytes;

class BytesTextTest {
    private static final Bytes BYTES = Bytes.ofHex("0A0BFF");

    @ParameterizedTest
    @ValueSource(strings = {"0A0BFF", "0a 0b ff", "0x0A, 0x0B, 0xFF", "0x0A0BFF", "\\x0A\\x0B\\xFF",
        "cb: 3 lpb: 0A0BFF",
        "0A:0B:FF", "Cgv/", " Cg\nv_ "})
    void theFormsThatPeopleMeetAreRead(String text) {
        assertEquals(Optional.of(BYTES), BytesText.AUTO.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0A0", "äöü", "no!"})
    void anythingElseIsNone(String text) {
        assertEquals(Optional.empty(), BytesText.AUTO.parse(text));
    }

    @Test
    void whatCanBeBothIsHexUnlessAskedOtherwise() {
        assertEquals(Optional.of(Bytes.ofHex("AAAA")), BytesText.AUTO.parse("AAAA"));
        assertEquals(Optional.of(Bytes.ofHex("000000")), BytesText.BASE64.parse("AAAA"));
    }
}
