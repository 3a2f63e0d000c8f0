package org.mapiscope.gui.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.mapi.MapiException;

@ExtendWith(OnFxThread.class)
class ServicesViewTest {
    private final HeldTasks tasks = new HeldTasks();
    private TestMapi mapi;
    private ServicesViewModel model;
    private TestWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder);
        model = new ServicesViewModel(List.of(new MapiProfiles(mapi.mapi, tasks)));
        window = new TestWindow(new ServicesView(model));
    }

    @AfterEach
    void close() {
        window.close();
        mapi.close();
    }

    // the tree's type of rows is that of the view
    @SuppressWarnings("unchecked")
    private TreeTableView<ServiceNode> tree() {
        return (TreeTableView<ServiceNode>) window.find("service-tree", TreeTableView.class);
    }

    // the table's type of rows is that of the view
    @SuppressWarnings("unchecked")
    private TableView<SectionProperty> properties() {
        return (TableView<SectionProperty>) window.find("service-properties", TableView.class);
    }

    @Test
    void theProvidersOfTheSessionsProfileStandBelowTheirServices() throws MapiException {
        model.showSession(mapi.logOn(), tasks);
        tasks.runAll();

        List<TreeItem<ServiceNode>> top = tree().getRoot().getChildren();
        assertEquals(1, top.size());
        assertEquals("MSUPST MS", ((ServiceNode.Service) top.getFirst().getValue()).entry().name());
        assertEquals(1, top.getFirst().getChildren().size());
    }

    @Test
    void theFirstServiceIsSelectedAndItsSectionShownWithThePath() throws MapiException {
        model.showSession(mapi.logOn(), tasks);
        tasks.runAll();

        String path = properties().getItems().stream().filter(each -> each.tag().id() == 0x6700)
                .map(SectionProperty::value).findFirst().orElseThrow();
        assertEquals("testPST.pst", Path.of(path).getFileName().toString());
    }

    @Test
    void anyProfileCanBeChosen() throws MapiException {
        mapi.profiles.copy(TestMapi.PROFILE, "Copy");
        model.showSession(mapi.logOn(), tasks);
        tasks.runAll();
        ComboBox<?> choice = window.find("service-profile", ComboBox.class);
        choice.getSelectionModel().selectLast();
        tasks.runAll();

        assertEquals(3, choice.getItems().size());
        assertEquals(1, tree().getRoot().getChildren().size());
    }

    @Test
    void aProfileThatIsGoneShowsWhy() throws MapiException {
        model.showProfiles();
        tasks.runAll();
        mapi.profiles.delete(TestMapi.PROFILE);
        TestWindow.press(tree(), KeyCode.F5);
        tasks.runAll();

        assertEquals("MAPI_E_NOT_FOUND", model.failureProperty().get().orElseThrow().result().toString());
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertEquals(List.of(), window.silentControls());
    }
}
