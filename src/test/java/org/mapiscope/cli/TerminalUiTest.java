package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.MapiUi.LogoffQuestion;

class TerminalUiTest {
    private static final LogoffQuestion QUESTION = new LogoffQuestion("Work", false, List.of("Archive"), 3, 2,
            OptionalLong.of(1));

    private static TerminalUi answering(String answer, Locale language) {
        return new TerminalUi(new Terminal() {
            @Override
            public boolean isThere() {
                return true;
            }

            @Override
            public Optional<String> ask(String question) {
                return Optional.of(answer);
            }
        }, new Texts(language));
    }

    @Test
    void withoutATerminalALogoffGoesOn() {
        assertEquals(true, new TerminalUi(Terminal.NONE, new Texts(Locale.ENGLISH)).confirmLogoff(0, QUESTION));
    }

    @Test
    void onlyAYesIsAYes() {
        assertEquals(List.of(true, true, false, false),
                List.of(answering("YES ", Locale.ENGLISH).confirmLogoff(0, QUESTION),
                        answering("sim", Locale.of("pt", "BR")).confirmLogoff(0, QUESTION),
                        answering("", Locale.ENGLISH).confirmLogoff(0, QUESTION),
                        answering("maybe", Locale.ENGLISH).confirmLogoff(0, QUESTION)));
    }

    @Test
    void aProfileIsChosenByNumberOrNameAndTheDefaultByNothing() {
        List<String> profiles = List.of("A", "B");

        assertEquals(List.of(Optional.of("B"), Optional.of("A"), Optional.of("B"), Optional.of("Z")),
                List.of(answering("2", Locale.ENGLISH).chooseProfile(0, profiles, Optional.of("A")),
                        answering("", Locale.ENGLISH).chooseProfile(0, profiles, Optional.of("A")),
                        answering("B", Locale.ENGLISH).chooseProfile(0, profiles, Optional.of("A")),
                        answering("Z", Locale.ENGLISH).chooseProfile(0, profiles, Optional.of("A"))));
    }

    @Test
    void aQuestionThatIsAbandonedIsANo() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        TerminalUi ui = new TerminalUi(new Terminal() {
            @Override
            public boolean isThere() {
                return true;
            }

            @Override
            public Optional<String> ask(String question) {
                asked.countDown();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Optional.of("y");
            }
        }, new Texts(Locale.ENGLISH));
        CompletableFuture<Boolean> answer = CompletableFuture.supplyAsync(() -> ui.confirmLogoff(0, QUESTION));
        asked.await();

        ui.abandon();

        assertEquals(false, answer.get(20, TimeUnit.SECONDS));
        never.countDown();
    }
}
