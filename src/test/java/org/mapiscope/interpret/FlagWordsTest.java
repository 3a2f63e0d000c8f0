package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.FlagNames;

class FlagWordsTest {
    private final FlagWords english = new FlagWords(Locale.ENGLISH);
    private final FlagWords portuguese = new FlagWords(Locale.of("pt", "BR"));

    @ParameterizedTest
    @ValueSource(strings = {"INITIALIZE", "LOGON", "LOGOFF", "STORE_LOGOFF", "OPEN_STORE", "STORE_SUPPORT",
        "RESOURCE_FLAGS",
        "SERVICE_FLAGS", "RESOURCE_METHODS", "RESOURCE_TYPE", "STATUS_CODE", "VALIDATE_STATE", "FLUSH_QUEUES",
        "OBJECT_TYPE", "FOLDER_TYPE", "VALID_FOLDERS", "EVENT", "ACCESS", "MESSAGE_FLAGS", "TABLE_STATUS", "TABLE_TYPE",
        "RECIPIENT_TYPE", "ATTACH_METHOD", "PROFILE"})
    void everyFlagOfASessionsLifeHasASentence(String set) {
        List<String> without = FlagNames.of(set).names().keySet().stream()
                .filter(name -> english.sentence(set, name).isEmpty()).toList();

        assertEquals(List.of(), without);
    }

    @Test
    void aStoreSaysWhatItCanDo() {
        assertEquals(List.of("Never gives an entry identifier twice.", "Can have search folders.", "Can filter tables.",
                "Can hold Unicode text."), english.sentences("STORE_SUPPORT", 0x41005));
    }

    @Test
    void aStatusCodeIsSaidInPlainWords() {
        assertEquals(List.of("Ready for use.", "May send messages.", "Is sending a message."),
                english.sentences("STATUS_CODE", 0x300001));
    }

    @Test
    void aResourceTypeIsSaidInPlainWords() {
        assertEquals(List.of("Provedor de catálogo de endereços"), portuguese.sentences("RESOURCE_TYPE", 35));
    }

    @Test
    void bitsWithoutANameAreSaidInHex() {
        assertEquals(List.of("Can show its settings.", "Bits without a name here: 0x00000100."),
                english.sentences("RESOURCE_METHODS", 0x102));
    }

    @Test
    void noFlagAtAllHasASentenceToo() {
        assertEquals(
                List.of(List.of("Only this program logs off, and no dialog is shown."), List.of("No flag is set.")),
                List.of(english.sentences("LOGOFF", 0), english.sentences("SAVE", 0)));
    }

    @Test
    void aFlagWithoutASentenceIsShownByItsName() {
        assertEquals(List.of("KEEP_OPEN_READWRITE"), english.sentences("SAVE", 2));
        assertEquals(Optional.empty(), english.sentence("SAVE", "KEEP_OPEN_READWRITE"));
    }
}
