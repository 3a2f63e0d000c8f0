package org.mapiscope.gui.browse;

import java.util.List;
import javafx.scene.control.MenuItem;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.SpecialFolders;

/** What menus, buttons and keys of a browsing window do. */
interface BrowserActions {
    void back();

    void forward();

    void up();

    void refresh();

    void refreshAll();

    void newTab();

    void newWindow();

    void closeTab();

    void reopenTab();

    void turn(int by);

    void closeWindow();

    void quickOpen();

    void quickStart(SpecialFolders.Kind kind);

    void quickView(Place.View.Kind kind);

    void checkSpecialFolders();

    void search();

    void smartView();

    void export();

    /** {@return what can be done with the store or folder that is selected in the tree} */
    List<MenuItem> ofSelected();

    void focusTree();

    void focusContent();

    void focusDetails();
}
