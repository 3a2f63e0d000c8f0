package org.mapiscope.gui.shutdown;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.FastShutdown;

/** What the fast shutdown pane shows and does. FX thread only. */
public final class ShutdownViewModel {
    private final Messages texts = Messages.of(ShutdownViewModel.class);
    private final FastShutdown shutdown;
    private final TaskRunner tasks;
    private final DialogService dialogs;
    private final Runnable endProgram;
    private final ReadOnlyObjectWrapper<Optional<ShutdownCall>> next = new ReadOnlyObjectWrapper<>(
            Optional.of(ShutdownCall.QUERY));
    private final Map<ShutdownCall, ReadOnlyObjectWrapper<Optional<Answer>>> answers = new EnumMap<>(
            ShutdownCall.class);
    private final ReadOnlyObjectWrapper<OptionalInt> behavior = new ReadOnlyObjectWrapper<>(OptionalInt.empty());

    /**
     * @param tasks runs jobs on the session's thread
     * @param endProgram ends the process at once, without any MAPI call
     */
    public ShutdownViewModel(FastShutdown shutdown, TaskRunner tasks, DialogService dialogs, Runnable endProgram) {
        this.shutdown = shutdown;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.endProgram = endProgram;
        for (ShutdownCall call : ShutdownCall.values()) {
            answers.put(call, new ReadOnlyObjectWrapper<>(Optional.empty()));
        }
    }

    /**
     * Shows which FastShutdownBehavior is in force.
     *
     * @param value 0, 1 or 2; empty when it is not known
     */
    public void showBehavior(OptionalInt value) {
        behavior.set(value);
    }

    /** {@return FastShutdownBehavior, 0 to 2; empty when it is not known} */
    public ReadOnlyObjectProperty<OptionalInt> behaviorProperty() {
        return behavior.getReadOnlyProperty();
    }

    /** {@return the call that may be made next; empty while one is under way, and when all is over} */
    ReadOnlyObjectProperty<Optional<ShutdownCall>> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /** {@return what the call answered; empty before it was made} */
    ReadOnlyObjectProperty<Optional<Answer>> answerProperty(ShutdownCall call) {
        return answer(call).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<Optional<Answer>> answer(ShutdownCall call) {
        return Objects.requireNonNull(answers.get(call));
    }

    /** {@return whether a query may be made: at the start, and again until the providers have been notified} */
    boolean canQuery() {
        return next.get().filter(call -> call != ShutdownCall.DO).isPresent();
    }

    /** Makes one call, if it is its turn; asks before the last one, which ends the program. */
    void make(ShutdownCall call) {
        boolean allowed = call == ShutdownCall.QUERY ? canQuery() : next.get().equals(Optional.of(call));
        if (!allowed) {
            return;
        }
        switch (call) {
            case QUERY -> run(call, shutdown::query, ShutdownCall.NOTIFY);
            case NOTIFY -> run(call, shutdown::notifyProcess, ShutdownCall.DO);
            case DO -> {
                if (dialogs.confirm(new DialogService.Question(texts.text("confirm.title"), texts.text("confirm.text"),
                        texts.text("confirm.yes"), texts.text("confirm.no")))) {
                    end();
                }
            }
        }
    }

    private void run(ShutdownCall call, Work work, ShutdownCall after) {
        next.set(Optional.empty());
        answer(call).set(Optional.empty());
        // without a title: a call that was stopped half way would leave nobody knowing where the order stands
        tasks.run("", job(work), result -> {
            answer(call).set(Optional.of(new Answer(Optional.empty())));
            next.set(Optional.of(after));
        }, e -> {
            answer(call).set(Optional.of(new Answer(Optional.of(e))));
            next.set(Optional.of(ShutdownCall.QUERY));
        });
    }

    private void end() {
        next.set(Optional.empty());
        tasks.run("", job(shutdown::perform), result -> {
            answer(ShutdownCall.DO).set(Optional.of(new Answer(Optional.empty())));
            endProgram.run();
        }, e -> {
            answer(ShutdownCall.DO).set(Optional.of(new Answer(Optional.of(e))));
            dialogs.showFailure(e);
            // the sessions are over all the same
            endProgram.run();
        });
    }

    private static Job<HResult> job(Work work) {
        return progress -> {
            work.run();
            return HResult.S_OK;
        };
    }

    /**
     * What a call answered.
     *
     * @param failure empty when it answered S_OK
     */
    record Answer(Optional<MapiException> failure) {
        HResult result() {
            return failure.map(MapiException::result).orElse(HResult.S_OK);
        }
    }

    /** One of the calls. */
    @FunctionalInterface
    private interface Work {
        void run() throws MapiException;
    }
}
