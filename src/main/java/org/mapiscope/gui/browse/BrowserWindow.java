package org.mapiscope.gui.browse;

import javafx.scene.Scene;
import javafx.stage.Stage;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.control.Styles;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.operation.Place;

/** A window for looking into a session; it stays readable when the session is over. FX thread only. */
public final class BrowserWindow {
    private static final Messages TEXTS = Messages.of(BrowserWindow.class);
    private static final double WIDTH = 1240;
    private static final double HEIGHT = 800;

    private final Stage stage = new Stage();
    private final ClientSession session;
    private final Settings settings;
    private final Browser browser;

    private BrowserWindow(ClientSession session, Settings settings, Stage owner) {
        this.session = session;
        this.settings = settings;
        DialogService dialogs = new FxDialogs(stage);
        this.browser = new Browser(session, dialogs, place -> open(session, settings, stage).go(place));
        stage.getIcons().setAll(owner.getIcons());
    }

    /**
     * Opens a window that shows no place yet.
     *
     * @param like a window that has the program's icons
     */
    public static BrowserWindow open(ClientSession session, Settings settings, Stage like) {
        BrowserWindow window = new BrowserWindow(session, settings, like);
        window.show();
        return window;
    }

    private void show() {
        BrowserView view = new BrowserView(browser, new SessionPanes(session), new Splits(settings), stage::close);
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        Styles.addTo(scene.getStylesheets());
        scene.getStylesheets().add(BrowserWindow.class.getResource("browse.css").toExternalForm());
        stage.setScene(scene);
        browser.selectedProperty().flatMap(tab -> tab.trailProperty().map(trail -> tab.title()))
                .subscribe(title -> stage.setTitle(title == null
                        ? TEXTS.text("window.empty", session.name())
                        : TEXTS.text("window", title, session.name())));
        stage.setOnHidden(event -> view.close());
        stage.show();
        view.focusTree();
    }

    /** Goes to a place, in the tab that is seen when the window is new, in one more otherwise. */
    public void go(Place place) {
        boolean fresh = browser.tabs().isEmpty();
        browser.open(place, fresh ? Opener.Where.HERE : Opener.Where.NEW_TAB);
    }

    public Stage stage() {
        return stage;
    }
}
