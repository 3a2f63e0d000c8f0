package org.mapiscope.gui.session;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.SessionInfo;

/** The table of sessions, a row each. FX thread only. */
public final class SessionsView extends TableView<ClientSession> {
    private static final Messages TEXTS = Messages.of(SessionsView.class);

    private final SessionsViewModel model;

    /** @param empty what stands in the table while there is no session */
    public SessionsView(SessionsViewModel model, Node empty) {
        super(FXCollections.observableArrayList());
        this.model = model;
        setId("sessions");
        getStyleClass().add("dense");
        setAccessibleText(TEXTS.text("sessions"));
        setPlaceholder(empty);
        setItems(model.sessions());
        addNames();
        addColumn("mapi", 85, info -> TEXTS.text("mapi." + info.subsystem()), info -> TEXTS.text("mapi.help"));
        addColumn("shared", 125, SessionsView::shared, info -> TEXTS.text("shared.help"));
        addColumn("flags", 100, info -> "0x%08X".formatted(info.flags()),
                info -> FlagNames.of("LOGON").text(info.flags()));
        addColumn("since", 95, info -> time(info.since()), info -> info.since().toString());
        addColumn("stores", 85, info -> TEXTS.text("stores.of", info.storesOpen(), info.storesInAll()),
                info -> TEXTS.text("stores.help"));
        addColumn("objects", 75, info -> Integer.toString(info.openObjects()), info -> TEXTS.text("objects.help"));
        addColumn("advises", 75, info -> Integer.toString(info.adviseConnections()),
                info -> TEXTS.text("advises.help"));
        addColumn("state", 115, info -> TEXTS.text("state." + info.state()), info -> TEXTS.text("state.help"));
        bindSelection();
    }

    private void addNames() {
        TableColumn<ClientSession, String> column = new TableColumn<>(TEXTS.text("profile"));
        column.setPrefWidth(130);
        column.setCellValueFactory(row -> nameOf(row.getValue()));
        getColumns().add(column);
    }

    /** The session keeps what maps its values, which therefore must not know the table. */
    private static ObservableValue<String> nameOf(ClientSession session) {
        return session.infoProperty().map(info -> session.name());
    }

    private void addColumn(String key, double width, Function<SessionInfo, String> text,
            Function<SessionInfo, String> help) {
        TableColumn<ClientSession, String> column = new TableColumn<>(TEXTS.text(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> row.getValue().infoProperty().map(text));
        column.setCellFactory(any -> new InfoCell(help));
        getColumns().add(column);
    }

    private void bindSelection() {
        getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.select(Optional.of(chosen));
            }
        });
        WeakWatch.value(this, model.selectedProperty(), selected -> selected.ifPresentOrElse(this::reveal,
                getSelectionModel()::clearSelection));
    }

    /** Selects a session; one that a person has clicked is in sight. */
    private void reveal(ClientSession session) {
        if (!session.equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().select(session);
            scrollTo(session);
        }
    }

    private static String shared(SessionInfo info) {
        return info.shared() ? TEXTS.text("shared.yes", info.clients()) : TEXTS.text("shared.no");
    }

    private static String time(Instant when) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(Messages.language())
                .withZone(ZoneId.systemDefault()).format(when);
    }

    private static final class InfoCell extends TableCell<ClientSession, String> {
        private final Function<SessionInfo, String> help;

        InfoCell(Function<SessionInfo, String> help) {
            this.help = help;
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            ClientSession session = empty ? null : getTableRow().getItem();
            setText(empty ? null : item);
            setTooltip(session == null ? null : new Tooltip(help.apply(session.info())));
        }
    }
}
