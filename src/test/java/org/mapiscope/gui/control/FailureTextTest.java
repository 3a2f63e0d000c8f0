package org.mapiscope.gui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapiscope.interpret.HResultExplanation;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

class FailureTextTest {
    private final MapiException failure = new MapiException("IMAPISession::OpenMsgStore", HResult.MAPI_E_NOT_FOUND,
            "there is no file x.pst");

    @BeforeEach
    void speakEnglish() {
        Messages.setLanguage(Locale.ENGLISH);
    }

    @Test
    void theSentencesNameTheResultTheProvidersWordsTheMeaningAndWhatToTry() {
        HResultExplanation words = FailureText.explain(HResult.MAPI_E_NOT_FOUND);

        assertEquals("MAPI_E_NOT_FOUND: There is no file x.pst. " + words.meaning() + " " + words.remedy(),
                FailureText.sentences(failure));
    }

    @Test
    void thePartsAreMeaningProvidersWordsCauseRemedyAndNumber() {
        assertEquals(
                List.of("What it means", "What the provider says", "Likely cause", "What to try", "Number"),
                FailureText.parts(failure).stream().map(FailureText.Part::title).toList());
    }

    @Test
    void theTicketHasTheCallAndTheNumber() {
        String ticket = FailureText.ticket(failure);

        assertTrue(ticket.contains("IMAPISession::OpenMsgStore = MAPI_E_NOT_FOUND (0x8004010F)"), ticket);
        assertTrue(ticket.contains("What the provider says: there is no file x.pst"), ticket);
    }
}
