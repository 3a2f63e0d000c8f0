package org.mapiscope.gui.file;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.mapi.file.CheckReport;
import org.mapiscope.mapi.file.ConvertProblem;
import org.mapiscope.mapi.file.ConvertReport;
import org.mapiscope.mapi.file.Finding;
import org.mapiscope.mapi.file.RecoveredItem;

/** What came of a check of the selected file, and of the last conversion: a summary and a table each. FX thread only. */
final class FileResults extends TabPane {
    private static final double GAP = 8;

    private final Messages texts = Messages.of(FileResults.class);
    private final FilesViewModel model;
    private final TableView<Finding> findings = FileTables.findings();
    private final TableView<RecoveredItem> recovered = FileTables.recovered();
    private final TableView<ConvertProblem> problems = FileTables.problems();
    private final StackPane checked = place("summary");
    private final StackPane converted = place("converted");
    private final Tab findingsTab;
    private final Tab recoveredTab;
    private final Tab conversionTab;
    private final Tab foldersTab;

    FileResults(FilesViewModel model) {
        this.model = model;
        setId("files-results");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        findingsTab = tab("tab.findings", checked, findings);
        recoveredTab = tab("tab.recovered", new StackPane(), recovered);
        conversionTab = tab("tab.conversion", converted, problems);
        foldersTab = new Tab(texts.text("tab.folders"), new FolderPane(model.conversion().folders()));
        getTabs().addAll(findingsTab, recoveredTab, foldersTab, conversionTab);
        WeakWatch.value(this, model.reportProperty(), this::show);
        WeakWatch.value(this, model.selectedProperty(), file -> show(model.reportProperty().get()));
        WeakWatch.value(this, model.conversion().outcomeProperty(), this::showConversion);
        WeakWatch.value(this, model.conversion().folders().choiceProperty(), choice -> {
            if (choice.isPresent()) {
                getSelectionModel().select(foldersTab);
            }
        });
    }

    private static StackPane place(String id) {
        StackPane place = new StackPane();
        place.setId("files-" + id);
        return place;
    }

    private Tab tab(String key, StackPane above, TableView<?> table) {
        BorderPane content = new BorderPane(table);
        content.setTop(above);
        return new Tab(texts.text(key), content);
    }

    /** {@return whether there is something to copy in the table that is seen} */
    BooleanBinding canCopyBinding() {
        return Bindings.createBooleanBinding(() -> !foldersTab.isSelected() && !seen().getItems().isEmpty(),
                findings.getItems(),
                recovered.getItems(), problems.getItems(), getSelectionModel().selectedItemProperty());
    }

    private TableView<?> seen() {
        Tab tab = getSelectionModel().getSelectedItem();
        if (recoveredTab.equals(tab)) {
            return recovered;
        }
        return conversionTab.equals(tab) ? problems : findings;
    }

    /** Puts the table that is seen on the clipboard. */
    void copy() {
        TableView<?> table = seen();
        if (foldersTab.isSelected()) {
            return;
        }
        if (table.equals(recovered)) {
            model.copyRecovered();
        } else if (table.equals(problems)) {
            model.copyProblems();
        } else {
            model.copyFindings();
        }
    }

    private void show(Optional<CheckReport> report) {
        findings.getItems().setAll(report.map(CheckReport::findings).orElse(List.of()));
        recovered.getItems().setAll(report.map(CheckReport::recovered).orElse(List.of()));
        findingsTab.setText(title("tab.findings", findings));
        recoveredTab.setText(title("tab.recovered", recovered));
        fill(checked, report.map(this::summary));
        String nothing = texts.text(model.selectedProperty().get().isEmpty() ? "choose" : "not-checked");
        say(findings, report.map(found -> texts.text("none")).orElse(nothing));
        say(recovered, report.map(found -> texts.text("none.recovered")).orElse(texts.text("not-recovered")));
        if (report.isPresent() && !recoveredTab.isSelected()) {
            getSelectionModel().select(findingsTab);
        }
    }

    private String title(String key, TableView<?> table) {
        return table.getItems().isEmpty() ? texts.text(key) : texts.text(key) + " (" + table.getItems().size() + ")";
    }

    private static void say(TableView<?> table, String words) {
        table.setPlaceholder(new Label(words));
    }

    private static void fill(StackPane place, Optional<Notice> notice) {
        place.setPadding(notice.isPresent() ? new Insets(GAP) : Insets.EMPTY);
        place.getChildren().setAll(notice.map(List::<Node>of).orElse(List.of()));
    }

    private Notice summary(CheckReport report) {
        CheckReport.Counts counts = report.counts();
        String contents = texts.text("summary", report.format().isEmpty() ? texts.text("no-store") : report.format(),
                counts.bytes(), counts.folders(), counts.messages(), counts.associated());
        if (!report.complete()) {
            return new Notice(Notice.Kind.WARNING, contents + " " + texts.text("stopped", report.findings().size()));
        }
        return new Notice(report.hasProblems() ? Notice.Kind.WARNING : Notice.Kind.SUCCESS,
                contents + " " + texts.text(report.hasProblems() ? "found" : "sound", report.findings().size()));
    }

    private void showConversion(Optional<ConvertOutcome> outcome) {
        problems.getItems().setAll(outcome.flatMap(ConvertOutcome::report).map(ConvertReport::problems)
                .orElse(List.of()));
        conversionTab.setText(title("tab.conversion", problems));
        fill(converted, outcome.map(this::conversion));
        say(problems, texts.text(outcome.flatMap(ConvertOutcome::report).isPresent() ? "none.lost" : "convert.how"));
        if (outcome.isPresent()) {
            getSelectionModel().select(conversionTab);
        }
    }

    private Notice conversion(ConvertOutcome outcome) {
        return outcome.report().map(report -> {
            ConvertReport.Counts counts = report.counts();
            String words = texts.text("converted", outcome.output(), counts.messages(), counts.folders(),
                    counts.associated(), counts.embedded(), counts.attachments()) + " "
                    + texts.text("converted.size", report.bytes());
            return report.complete()
                    ? new Notice(Notice.Kind.SUCCESS, words)
                    : new Notice(Notice.Kind.WARNING,
                            words + " " + texts.text("converted.problems", report.problems().size()));
        }).orElseGet(() -> new Notice(Notice.Kind.INFO, texts.text("convert.stopped", outcome.output())));
    }
}
