package org.mapiscope.gui.machine;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.interpret.MachineWords;
import org.mapiscope.mapi.MapiProcess;
import org.mapiscope.mapi.MapiProcesses;
import org.mapiscope.mapi.Unavailable;

/** The processes pane: who keeps MAPI loaded, and with it Outlook or a file. FX thread only. */
public final class ProcessesView extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double GAP = 8;

    private final Messages texts = Messages.of(ProcessesView.class);
    private final ProcessesViewModel model;
    private final TableView<MapiProcess> table;
    private final VBox notices = new VBox(GAP);

    public ProcessesView(ProcessesViewModel model) {
        this.model = model;
        this.table = new TableView<>(model.processes());
        buildTable();
        notices.setPadding(new Insets(GAP));
        notices.setId("processes-notices");
        setTop(tools());
        setCenter(table);
        setBottom(notices);
        WeakWatch.value(this, model.foundProperty(), this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F5) {
                model.read();
                event.consume();
            } else if (COPY.match(event)) {
                model.copyAll();
                event.consume();
            }
        });
    }

    private ToolBar tools() {
        Buttons buttons = new Buttons(texts, "processes");
        Button refresh = buttons.button("refresh", Feather.REFRESH_CW, model::read);
        refresh.disableProperty().bind(model.readingProperty());
        Button copy = buttons.button("copy", Feather.COPY, model::copyAll);
        WeakWatch.value(this, model.foundProperty(), found -> copy.setDisable(found.map(MapiProcesses::processes)
                .orElse(List.of()).isEmpty()));
        Label status = new Label();
        status.setId("processes-status");
        status.getStyleClass().add("muted");
        WeakWatch.value(this, model.foundProperty(), found -> status.setText(found.filter(now -> now.whyNot().isEmpty())
                .map(now -> texts.text("status", now.holding().size(), now.looked(), now.refused().size()))
                .orElse("")));
        ToolBar bar = new ToolBar(refresh, copy, status);
        bar.getStyleClass().add("pane-tools");
        return bar;
    }

    private void buildTable() {
        table.setId("processes");
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.setAccessibleText(texts.text("table"));
        Label empty = new Label();
        WeakWatch.value(this, model.foundProperty(), found -> empty.setText(placeholder(found)));
        table.setPlaceholder(empty);
        TableColumn<MapiProcess, Number> id = Columns.number(texts.text("column.id"), 80, MapiProcess::id);
        TableColumn<MapiProcess, String> since = Columns.text(texts.text("column.since"), 160, ProcessText::since);
        table.getColumns().setAll(List.of(Columns.text(texts.text("column.name"), 160, MapiProcess::name), id,
                Columns.text(texts.text("column.machine"), 110, ProcessText::machine),
                Columns.text(texts.text("column.modules"), 300, ProcessText::modules,
                        process -> Optional.of(ProcessText.modulesHelp(process))),
                since, Columns.text(texts.text("column.path"), 420, process -> process.path().orElse(""))));
    }

    private String placeholder(Optional<MapiProcesses> found) {
        if (found.isEmpty()) {
            return texts.text("not-yet");
        }
        return found.get().whyNot().map(reason -> new MachineWords(Messages.language()).sentence(reason))
                .orElseGet(() -> texts.text("nobody"));
    }

    private void show(Optional<MapiProcesses> found) {
        notices.getChildren().setAll(found.filter(now -> now.whyNot().isEmpty())
                .map(now -> List.of(new Notice(Notice.Kind.INFO, texts.text(hint(now))))).orElse(List.of()));
        found.flatMap(MapiProcesses::whyNot).map(this::whatInstead).ifPresent(notices.getChildren()::add);
    }

    private Notice whatInstead(Unavailable reason) {
        return new Notice(Notice.Kind.INFO, new MachineWords(Messages.language()).remedy(reason));
    }

    /** {@return what to do: about Outlook when it is among them, else about the others} */
    private static String hint(MapiProcesses found) {
        if (found.holding().isEmpty()) {
            return "hint.nobody";
        }
        boolean outlook = found.holding().stream().anyMatch(each -> each.name().equalsIgnoreCase("OUTLOOK.EXE"));
        return outlook ? "hint.outlook" : "hint.others";
    }
}
