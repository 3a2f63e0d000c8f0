package org.mapiscope.operation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain                 | plain.msg
            CON                   | _CON.msg
            con.txt               | _con.txt.msg
            LPT9                  | _LPT9.msg
            COM10                 | COM10.msg
            console               | console.msg
            ends with points...   | ends with points.msg
            .hidden               | _hidden.msg
            ..                    | _.msg
            ///                   | ___.msg
            `  spaces  inside  `  | spaces inside.msg
            """)
    void aNameIsOneThatEverySystemTakes(String wanted, String expected) {
        assertEquals(expected, SafeName.of(wanted, ".msg", 255));
    }

    @Test
    void whatNoFileMayHaveIsReplaced() {
        assertEquals("a_b_c_d_e_f_g_h_i.msg", SafeName.of("a/b\\c:d*e?f\"g<h>i", ".msg", 255));
    }

    @Test
    void charactersThatMoveOthersAreReplaced() {
        assertEquals("invoice_gpj.exe.msg", SafeName.of("invoice\u202Egpj.exe", ".msg", 255));
    }

    @Test
    void nothingAtAllHasAName() {
        assertEquals(List.of("unnamed.msg", "unnamed.msg"),
                Stream.of("", " \t").map(each -> SafeName.of(each, ".msg", 255)).toList());
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertEquals("😀".repeat(62) + ".msg", SafeName.of("😀".repeat(100), ".msg", 255, StandardCharsets.UTF_8));
    }

    @Test
    void aLongNameThatWindowsKeepsForItselfIsNotTooLongForLinux() {
        assertEquals("_con." + "x".repeat(246) + ".msg", SafeName.of("con." + "x".repeat(300), ".msg", 255));
    }

    @Test
    void namesThatOneSystemTakesForTheSameAreTheSame() {
        assertEquals(SafeName.key("STRASSE \u00E9"), SafeName.key("strasse e\u0301"));
    }

    @Test
    void anyTextGivesANameOfAtMost255Bytes() {
        Random random = new Random(18);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(300); i > 0; i--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
            }
            String name = SafeName.of(text.toString(), ".msg", 255);

            assertEquals(true, name.getBytes(StandardCharsets.UTF_8).length <= 255 && name.endsWith(".msg")
                    && name.chars().noneMatch(each -> each < ' ' || "<>:\"/\\|?*".indexOf(each) >= 0), name);
        }
    }

    @Test
    void aSystemThatHasNoAccentsForNamesGetsThePlainLetters() {
        assertEquals("Elements supprimes _.msg",
                SafeName.of("\u00C9l\u00E9ments supprim\u00E9s \u4E2D", ".msg", 255, StandardCharsets.US_ASCII));
    }
}
