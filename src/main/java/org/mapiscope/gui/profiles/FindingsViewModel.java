package org.mapiscope.gui.profiles;

import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.LongWork;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.interpret.ProfileFindingWords;
import org.mapiscope.mapi.file.Severity;
import org.mapiscope.operation.finding.MachineFiles;
import org.mapiscope.operation.finding.PathMap;
import org.mapiscope.operation.finding.ProfileCheck;
import org.mapiscope.operation.finding.ProfileFinding;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.ProfileSnapshot;

/** What may be wrong with the selected profile. FX thread only. */
public final class FindingsViewModel {
    private final Messages texts = Messages.of(FindingsViewModel.class);
    private final ProfilesViewModel profiles;
    private final ProfileCheck check;
    private final MachineFiles thisMachine;
    private final TaskRunner tasks;
    private final LongWork deep;
    private final ObservableList<ProfileFinding> findings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final StringProperty folders = new SimpleStringProperty("");
    private Optional<ProfileSnapshot> checked = Optional.empty();
    private TaskRunner.Running quick = () -> {};

    /** What the list shows. */
    enum State {
        NOTHING, CHECKING, CHECKED, CHECKED_DEEPLY
    }

    /**
     * @param thisMachine the files that profiles of this machine name
     * @param tasks where files are looked at
     */
    public FindingsViewModel(ProfilesViewModel profiles, ProfileCheck check, MachineFiles thisMachine,
            TaskRunner tasks) {
        this.profiles = profiles;
        this.check = check;
        this.thisMachine = thisMachine;
        this.tasks = tasks;
        this.deep = new LongWork(tasks);
        profiles.snapshotProperty().subscribe(this::show);
    }

    private DialogService dialogs() {
        return profiles.dialogs();
    }

    /** {@return the findings, errors first} */
    ObservableList<ProfileFinding> findings() {
        return findings;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** {@return whether files are being walked through} */
    ReadOnlyBooleanProperty runningProperty() {
        return deep.runningProperty();
    }

    ReadOnlyDoubleProperty progressProperty() {
        return deep.progressProperty();
    }

    /**
     * {@return where folders of the other machine are on this one, as {@code C:\Users\me=/mnt/me}, with semicolons between}
     * Only for profiles of files.
     */
    StringProperty foldersProperty() {
        return folders;
    }

    /** {@return whether the profile is of another machine, whose files are somewhere else, if anywhere} */
    boolean isOfAnotherMachine() {
        return checked.filter(each -> !each.origin().isOfThisMachine()).isPresent();
    }

    private void show(Optional<ProfileSnapshot> profile) {
        if (!profile.equals(checked)) {
            checked = profile;
            deep.stop();
            check();
        }
    }

    /** Looks at the profile by all rules; of the files that it names it reads only the first bytes. */
    void check() {
        quick.cancel();
        findings.clear();
        state.set(State.NOTHING);
        checked.ifPresent(profile -> machine(profile).ifPresent(machine -> {
            state.set(State.CHECKING);
            quick = tasks.run("", progress -> check.check(profile, machine, ProfileCheck.Options.QUICK, progress),
                    found -> found(State.CHECKED, found), dialogs()::showFailure);
        }));
    }

    /** Reads all of the files that the profile names. */
    void checkDeeply() {
        checked.ifPresent(profile -> machine(profile).ifPresent(machine -> {
            quick.cancel();
            deep.<List<ProfileFinding>>run(texts.text("task.deep", profile.name()),
                    progress -> check.check(profile, machine, ProfileCheck.Options.DEEP, progress), found -> {
                        if (checked.equals(Optional.of(profile))) {
                            found(State.CHECKED_DEEPLY, found);
                        }
                    }, dialogs()::showFailure);
        }));
    }

    /** Ends the check of the files; what it has found so far is shown. */
    void stop() {
        deep.stop();
    }

    private void found(State now, List<ProfileFinding> found) {
        findings.setAll(found);
        state.set(now);
    }

    /** {@return the files that the profile names; empty when the person has mistyped where they are} */
    private Optional<MachineFiles> machine(ProfileSnapshot profile) {
        if (profile.origin().isOfThisMachine()) {
            return Optional.of(thisMachine);
        }
        try {
            List<PathMap.Folder> known = Arrays.stream(folders.get().split(";", -1)).map(String::strip)
                    .filter(each -> !each.isEmpty()).map(PathMap.Folder::parse).toList();
            return Optional.of(known.isEmpty() ? MachineFiles.NONE : new PathMap(known));
        } catch (InvalidPathException e) {
            dialogs().tell(texts.text("folders.title"), texts.text("folders.wrong", e.getInput()));
        } catch (IllegalArgumentException e) {
            dialogs().tell(texts.text("folders.title"), texts.text("folders.wrong", String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** Asks for the folder that stands for the beginning of the paths. */
    void chooseFolder() {
        dialogs().chooseFolder().ifPresent(folder -> {
            String typed = folders.get().strip();
            String there = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
            folders.set((there.isEmpty() ? "C:\\" : there) + "=" + folder);
            check();
        });
    }

    /** Goes to where a finding was seen first. */
    void go(ProfileFinding finding) {
        finding.evidence().stream().findFirst().ifPresent(this::go);
    }

    void go(Evidence evidence) {
        profiles.go(evidence);
    }

    /** {@return whether the tree has what was seen; a key besides the profile's it does not have} */
    boolean canGo(Evidence evidence) {
        return profiles.name(evidence.section()).isPresent();
    }

    String severity(ProfileFinding finding) {
        return words().severity(finding.severity());
    }

    String title(ProfileFinding finding) {
        return words().title(finding.rule());
    }

    String sentence(ProfileFinding finding) {
        return words().sentence(finding.rule(), finding.arguments());
    }

    String remedy(ProfileFinding finding) {
        return words().remedy(finding.rule(), finding.arguments());
    }

    private static ProfileFindingWords words() {
        return new ProfileFindingWords(Messages.language());
    }

    /** {@return where something was seen, as a person reads it} */
    String place(Evidence evidence) {
        String section = profiles.name(evidence.section()).map(name -> name + " (" + evidence.section() + ")")
                .orElse(evidence.section());
        return evidence.value().isEmpty() ? section : section + " \u203a " + evidence.value();
    }

    /** {@return how many findings of each kind there are, in a sentence} */
    String summary() {
        return switch (state.get()) {
            case NOTHING -> texts.text("findings.none-selected");
            case CHECKING -> texts.text("findings.checking");
            case CHECKED, CHECKED_DEEPLY -> findings.isEmpty()
                    ? texts.text("findings.nothing")
                    : texts.text("findings.summary", count(Severity.ERROR), count(Severity.WARNING),
                            count(Severity.NOTE));
        };
    }

    private long count(Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }

    void copy(List<ProfileFinding> some) {
        dialogs().copy(some.stream().map(this::text).collect(Collectors.joining("\n\n")));
    }

    private String text(ProfileFinding finding) {
        StringBuilder text = new StringBuilder(severity(finding) + ": " + title(finding) + " [" + finding.rule() + "]\n"
                + sentence(finding) + "\n" + texts.text("findings.try", remedy(finding)));
        finding.evidence().forEach(each -> text.append('\n').append(texts.text("findings.seen", place(each))));
        return text.toString();
    }

    /** Lets what runs come to its end; the window is closed. */
    public void close() {
        quick.cancel();
        deep.stop();
    }
}
