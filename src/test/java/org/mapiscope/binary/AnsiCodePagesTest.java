package org.mapiscope.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsiCodePagesTest {

    @ParameterizedTest
    @CsvSource({"1251, windows-1251", "932, windows-31j", "874, x-windows-874", "950, x-windows-950"})
    void aCodePageOfWindowsIsItself(int codePage, String charset) {
        assertEquals(Optional.of(Charset.forName(charset)), AnsiCodePages.ofCodePage(codePage));
    }

    @ParameterizedTest
    @CsvSource({"50220, windows-31j", "51932, windows-31j", "20866, windows-1251", "28595, windows-1251",
        "28592, windows-1250", "28591, windows-1252", "20127, windows-1252", "54936, GBK",
        "50225, x-windows-949", "866, windows-1251"})
    void whatMailIsSentInBelongsToTheCodePageOfItsScript(int codePage, String charset) {
        assertEquals(Optional.of(Charset.forName(charset)), AnsiCodePages.ofCodePage(codePage));
    }

    @ParameterizedTest
    @CsvSource({"65001", "65000", "1200", "0", "-1", "37"})
    void unicodeAndWhatIsUnknownBelongToNone(int codePage) {
        assertEquals(Optional.empty(), AnsiCodePages.ofCodePage(codePage));
    }

    @ParameterizedTest
    @CsvSource({"0x0411, windows-31j", "0x0419, windows-1251", "0x0416, windows-1252", "0x0415, windows-1250",
        "0x0804, GBK", "0x0404, x-windows-950", "0x0C1A, windows-1251", "0x081A, windows-1250",
        "0x10411, windows-31j", "0x0409, windows-1252"})
    void aLocaleHasTheCodePageOfItsScript(String locale, String charset) {
        assertEquals(Optional.of(Charset.forName(charset)), AnsiCodePages.ofLocale(Integer.decode(locale)));
    }

    @ParameterizedTest
    @CsvSource({"0", "0x400"})
    void aLocaleWithoutALanguageHasNone(String locale) {
        assertEquals(Optional.empty(), AnsiCodePages.ofLocale(Integer.decode(locale)));
    }
}
