package org.mapiscope.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.LongWork;

class EndQuestionTest {
    @TempDir
    private Path folder;

    /** A job that goes on until the end of the test. */
    private static Job<Boolean> until(CompletableFuture<Boolean> end) {
        return progress -> end.join();
    }

    private static void begin(MainWindow window, String title, Job<Boolean> job) {
        Screen.run(() -> window.model().machineTasks().run(title, job, done -> {}, failure -> {}));
    }

    @Test
    void whatIsBeingWrittenInAllWindowsIsBrokenOffOnlyWhenThePersonAgrees() throws Exception {
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        try (Screen screen = Screen.open(folder)) {
            begin(screen.first(), "Export Inbox", Job.writing(until(end)));
            MainWindow other = screen.openAnother();
            Screen.run(() -> new LongWork(other.model().machineTasks()).run("Convert a.ost",
                    Job.writing(until(end)), done -> {}, failure -> {}));

            Screen.run(other::quit);
            assertEquals(2, screen.windows().size());
            assertEquals(List.of(new DialogService.Question("Files are still being written",
                    "When this is broken off now, its files stay incomplete or are not written at all:\n\n"
                            + "Export Inbox\nConvert a.ost",
                    "Break off and quit", "Go on writing")), screen.dialogs.questions);

            screen.dialogs.yes = true;
            Screen.run(other::quit);
            end.complete(true);
            Screen.await("all windows are closed", () -> screen.windows().isEmpty());
        }
    }

    @Test
    void aWindowAsksOnlyForWhatIsWrittenInIt() throws Exception {
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        try (Screen screen = Screen.open(folder)) {
            begin(screen.first(), "Export Inbox", Job.writing(until(end)));
            MainWindow other = screen.openAnother();
            Screen.run(other::close);
            Screen.run(screen.first()::close);
            end.complete(true);

            Screen.await("the other window is closed", () -> screen.windows().equals(List.of(screen.first())));
            assertEquals(List.of("Break off and close"),
                    screen.dialogs.questions.stream().map(DialogService.Question::yes).toList());
        }
    }

    @Test
    void whatOnlyReadsIsBrokenOffWithoutAQuestion() throws Exception {
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        try (Screen screen = Screen.open(folder)) {
            begin(screen.first(), "Read rules", until(end));
            Screen.run(screen.first()::quit);
            end.complete(true);

            Screen.await("all windows are closed", () -> screen.windows().isEmpty());
            assertEquals(List.of(), screen.dialogs.questions);
        }
    }
}
