package org.mapiscope.gui.profiles;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.operation.compare.CompareCounts;
import org.mapiscope.operation.compare.CompareRow;
import org.mapiscope.operation.compare.ProfileComparison;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.property.WholeFile;

/** The selected profile beside another one, of whatever source. FX thread only. */
public final class CompareViewModel {
    private final Messages texts = Messages.of(CompareViewModel.class);
    private final ProfilesViewModel profiles;
    private final TaskRunner tasks;
    private final ObservableList<ProfileNode> choices = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ProfileNode> other = new SimpleObjectProperty<>();
    private final BooleanProperty differencesOnly = new SimpleBooleanProperty(true);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<CompareRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private Optional<ProfileComparison> comparison = Optional.empty();
    private Optional<Pair> compared = Optional.empty();
    private TaskRunner.Running running = () -> {};

    /** @param tasks where profiles are compared and the comparison is written */
    public CompareViewModel(ProfilesViewModel profiles, TaskRunner tasks) {
        this.profiles = profiles;
        this.tasks = tasks;
        profiles.looksProperty().subscribe(number -> follow());
        other.subscribe(node -> {
            if (node != null) {
                profiles.expand(node);
            }
            compare();
        });
        differencesOnly.subscribe(only -> show());
        filter.subscribe(words -> show());
    }

    /** {@return the profiles that can be compared with the selected one} */
    ObservableList<ProfileNode> choices() {
        return choices;
    }

    ObjectProperty<@Nullable ProfileNode> otherProperty() {
        return other;
    }

    BooleanProperty differencesOnlyProperty() {
        return differencesOnly;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** {@return the rows that are shown; those below them are shown too} */
    ReadOnlyObjectProperty<List<CompareRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    private Optional<ProfileNode> left() {
        return profiles.selectedProperty().get().flatMap(TreeNode::profile);
    }

    String leftName() {
        return left().map(CompareViewModel::name).orElse("");
    }

    String rightName() {
        return Optional.ofNullable(other.get()).map(CompareViewModel::name).orElse("");
    }

    /** {@return a profile's name with that of its source} */
    static String name(ProfileNode profile) {
        return profile.name() + " \u2013 " + profile.source().name();
    }

    /** Offers all profiles but the selected one, and compares anew when one of the two is not as it was. */
    private void follow() {
        List<ProfileNode> now = profiles.profiles().stream()
                .filter(each -> left().filter(each::equals).isEmpty()).toList();
        ProfileNode before = other.get();
        if (!choices.equals(now)) {
            choices.setAll(now);
            other.set(before != null && now.contains(before) ? before : null);
        }
        compare();
    }

    private void compare() {
        Optional<Pair> pair = left().flatMap(ProfileNode::snapshot)
                .flatMap(left -> Optional.ofNullable(other.get()).flatMap(ProfileNode::snapshot)
                        .map(right -> new Pair(left, right)));
        if (pair.equals(compared)) {
            show();
            return;
        }
        running.cancel();
        compared = pair;
        comparison = Optional.empty();
        show();
        pair.ifPresent(both -> running = tasks.run(texts.text("task.compare"),
                progress -> ProfileComparison.of(both.left(), both.right()), found -> {
                    comparison = Optional.of(found);
                    show();
                }, profiles.dialogs()::showFailure));
    }

    private void show() {
        String words = filter.get().strip().toLowerCase(Locale.ROOT);
        rows.set(comparison.map(found -> found.rows().stream().map(row -> shown(row, words)).flatMap(Optional::stream)
                .toList()).orElse(List.of()));
        status.set(comparison.map(found -> status(found.counts()))
                .orElseGet(() -> texts.text(left().isEmpty() ? "compare.none" : "compare.choose")));
    }

    /** {@return the row with what the choices of the person leave below it; empty when nothing of it is left} */
    private Optional<CompareRow> shown(CompareRow row, String words) {
        List<CompareRow> below = row.children().stream().map(each -> shown(each, words)).flatMap(Optional::stream)
                .toList();
        boolean own = (row.isDifference() || !differencesOnly.get()) && CompareWords.contains(row, words);
        if (below.isEmpty() && (!own || (differencesOnly.get() && !row.children().isEmpty() && words.isEmpty()))) {
            return Optional.empty();
        }
        return Optional.of(new CompareRow(row.label(), row.left(), row.right(), row.status(), row.volatility(), below));
    }

    private String status(CompareCounts counts) {
        return texts.text("compare.counts", counts.differences(), counts.onlyLeft(), counts.onlyRight(),
                counts.same(), counts.passing());
    }

    /** Puts all that is shown on the clipboard, with tabs between the columns. */
    void copyAll() {
        profiles.dialogs().copy(text());
    }

    void copy(List<CompareRow> some) {
        StringJoiner lines = new StringJoiner("\n");
        some.forEach(row -> lines.add(line(row, 0)));
        profiles.dialogs().copy(lines.toString());
    }

    private static String line(CompareRow row, int depth) {
        return "  ".repeat(depth) + String.join("\t", plain(CompareWords.label(row)), plain(CompareWords.status(row)),
                plain(CompareWords.value(row, row.left())), plain(CompareWords.value(row, row.right())));
    }

    private static String plain(String text) {
        return text.replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", texts.text("compare.what"), texts.text("compare.status"), leftName(), rightName()));
        rows.get().forEach(row -> add(row, 0, lines));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static void add(CompareRow row, int depth, List<String> lines) {
        lines.add(line(row, depth));
        row.children().forEach(each -> add(each, depth + 1, lines));
    }

    /** Asks for a place and writes what is shown there, with tabs between the columns. */
    void export() {
        String all = text();
        profiles.dialogs().chooseFileToSave("compare.tsv").ifPresent(file -> write(file, all));
    }

    private void write(Path file, String all) {
        tasks.run(texts.text("task.save", file.getFileName()), progress -> WholeFile.write(file, out -> {
            byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            return (long) bytes.length;
        }), size -> status.set(texts.text("saved", file)), profiles.dialogs()::showFailure);
    }

    private record Pair(ProfileSnapshot left, ProfileSnapshot right) {}
}
