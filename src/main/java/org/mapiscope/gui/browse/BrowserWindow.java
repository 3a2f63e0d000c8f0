package org.mapiscope.gui.browse;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.control.Styles;
import org.mapiscope.gui.export.ExportDialog;
import org.mapiscope.gui.export.ExportTools;
import org.mapiscope.gui.export.ExportViewModel;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.property.Comparing;
import org.mapiscope.gui.property.Writing;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.RunningTasks;
import org.mapiscope.operation.Place;

/** A window for looking into a session; it stays readable when the session is over. FX thread only. */
public final class BrowserWindow {
    private static final Messages TEXTS = Messages.of(BrowserWindow.class);
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 400;
    private static final double WIDTH = 1360;
    private static final double HEIGHT = 880;

    private final Stage stage = new Stage();
    private final ClientSession session;
    private final Parts parts;
    private final DialogService dialogs = new FxDialogs(stage);
    private final Comparing comparing = new Comparing();
    private final Writing writing = new Writing();
    private Browser browser;
    private BrowserView view;

    private BrowserWindow(ClientSession session, Parts parts) {
        this.session = session;
        this.parts = parts;
        browser = browser();
        view = view();
        stage.getIcons().setAll(parts.icons());
    }

    private Browser browser() {
        Browser made = new Browser(session, dialogs, place -> open(session, parts).go(place));
        made.setOnExport(subject -> new ExportDialog(
                new ExportViewModel(session, dialogs, parts.exports(), subject), stage).show());
        made.setOnSmartView(parts.smartView());
        return made;
    }

    private BrowserView view() {
        BrowserView made = new BrowserView(browser,
                new Panes(browser, parts.settings(), comparing, writing), new Splits(parts.settings()),
                parts.tasks());
        browser.selectedProperty().flatMap(BrowserTab::titleProperty)
                .subscribe(title -> stage.setTitle(title == null
                        ? TEXTS.text("window.empty", session.name())
                        : TEXTS.text("window", title, session.name())));
        return made;
    }

    /** Opens a window that shows no place yet. */
    public static BrowserWindow open(ClientSession session, Parts parts) {
        BrowserWindow window = new BrowserWindow(session, parts);
        window.show();
        return window;
    }

    /**
     * What a window gets from the one that it is opened from.
     *
     * @param settings where dividers are kept
     * @param tasks what runs on the session's thread
     * @param exports what an export is done with
     * @param icons the program's
     * @param language that the window is in; it is built anew when that changes
     * @param smartView opens a window that says what bytes mean which a person has
     */
    public record Parts(Settings settings, RunningTasks tasks, ExportTools exports, List<Image> icons,
            ReadOnlyObjectProperty<Locale> language, Runnable smartView) {
        public Parts {
            icons = List.copyOf(icons);
        }
    }

    private void show() {
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        Styles.addTo(scene.getStylesheets());
        MenuKeys.in(scene);
        scene.getStylesheets().add(BrowserWindow.class.getResource("browse.css").toExternalForm());
        stage.setScene(scene);
        ChangeListener<Locale> language = (property, before, now) -> build();
        parts.language().addListener(language);
        stage.setOnHidden(event -> {
            parts.language().removeListener(language);
            view.close();
        });
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        fit();
        stage.show();
        view.focusTree();
    }

    /** Builds the window anew, with the same tabs at the same places. */
    private void build() {
        Browser before = browser;
        view.close();
        browser = browser();
        view = view();
        stage.getScene().setRoot(view);
        browser.takeTabs(before);
        view.focusTree();
    }

    /** Keeps the window within a screen that is smaller than it would be. */
    private void fit() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        if (screen.getWidth() < WIDTH || screen.getHeight() < HEIGHT) {
            stage.setMaximized(true);
        }
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
