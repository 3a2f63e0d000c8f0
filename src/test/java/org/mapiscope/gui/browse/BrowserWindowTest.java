package org.mapiscope.gui.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.MemoryPreferences;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.export.ExportTools;
import org.mapiscope.gui.task.RunningTasks;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.store.file.msg.MsgWriter;
import org.mapiscope.store.pst.file.PstFiles;

@ExtendWith(OnFxThread.class)
class BrowserWindowTest {
    private final ReadOnlyObjectWrapper<Locale> language = new ReadOnlyObjectWrapper<>(Locale.ENGLISH);
    private BrowsedFile file;
    private BrowserWindow window;
    private int smartViews;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        file = new BrowsedFile(folder);
        window = BrowserWindow.open(file.session, new BrowserWindow.Parts(new Settings(new MemoryPreferences()),
                new RunningTasks(), new ExportTools(new MsgWriter(), PstFiles.tools().converter(), page -> {}),
                List.of(), language.getReadOnlyProperty(), () -> smartViews++));
    }

    @AfterEach
    void close() {
        Messages.setLanguage(Locale.ENGLISH);
        window.stage().hide();
        file.close();
    }

    private String searchButton() {
        window.stage().getScene().getRoot().applyCss();
        return ((Button) window.stage().getScene().lookup("#browse-search")).getText();
    }

    private int tabs() {
        return ((TabPane) window.stage().getScene().lookup("#browse-tabs")).getTabs().size();
    }

    @Test
    void bytesFromElsewhereAreTakenApartFromEveryWindow() {
        MenuBar menus = (MenuBar) window.stage().getScene().lookup("#browse-menu");
        menus.getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(item -> "browse-menu-smart-view".equals(item.getId())).forEach(MenuItem::fire);

        assertEquals(1, smartViews);
    }

    @Test
    void anotherLanguageIsThatOfAnOpenWindowTooWhichKeepsItsTabs() {
        window.go(file.top);
        window.go(file.top);
        file.runAll();
        Messages.setLanguage(Messages.BRAZIL);
        language.set(Messages.BRAZIL);
        file.runAll();
        String brazil = searchButton();
        Messages.setLanguage(Locale.ENGLISH);
        language.set(Locale.ENGLISH);
        file.runAll();

        assertEquals(List.of("Buscar", "Search", 2), List.of(brazil, searchButton(), tabs()));
    }
}
