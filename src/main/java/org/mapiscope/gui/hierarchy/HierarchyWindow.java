package org.mapiscope.gui.hierarchy;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Styles;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.operation.SessionEnd;
import org.mapiscope.operation.StoreEntry;

/** A window of its own with the folder tree of a store; learns when the store or its session is over. FX thread only. */
public final class HierarchyWindow {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 640;

    private final Stage stage = new Stage();
    private final ClientSession session;
    private final StoreEntry store;
    private final HierarchyViewModel model;

    private HierarchyWindow(ClientSession session, StoreEntry store) {
        this.session = session;
        this.store = store;
        this.model = new HierarchyViewModel(session.session(), store, session.tasks(), new FxDialogs(stage));
    }

    /** Opens the window of a store, which is opened when it is not open. Returns the window. */
    public static Stage open(ClientSession session, StoreEntry store) {
        return new HierarchyWindow(session, store).show();
    }

    private Stage show() {
        HierarchyView view = new HierarchyView(model);
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        Styles.addTo(scene.getStylesheets());
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN), stage::close);
        stage.setScene(scene);
        stage.setTitle(Messages.of(HierarchyWindow.class).text("window", store.name()));
        ListChangeListener<StoreEntry> stores = change -> check(session.stores());
        session.stores().addListener(stores);
        Subscription end = session.endProperty().subscribe(why -> why.ifPresent(this::ended));
        stage.setOnHidden(event -> {
            session.stores().removeListener(stores);
            end.unsubscribe();
            view.close();
        });
        stage.show();
        view.focusTree();
        return stage;
    }

    private void ended(SessionEnd why) {
        model.storeClosed();
    }

    private void check(List<? extends StoreEntry> entries) {
        boolean open = entries.stream().anyMatch(
                entry -> entry.entryId().equals(store.entryId()) && entry.state() == StoreEntry.State.OPEN);
        if (!open && model.isOpen()) {
            model.storeClosed();
        }
    }
}
