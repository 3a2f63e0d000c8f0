package org.mapiscope.gui.machine;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.interpret.MachineWords;
import org.mapiscope.mapi.MachineMapi;
import org.mapiscope.mapi.MapiCandidate;
import org.mapiscope.mapi.MapiSearch;
import org.mapiscope.mapi.Unavailable;

/** Where the machine's MAPI was looked for, and what came of it. FX thread only. */
public final class CandidatesViewModel {
    private final MachineMapi machine;
    private final TaskRunner tasks;
    private final ObservableList<MapiCandidate> candidates = FXCollections.observableArrayList();
    private final ObservableList<MapiCandidate> readOnlyCandidates = FXCollections
            .unmodifiableObservableList(candidates);
    private final ReadOnlyObjectWrapper<Optional<Unavailable>> whyNot = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param tasks runs jobs that ask the system */
    public CandidatesViewModel(MachineMapi machine, TaskRunner tasks) {
        this.machine = machine;
        this.tasks = tasks;
    }

    /** Looks for it now. */
    public void read() {
        tasks.run("", progress -> machine.candidates(), this::show, failure -> {});
    }

    private void show(MapiSearch search) {
        candidates.setAll(search.candidates());
        whyNot.set(search.whyNot());
    }

    /** {@return the places in the order of preference} */
    ObservableList<MapiCandidate> candidates() {
        return readOnlyCandidates;
    }

    /** {@return why none was taken; empty when one was, or nobody has looked yet} */
    ReadOnlyObjectProperty<Optional<Unavailable>> whyNotProperty() {
        return whyNot.getReadOnlyProperty();
    }

    /** {@return why none was taken and what to try; empty when one was} */
    Optional<String> sentences() {
        MachineWords words = new MachineWords(Messages.language());
        return whyNot.get()
                .map(reason -> words.sentence(reason) + " " + words.remedy(reason) + " " + words.whatStillWorks());
    }

    /** {@return all of it as text, a line for each place} */
    String text() {
        StringJoiner text = new StringJoiner(System.lineSeparator(), "", System.lineSeparator());
        sentences().ifPresent(text::add);
        candidates.forEach(each -> text.add(String.join("\t", CandidateText.cells(each))));
        return text.toString();
    }

    /** A candidate in words. */
    static final class CandidateText {
        private CandidateText() {}

        static List<String> cells(MapiCandidate candidate) {
            return List.of(source(candidate), candidate.place(), candidate.path().orElse(""),
                    candidate.version().orElse(""), machine(candidate), words().verdict(candidate.verdict()));
        }

        private static MachineWords words() {
            return new MachineWords(Messages.language());
        }

        static String source(MapiCandidate candidate) {
            return words().source(candidate.source());
        }

        static String machine(MapiCandidate candidate) {
            return candidate.machine().map(words()::machine).orElse("");
        }

        /** {@return the verdict beside the library's path: with the library's name alone} */
        static String verdict(MapiCandidate candidate) {
            String verdict = words().verdict(candidate.verdict());
            return candidate.path().map(path -> verdict.replace(path, path.substring(path.lastIndexOf('\\') + 1)))
                    .orElse(verdict);
        }

        /** {@return the verdict, and when it was refused what to try} */
        static String help(MapiCandidate candidate) {
            return candidate.verdict() instanceof MapiCandidate.Verdict.Refused refused
                    ? words().sentence(refused.reason()) + "\n" + words().remedy(refused.reason())
                    : verdict(candidate);
        }
    }
}
