package org.mapiscope.gui.logoff;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.HyperlinkLabel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.CopyField;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.gui.control.WindowHandle;
import org.mapiscope.gui.control.WrappedLabel;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.operation.LogoffOptions;

/** The pane that logs off: the call's parameters at the left, its plan or what it did at the right. FX thread only. */
public final class LogoffView extends SplitPane {
    private static final Messages TEXTS = Messages.of(LogoffView.class);
    private static final String PAGES = "https://learn.microsoft.com/office/client-developer/outlook/mapi/";
    private static final String LOGOFF_PAGE = "IMAPISession::Logoff";
    private static final double GAP = 8;
    private static final double WIDE_GAP = 14;
    private static final double LEAST_WIDTH = 330;
    private static final double PARAMETERS_PART = 0.44;

    private final LogoffViewModel model;
    private final Button logOff = new Button();
    private final TitledPane advanced = new TitledPane();

    /**
     * @param copy puts a text on the clipboard
     * @param browse opens a web page
     */
    public LogoffView(LogoffViewModel model, Consumer<String> copy, Consumer<String> browse) {
        this.model = model;
        setId("logoff");
        VBox parameters = new VBox(WIDE_GAP, uiBox(), sharedBox(browse), advanced());
        parameters.setPadding(new Insets(WIDE_GAP));
        ScrollPane scroll = new ScrollPane(parameters);
        scroll.setFitToWidth(true);
        VBox left = new VBox(scroll, bottom(copy));
        left.setMinWidth(LEAST_WIDTH);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getItems().addAll(left, new LogoffResultView(model, copy));
        setDividerPositions(PARAMETERS_PART);
    }

    private Node uiBox() {
        CheckBox box = flagBox("MAPI_LOGOFF_UI", MapiSession.MAPI_LOGOFF_UI, TEXTS.text("ui.help"));
        box.selectedProperty().bindBidirectional(model.uiProperty());
        Label name = new Label("ulUIParam");
        name.getStyleClass().add("mono");
        Label value = new Label();
        value.setId("logoff-uiparam");
        value.getStyleClass().add("mono");
        name.setMinWidth(Region.USE_PREF_SIZE);
        value.setMinWidth(Region.USE_PREF_SIZE);
        Label note = new Label();
        note.getStyleClass().add("muted");
        WeakWatch.value(value, model.optionsProperty(), options -> {
            value.setText(options.uiParam() == WindowHandle.NONE ? "0" : WindowHandle.hex(options.uiParam()));
            note.setText(TEXTS.text(noteOn(options)));
            value.setAccessibleText("ulUIParam " + value.getText() + ", " + note.getText());
        });
        HBox handle = new HBox(GAP, name, value, note);
        handle.setAlignment(Pos.BASELINE_LEFT);
        handle.setPadding(new Insets(0, 0, 0, 2 * WIDE_GAP));
        return new VBox(GAP / 2, flagRow(box, MapiSession.MAPI_LOGOFF_UI), handle, help("ui.help"));
    }

    private static String noteOn(LogoffOptions options) {
        boolean asked = (options.flags() & MapiSession.MAPI_LOGOFF_UI) != 0;
        if (!asked) {
            return "handle.ignored";
        }
        return options.uiParam() == WindowHandle.NONE ? "handle.none" : "handle.this-window";
    }

    private Node sharedBox(Consumer<String> browse) {
        CheckBox box = flagBox("MAPI_LOGOFF_SHARED", MapiSession.MAPI_LOGOFF_SHARED, TEXTS.text("shared.help"));
        box.selectedProperty().bindBidirectional(model.sharedProperty());
        box.disableProperty().bind(model.warningReadProperty().not());
        CheckBox read = new CheckBox(TEXTS.text("shared.read"));
        read.setId("logoff-warning-read");
        read.setWrapText(true);
        read.setAccessibleText(TEXTS.text("shared.read") + " " + TEXTS.text("shared.warning"));
        read.selectedProperty().bindBidirectional(model.warningReadProperty());
        VBox warning = new VBox(GAP, new Notice(Notice.Kind.WARNING, TEXTS.text("shared.warning")), pages(browse),
                read);
        warning.setPadding(new Insets(0, 0, 0, 2 * WIDE_GAP));
        return new VBox(GAP / 2, flagRow(box, MapiSession.MAPI_LOGOFF_SHARED), help("shared.help"), warning);
    }

    /** The two pages that disagree, to be read. */
    private static Node pages(Consumer<String> browse) {
        HyperlinkLabel pages = new HyperlinkLabel(TEXTS.text("shared.pages"));
        pages.setId("logoff-pages");
        pages.setOnAction(event -> {
            if (event.getSource() instanceof Hyperlink link) {
                String page = link.getText().equals(LOGOFF_PAGE) ? "imapisession-logoff" : "ending-a-mapi-session";
                browse.accept(PAGES + page);
            }
        });
        return pages;
    }

    private static CheckBox flagBox(String name, int value, String help) {
        CheckBox box = new CheckBox(name);
        box.setMnemonicParsing(false);
        box.setId(name);
        box.getStyleClass().add("mono");
        box.setTooltip(new Tooltip(help));
        box.setAccessibleText("%s, 0x%X. %s".formatted(name, value, help));
        return box;
    }

    private static HBox flagRow(CheckBox box, int value) {
        Label hex = new Label("0x%X".formatted(value));
        hex.getStyleClass().addAll("mono", "muted");
        HBox row = new HBox(GAP, box, hex);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private static Label help(String key) {
        Label help = new WrappedLabel(TEXTS.text(key));
        help.getStyleClass().add("muted");
        help.setPadding(new Insets(0, 0, 0, 2 * WIDE_GAP));
        return help;
    }

    private Node advanced() {
        Spinner<Integer> reserved = new Spinner<>(
                new SpinnerValueFactory.IntegerSpinnerValueFactory(0, Integer.MAX_VALUE,
                        model.reservedProperty().get()));
        reserved.setEditable(true);
        reserved.setId("logoff-reserved");
        reserved.setAccessibleText("ulReserved. " + TEXTS.text("reserved.help"));
        reserved.valueProperty().subscribe(value -> model.reservedProperty().set(value));
        Label name = new Label("ulReserved");
        name.getStyleClass().add("mono");
        name.setLabelFor(reserved);
        HBox row = new HBox(GAP, name, reserved);
        row.setAlignment(Pos.CENTER_LEFT);
        advanced.setText(TEXTS.text("advanced"));
        advanced.setMnemonicParsing(true);
        advanced.setId("logoff-advanced");
        advanced.setContent(new VBox(GAP, row, help("reserved.help")));
        advanced.setExpanded(model.reservedProperty().get() != 0);
        advanced.setAnimated(false);
        advanced.getStyleClass().add("dense");
        return advanced;
    }

    /** The call and the button that makes it, always in sight. */
    private Node bottom(Consumer<String> copy) {
        CopyField call = CopyField.ofRows(2, TEXTS.text("call"), copy);
        call.field().setId("logoff-call");
        call.textProperty().bind(Bindings.createStringBinding(model::callText, model.optionsProperty()));
        VBox bottom = new VBox(GAP, call, button());
        bottom.getStyleClass().add("button-row");
        bottom.setPadding(new Insets(GAP, WIDE_GAP, GAP, WIDE_GAP));
        return bottom;
    }

    private Button button() {
        logOff.setId("logoff-button");
        logOff.setGraphic(new FontIcon(Feather.LOG_OUT));
        logOff.getStyleClass().add("danger");
        logOff.setDefaultButton(false);
        logOff.disableProperty().bind(model.canLogOffProperty().not());
        logOff.setOnAction(event -> model.logOff());
        logOff.textProperty().bind(Bindings.createStringBinding(
                () -> model.sessionProperty().get().map(ClientSession::name)
                        .map(name -> TEXTS.text("log-off", name)).orElseGet(() -> TEXTS.text("no-session")),
                model.sessionProperty()));
        logOff.accessibleTextProperty().bind(logOff.textProperty());
        return logOff;
    }

    /** Makes Enter log off; the person asked for this pane to do so. */
    public void focusLogOff() {
        model.shownOutcomeProperty().set(Optional.empty());
        model.refresh();
        logOff.requestFocus();
    }
}
