package org.mapiscope.gui.task;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;

/** The way from another thread to the FX thread. Thread-safe. */
public final class FxThread {
    private FxThread() {}

    /** Runs {@code work} on the FX thread some time later. */
    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    /** {@return what {@code question} answers on the FX thread; waits for it} */
    public static <T> T ask(Supplier<T> question) {
        return Platform.isFxApplicationThread() ? question.get() : answer(question).join();
    }

    /** As {@link #ask(Supplier)}, but does not wait any longer, and returns {@code otherwise}, once {@code abandoned} is complete. */
    public static <T> T ask(Supplier<T> question, CompletableFuture<?> abandoned, T otherwise) {
        return Platform.isFxApplicationThread()
                ? question.get()
                : answer(question).applyToEither(abandoned.thenApply(any -> otherwise), either -> either).join();
    }

    private static <T> CompletableFuture<T> answer(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }
}
