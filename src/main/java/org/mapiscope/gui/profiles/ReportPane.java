package org.mapiscope.gui.profiles;

import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.gui.message.HtmlView;
import org.mapiscope.operation.html.HtmlDocument;
import org.mapiscope.operation.report.ReportPart;

/** The report on the selected profile: what it is to have, what it would look like, and where it goes. FX thread only. */
final class ReportPane extends BorderPane {
    private static final double GAP = 8;

    private final Messages texts = Messages.of(ReportPane.class);
    private final Buttons buttons = new Buttons(texts, "report");
    private final ReportViewModel model;
    private final HtmlView preview;
    private final Label empty = new Label();
    private final VBox notices = new VBox();

    ReportPane(ReportViewModel model) {
        this.model = model;
        this.preview = new HtmlView(text -> model.copy());
        preview.setId("report-preview");
        preview.setAccessibleText(texts.text("report.preview"));
        empty.setWrapText(true);
        empty.getStyleClass().add("empty");
        empty.textProperty().bind(model.statusProperty());
        Label status = new Label();
        status.setId("report-status");
        status.getStyleClass().addAll("muted", "pane-status");
        status.setMaxWidth(Double.MAX_VALUE);
        status.textProperty().bind(model.statusProperty());
        status.visibleProperty().bind(preview.visibleProperty());
        Tooltip replaced = new Tooltip();
        replaced.textProperty().bind(Bindings.createStringBinding(model::replaced, model.madeProperty()));
        status.setTooltip(replaced);
        setTop(new VBox(choices(), tools(), notices));
        setCenter(new StackPane(preview, empty));
        setBottom(status);
        WeakWatch.value(this, model.madeProperty(), this::show);
    }

    private FlowPane choices() {
        FlowPane row = new FlowPane(GAP * 2, GAP);
        row.setPadding(new Insets(GAP, GAP, GAP / 2, GAP));
        row.setAlignment(Pos.CENTER_LEFT);
        for (ReportPart part : ReportPart.values()) {
            CheckBox box = box("report-part-" + part.name(), texts.text("report.part." + part));
            box.setSelected(model.has(part));
            box.selectedProperty().subscribe((before, now) -> model.choose(part, now));
            row.getChildren().add(box);
        }
        CheckBox redacted = box("report-redacted", texts.text("report.redacted"));
        redacted.setTooltip(new Tooltip(texts.text("report.redacted.help")));
        redacted.setAccessibleText(texts.text("report.redacted.help"));
        redacted.selectedProperty().bindBidirectional(model.redactedProperty());
        row.getChildren().add(redacted);
        return row;
    }

    private static CheckBox box(String id, String text) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        box.setAccessibleText(text);
        return box;
    }

    private ToolBar tools() {
        BooleanBinding unmade = Bindings.createBooleanBinding(() -> model.madeProperty().get().isEmpty(),
                model.madeProperty());
        Button make = buttons.button("make", Feather.EYE, model::make);
        make.disableProperty().bind(model.runningProperty());
        Button html = buttons.button("save-html", Feather.SAVE, model::saveHtml);
        Button json = buttons.button("save-json", Feather.CODE, model::saveJson);
        Button copy = buttons.button("copy-report", Feather.COPY, model::copy);
        html.disableProperty().bind(unmade.or(model.runningProperty()));
        json.disableProperty().bind(unmade.or(model.runningProperty()));
        copy.disableProperty().bind(unmade);
        ToolBar bar = new ToolBar(make, html, json, copy);
        bar.getStyleClass().add("pane-tools");
        return bar;
    }

    private void show(Optional<ReportViewModel.Made> made) {
        preview.show(made.map(ReportViewModel.Made::preview).orElse(HtmlDocument.EMPTY), Map.of());
        preview.setVisible(made.isPresent());
        empty.setVisible(made.isEmpty());
        notices.getChildren().setAll(made.filter(each -> !each.redacted())
                .map(each -> new Notice(Notice.Kind.WARNING, texts.text("report.unredacted"))).stream().toList());
    }
}
