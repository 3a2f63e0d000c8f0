package org.mapiscope.gui.status;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectExpression;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.StatusEntry;

/** The status pane of one session. FX thread only; close it when it leaves the window. */
public final class StatusView extends BorderPane implements AutoCloseable {
    private static final double GAP = 8;

    private final Messages texts = Messages.of(StatusView.class);
    private final Buttons buttons = new Buttons(texts, "status");
    private final StatusViewModel model;
    private final TableView<StatusEntry> table;
    private final VBox results = new VBox(GAP);
    private final PasswordForm password;

    public StatusView(StatusViewModel model) {
        this.model = model;
        table = new TableView<>(model.rows());
        password = new PasswordForm(this::changePassword);
        buildTable();
        results.setPadding(new Insets(GAP));
        results.managedProperty().bind(Bindings.isNotEmpty(results.getChildren()));
        setTop(tools());
        setCenter(table);
        setBottom(new VBox(password, results));
        model.outcomeProperty().subscribe(outcome -> show());
        model.failureProperty().subscribe(failure -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F5) {
                model.read();
                event.consume();
            }
        });
        model.open();
    }

    private ToolBar tools() {
        Button refresh = buttons.button("refresh", Feather.REFRESH_CW, model::read);
        CheckBox owned = new CheckBox(texts.text("owned"));
        owned.setId("status-owned");
        owned.setAccessibleText(texts.text("owned.help"));
        owned.setTooltip(new Tooltip(texts.text("owned.help")));
        owned.selectedProperty().bindBidirectional(model.ownedProperty());
        return new ToolBar(
                method("validate", Feather.CHECK_CIRCLE, StatusEntry::canValidateState, model::validateState),
                method("flush", Feather.SEND, StatusEntry::canFlushQueues, model::flushQueues),
                method("settings", Feather.SETTINGS, StatusEntry::canShowSettings, model::settingsDialog),
                method("password", Feather.KEY, StatusEntry::canChangePassword, password::show), owned, refresh);
    }

    private Button method(String key, Feather icon, Predicate<StatusEntry> has, Consumer<StatusEntry> call) {
        Button button = buttons.button(key, icon, () -> Optional.ofNullable(selected().getValue()).ifPresent(call));
        button.disableProperty().bind(Bindings.createBooleanBinding(
                () -> selected().getValue() == null || !has.test(selected().getValue()), selected()));
        return button;
    }

    private ObjectExpression<StatusEntry> selected() {
        return table.getSelectionModel().selectedItemProperty();
    }

    private void changePassword(PasswordForm.Change change) {
        model.changePassword(change.row(), change.oldPassword(), change.newPassword());
    }

    private void buildTable() {
        table.setId("status-table");
        table.setAccessibleText(texts.text("table"));
        table.setPlaceholder(new Label(texts.text("empty")));
        table.getStyleClass().add("edge-to-edge");
        table.getColumns().setAll(List.of(
                column("name", 200, StatusEntry::name, row -> row.identity()),
                column("provider", 170, StatusWords::provider, StatusEntry::dllName),
                column("type", 200, StatusWords::type, row -> StatusWords.help("RESOURCE_TYPE", row.resourceType())),
                column("code", 180, StatusWords::code, row -> StatusWords.help("STATUS_CODE", row.statusCode())),
                column("text", 160, StatusEntry::statusString, row -> ""),
                column("methods", 280, StatusWords::methods,
                        row -> StatusWords.help("RESOURCE_METHODS", row.resourceMethods())),
                column("flags", 240, StatusWords::flags,
                        row -> StatusWords.help("RESOURCE_FLAGS", row.resourceFlags()))));
        model.rows().subscribe(this::selectFirst);
    }

    /** @param more what its tooltip says besides the text itself; may be empty */
    private TableColumn<StatusEntry, String> column(String key, double width, Function<StatusEntry, String> text,
            Function<StatusEntry, String> more) {
        return Columns.text(texts.text("column." + key), width, text, row -> {
            String added = more.apply(row);
            return added.isEmpty() ? Optional.empty() : Optional.of(text.apply(row) + "\n" + added);
        });
    }

    private void selectFirst() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void show() {
        results.getChildren().clear();
        model.failureProperty().get().ifPresent(failure -> results.getChildren().add(failed(failure)));
        model.outcomeProperty().get().ifPresent(outcome -> results.getChildren().add(notice(outcome)));
    }

    private Notice failed(MapiException failure) {
        Notice notice = new Notice(Notice.Kind.ERROR,
                texts.text("failed", failure.call(), failure.result().hex(), FailureText.sentences(failure)));
        notice.setId("status-failure");
        return notice;
    }

    private Notice notice(StatusOutcome outcome) {
        String words = outcome.failure().map(FailureText::sentences).orElse("");
        Notice notice = new Notice(outcome.failure().isPresent() ? Notice.Kind.ERROR : Notice.Kind.SUCCESS,
                texts.text(words.isEmpty() ? "outcome" : "outcome.failed", outcome.call(), outcome.resource(),
                        outcome.result().hex(), words));
        notice.setId("status-outcome");
        return notice;
    }

    /** Gives the table back. */
    @Override
    public void close() {
        model.close();
    }
}
