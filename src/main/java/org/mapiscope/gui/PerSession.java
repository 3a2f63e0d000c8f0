package org.mapiscope.gui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.session.SessionsViewModel;

/** A pane about the selected session, made when it is first seen and kept until its session is over. FX thread only. */
final class PerSession extends StackPane {
    private static final Messages TEXTS = Messages.of(PerSession.class);

    private final SessionsViewModel sessions;
    private final Function<ClientSession, Content> maker;
    private final Map<ClientSession, Content> panes = new LinkedHashMap<>();
    private final Tab tab;
    private final Label none = new Label();
    private final ListChangeListener<ClientSession> gone = change -> {
        while (change.next()) {
            change.getRemoved().forEach(this::drop);
        }
    };
    private final Subscription watching;

    PerSession(SessionsViewModel sessions, Tab tab, Function<ClientSession, Content> maker) {
        this.sessions = sessions;
        this.maker = maker;
        this.tab = tab;
        none.setText(TEXTS.text("no-session"));
        none.getStyleClass().add("muted");
        watching = Subscription.combine(sessions.selectedProperty().subscribe(this::show),
                tab.selectedProperty().subscribe(this::show));
        sessions.sessions().addListener(gone);
    }

    private void show() {
        Optional<ClientSession> session = sessions.selected();
        if (session.isEmpty()) {
            getChildren().setAll(none);
        } else if (tab.isSelected()) {
            getChildren().setAll(panes.computeIfAbsent(session.get(), maker).node());
        }
    }

    private void drop(ClientSession session) {
        Content pane = panes.remove(session);
        if (pane != null) {
            pane.close().run();
        }
    }

    /** Lets go of all panes, and makes no more; the window is built anew or gone. */
    void closeAll() {
        watching.unsubscribe();
        sessions.sessions().removeListener(gone);
        panes.values().forEach(pane -> pane.close().run());
        panes.clear();
    }

    /**
     * What is shown for one session.
     *
     * @param close lets go of what it watches
     */
    record Content(Node node, Runnable close) {}
}
