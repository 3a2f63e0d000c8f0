package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpecialWordsTest {
    private final SpecialWords words = new SpecialWords(
            Map.of("caixa de entrada", SpecialFolders.Kind.INBOX, "notes", SpecialFolders.Kind.JOURNAL));

    @Test
    void aWordIsFoundInWhicheverCaseItIsWritten() {
        assertEquals(Optional.of(SpecialFolders.Kind.WASTEBASKET), words.kind("Deleted Items"));
        assertEquals(Optional.of(SpecialFolders.Kind.INBOX), words.kind("CAIXA de Entrada"));
    }

    @Test
    void thePersonsOwnWordComesFirst() {
        assertEquals(Optional.of(SpecialFolders.Kind.JOURNAL), words.kind("Notes"));
    }

    @Test
    void anyOtherNameStandsForNoSpecialFolder() {
        assertEquals(Optional.empty(), words.kind("Invoices"));
    }
}
