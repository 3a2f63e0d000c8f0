package org.mapiscope.binary.rtf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncapsulatedTest {

    @Test
    void htmlTagsAndTextComeBackAndWhatIsForRtfOnlyDoesNot() {
        assertEquals(Optional.of(new Encapsulated(true, "<html><b>Hi &amp; bye</b>\r\n</html>")),
                in("""
                        {\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0
                        {\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}{\\colortbl\\red0;}
                        {\\*\\htmltag19 <html>}{\\*\\htmltag84 <b>}\\htmlrtf {\\b\\htmlrtf0 Hi {\\*\\htmltag84 &amp;}\\htmlrtf &\\htmlrtf0  bye
                        {\\*\\htmltag92 </b>}\\htmlrtf }\\htmlrtf0 {\\*\\mhtmltag84 <x>}{\\*\\htmltag4 \\par }{\\*\\htmltag27 </html>}}"""));
    }

    @Test
    void textIsInTheCharacterSetOfItsFont() {
        assertEquals(Optional.of(new Encapsulated(true, "\u042F\u65E5\u00E9")),
                in("{\\rtf1\\ansicpg1252\\fromhtml1\\deff2"
                        + "{\\fonttbl{\\f0\\fcharset204 A;}{\\f1\\fcharset128 B;}{\\f2\\fcharset0 C;}}"
                        + "\\f0\\'df\\f1\\'93\\'fa\\f2\\'e9}"));
    }

    @Test
    void aUnicodeCharacterTakesThePlaceOfTheOnesAfterIt() {
        assertEquals(Optional.of(new Encapsulated(true, "\u20ACx\uFFFDy")),
                in("{\\rtf1\\fromhtml1\\uc2\\u8364 ??x{\\uc0\\u-3 y}}"));
    }

    @Test
    void whatWasTextComesBackAsText() {
        assertEquals(Optional.of(new Encapsulated(false, "a\u00A0\u2014 {b}\r\n\tc")),
                in("{\\rtf1\\ansi\\fromtext \\fbidi a\\~\\emdash  \\{b\\}\\par\\tab c}"));
    }

    @Test
    void otherRtfWasMadeFromNeither() {
        assertEquals(Optional.empty(), in("{\\rtf1\\ansi Hello}"));
    }

    @Test
    void anyBytesEnd() {
        Random random = new Random(11);
        byte[] start = "{\\rtf1\\fromhtml1{\\*\\htmltag1 <a>}\\u1 \\'41\\uc9\\bin99 x}"
                .getBytes(StandardCharsets.US_ASCII);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] any = start.clone();
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                any[random.nextInt(any.length)] = (byte) random.nextInt();
            }
            found += Encapsulated.in(any).isPresent() ? 1 : 0;
        }

        assertEquals(true, found > 5_000);
    }

    private static Optional<Encapsulated> in(String rtf) {
        return Encapsulated.in(rtf.getBytes(StandardCharsets.US_ASCII));
    }
}
