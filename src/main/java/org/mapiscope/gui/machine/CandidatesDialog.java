package org.mapiscope.gui.machine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.machine.CandidatesViewModel.CandidateText;
import org.mapiscope.mapi.MapiCandidate;

/** Shows every place where the machine's MAPI was looked for, and why it was taken or not. FX thread only. */
public final class CandidatesDialog extends Dialog<ButtonType> {
    private static final Messages TEXTS = Messages.of(CandidatesDialog.class);
    private static final double WIDTH = 980;
    private static final double HEIGHT = 420;
    private static final double GAP = 12;

    /** @param copy puts a text on the clipboard */
    public CandidatesDialog(CandidatesViewModel model, Consumer<String> copy) {
        setTitle(TEXTS.text("candidates.title"));
        VBox notices = new VBox();
        TableView<MapiCandidate> table = table(model);
        VBox content = new VBox(GAP, new Label(TEXTS.text("candidates.explanation")), notices, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        content.setPadding(new Insets(GAP));
        model.whyNotProperty().subscribe(() -> notices.getChildren()
                .setAll(model.sentences().map(text -> new Notice(Notice.Kind.INFO, text)).stream().toList()));
        ButtonType copyType = new ButtonType(TEXTS.text("copy"), ButtonData.LEFT);
        ButtonType close = new ButtonType(TEXTS.text("close"), ButtonData.CANCEL_CLOSE);
        getDialogPane().setId("candidates");
        getDialogPane().getButtonTypes().addAll(copyType, close);
        getDialogPane().setContent(content);
        getDialogPane().setPrefSize(WIDTH, HEIGHT);
        getDialogPane().getStyleClass().add("wide");
        getDialogPane().lookupButton(copyType).setId("candidates-copy");
        getDialogPane().lookupButton(close).setId("candidates-close");
        getDialogPane().lookupButton(copyType).addEventFilter(ActionEvent.ACTION, event -> {
            copy.accept(model.text());
            event.consume();
        });
        FxDialogs.style(this);
    }

    private static TableView<MapiCandidate> table(CandidatesViewModel model) {
        TableView<MapiCandidate> table = new TableView<>(model.candidates());
        table.setId("candidates-table");
        table.getStyleClass().add("dense");
        table.setAccessibleText(TEXTS.text("candidates.explanation"));
        table.setPlaceholder(new Label(TEXTS.text("candidates.none")));
        TableColumn<MapiCandidate, String> verdict = Columns.text(TEXTS.text("candidate.verdict"), 380,
                CandidateText::verdict, candidate -> Optional.of(CandidateText.help(candidate)));
        table.getColumns()
                .setAll(List.of(Columns.text(TEXTS.text("candidate.source"), 250, CandidateText::source), verdict,
                        Columns.text(TEXTS.text("candidate.path"), 260, each -> each.path().orElse("")),
                        Columns.text(TEXTS.text("candidate.version"), 145, each -> each.version().orElse("")),
                        Columns.text(TEXTS.text("candidate.machine"), 110, CandidateText::machine),
                        Columns.text(TEXTS.text("candidate.place"), 420, MapiCandidate::place)));
        return table;
    }
}
