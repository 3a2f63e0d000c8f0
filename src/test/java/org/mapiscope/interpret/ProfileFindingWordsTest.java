package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.mapi.file.Severity;

class ProfileFindingWordsTest {
    private static final List<String> NEAR = List.of("C:\\a {1} $1.pst", "1932735283", "1950368768");

    @Test
    void aFindingIsASentenceWithWhatItNames() {
        assertEquals(
                "The file C:\\a {1} $1.pst has 1.8 GB; from 1.82 GB on Outlook adds nothing more.",
                new ProfileFindingWords(Locale.ENGLISH).sentence("store-near-limit", NEAR));
    }

    @Test
    void sizesAreWrittenAsTheLanguageWritesThem() {
        assertEquals(
                "O arquivo C:\\a {1} $1.pst tem 1,8 GB; a partir de 1,82 GB o Outlook não acrescenta mais nada.",
                new ProfileFindingWords(Locale.of("pt", "PT")).sentence("store-near-limit", NEAR));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 bytes", "1023, '1,023 bytes'", "1024, 1 KB", "2147483648, 2 GB", "9223372036854775807, 8 EB"})
    void aSizeHasTheLargestUnitThatItReaches(String bytes, String text) {
        assertEquals(
                "The file f with %s does not begin as a PST or OST does. Its start is overwritten, or it is another file."
                        .formatted(text),
                new ProfileFindingWords(Locale.ENGLISH).sentence("store-no-pst", List.of("f", bytes)));
    }

    @Test
    void otherLanguagesGetEnglish() {
        ProfileFindingWords words = new ProfileFindingWords(Locale.GERMAN);

        assertEquals("Warning", words.severity(Severity.WARNING));
        assertEquals("Account without a server", words.title("account-server-none"));
        assertEquals("Enter the server in the account's settings, or remove the account.",
                words.remedy("account-server-none", List.of()));
    }
}
