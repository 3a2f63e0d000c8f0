package org.mapiscope.gui;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The content of a main window, and how a person wants it laid out when it is built anew. FX thread only. */
final class MainLayout extends StackPane {
    private final Supplier<MainContent> maker;
    private MainContent content;
    private boolean callLogShown = true;
    private boolean wide;

    /** @param maker makes the content, in the language of that moment */
    MainLayout(Supplier<MainContent> maker) {
        this.maker = maker;
        this.content = maker.get();
        getChildren().setAll(content);
    }

    /** Makes the lists and panes that the person did not have to wait for. */
    void fill() {
        content.fill().fillRest();
    }

    /** Builds the content anew, laid out as it was. */
    void build() {
        content.close();
        content = maker.get();
        content.showCallLog(callLogShown);
        content.showWide(wide);
        fill();
        getChildren().setAll(content);
    }

    void show(Pane pane) {
        content.show(pane);
    }

    /** Gives the panes the room of the sessions and of the call log, or takes it back. */
    void toggleWide() {
        showWide(!wide);
    }

    void showWide(boolean on) {
        wide = on;
        content.showWide(on);
    }

    /** Shows the call log, or hides it when it is seen. */
    void toggleCallLog() {
        callLogShown = !callLogShown || wide;
        showWide(false);
        content.showCallLog(callLogShown);
    }

    void focusSessions() {
        showWide(false);
        content.focusSessions();
    }

    void focusLogOff() {
        content.focusLogOff();
    }

    void stop() {
        content.stop();
    }

    /** Lays {@code cover} over the content, which is not to be used any more. */
    void cover(Node cover) {
        getChildren().add(cover);
    }

    /** Lets go of what the content watches. */
    void close() {
        content.close();
    }
}
