package org.mapiscope.gui.logoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.MapiUi.LogoffQuestion;

class WindowUiTest {
    @BeforeEach
    void speakEnglish() {
        Messages.setLanguage(Locale.ENGLISH);
    }

    @Test
    void theQuestionSaysStoresObjectsConnectionsAndWhatWaitsToBeSent() {
        LogoffQuestion question = new LogoffQuestion("Demo", true, List.of("A", "B"), 3, 1, OptionalLong.of(2));

        assertEquals(
                List.of("2 open message stores will be closed: A, B", "3 open objects will be closed.",
                        "One advise connection will end.",
                        "2 messages still wait in the outgoing queue and will not be sent now.",
                        "The session is shared with other clients."),
                WindowUi.lines(question));
    }

    @Test
    void aStoreThatDoesNotAnswerIsToldOf() {
        LogoffQuestion question = new LogoffQuestion("Demo", false, List.of("A"), 0, 0, OptionalLong.empty());

        assertEquals("A store does not say whether messages wait to be sent: its provider does not answer.",
                WindowUi.lines(question).get(3));
    }

    @Test
    void theQuestionSaysSoWhenNothingIsOpen() {
        LogoffQuestion question = new LogoffQuestion("Demo", false, List.of(), 0, 0, OptionalLong.of(0));

        assertEquals(List.of("No message store is open.", "No other object is open.", "No advise connection is open.",
                "Nothing waits to be sent.", "No other client uses this session."), WindowUi.lines(question));
    }
}
