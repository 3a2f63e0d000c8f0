package org.mapiscope.gui.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.MemoryPreferences;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.hierarchy.Opener.Where;
import org.mapiscope.mapi.MapiException;

@ExtendWith(OnFxThread.class)
class BrowserTabsTest {
    private final Settings settings = new Settings(new MemoryPreferences());
    private final List<String> seen = new ArrayList<>();
    private BrowsedFile file;
    private Browser browser;
    private BrowserTabs tabs;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        file = new BrowsedFile(folder);
        browser = new Browser(file.session, new AnsweredDialogs(), place -> {});
        tabs = new BrowserTabs(browser, new Panes(browser, settings), new Splits(settings),
                tab -> seen.add(tab.title()));
        browser.open(file.storeProperties, Where.HERE);
        browser.open(file.top, Where.NEW_TAB);
        file.runAll();
    }

    @AfterEach
    void close() {
        tabs.close();
        browser.close();
        file.close();
    }

    @Test
    void theTabThatIsChosenIsTheSelectedOneOfTheWindow() {
        tabs.getSelectionModel().select(0);

        assertEquals(browser.tabs().getFirst(), browser.selected());
        assertEquals(tabs.getTabs().getFirst().getContent(), tabs.view().orElseThrow());
    }

    @Test
    void whatATabShowsStaysWhileAnotherIsSeen() {
        List<Node> before = tabs.getTabs().stream().map(Tab::getContent).toList();
        tabs.getSelectionModel().select(0);
        tabs.getSelectionModel().select(1);

        assertEquals(before, tabs.getTabs().stream().map(Tab::getContent).toList());
        assertEquals(2, before.stream().filter(PlaceView.class::isInstance).count());
    }

    @Test
    void aTabThatIsClosedGoesWithWhatItShowed() {
        Tab last = tabs.getTabs().getLast();
        Event.fireEvent(last, new Event(Tab.TAB_CLOSE_REQUEST_EVENT));

        assertEquals(List.of(1, 1), List.of(tabs.getTabs().size(), browser.tabs().size()));
    }

    @Test
    void whoWantsToKnowHearsOfTheTabThatIsSeen() {
        seen.clear();
        tabs.getSelectionModel().select(0);

        assertTrue(seen.contains(browser.tabs().getFirst().title()), seen::toString);
    }
}
