package org.mapiscope.gui.logoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.MapiUi.LogoffQuestion;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

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

    @Test
    void aQuestionThatIsAbandonedIsANo() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        WindowUi ui = new WindowUi();
        CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> ui.confirmLogoff(0,
                new LogoffQuestion("Demo", false, List.of(), 0, 0, OptionalLong.of(0))));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> question().isPresent());
        boolean before = answer.isDone();
        ui.abandon();

        assertEquals(List.of(false, false), List.of(before, answer.get(20, TimeUnit.SECONDS)));
        WaitForAsyncUtils.asyncFx(() -> question().ifPresent(Window::hide)).get(20, TimeUnit.SECONDS);
    }

    private static Optional<Window> question() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(window -> window.getScene().lookup("#logoff-confirmation") != null).findFirst();
    }
}
