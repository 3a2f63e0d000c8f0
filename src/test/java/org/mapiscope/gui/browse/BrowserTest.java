package org.mapiscope.gui.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestClient;
import org.mapiscope.gui.export.ExportSubject;
import org.mapiscope.gui.hierarchy.Opener.Where;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.QuickOpenResult;
import org.mapiscope.operation.SpecialFolderCheck;
import org.mapiscope.operation.SpecialFolders;

@ExtendWith(OnFxThread.class)
class BrowserTest {
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private final List<Place> windows = new ArrayList<>();
    private BrowsedFile file;
    private Browser browser;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        file = new BrowsedFile(folder);
        browser = new Browser(file.session, dialogs, windows::add);
    }

    @AfterEach
    void close() {
        browser.close();
        file.close();
    }

    private BrowserTab go(Place place, Where where) {
        browser.open(place, where);
        file.runAll();
        return selected();
    }

    private BrowserTab selected() {
        return Objects.requireNonNull(browser.selected());
    }

    @Test
    void theFolderThatIsLookedAtIsExported() {
        List<ExportSubject> asked = new ArrayList<>();
        browser.setOnExport(asked::add);
        go(file.top, Where.HERE);
        browser.export();

        assertEquals(List.of(ExportSubject.of(file.top.object(), "Top of Outlook data file")), asked);
    }

    @Test
    void aPlaceIsShownHereInOneMoreTabOrInAWindow() {
        go(file.root, Where.HERE);
        go(file.top, Where.HERE);
        go(file.root, Where.NEW_TAB);
        go(file.top, Where.NEW_WINDOW);

        assertEquals(List.of(file.top, file.root), browser.tabs().stream().map(BrowserTab::place).toList());
        assertEquals(List.of(file.top), windows);
        assertEquals(browser.tabs().getLast(), selected());
    }

    @Test
    void aTabGoesBackAndForwardAndTheOthersStay() {
        BrowserTab first = go(file.root, Where.HERE);
        BrowserTab second = go(file.root, Where.NEW_TAB);
        go(file.top, Where.HERE);
        second.back();
        file.runAll();

        assertEquals(List.of(file.root, file.root), List.of(first.place(), second.place()));
        second.forward();
        assertEquals(List.of(file.root, file.top), List.of(first.place(), second.place()));
    }

    @Test
    void theTitleIsWhatIsShownThenTheNameOfItsObject() {
        assertEquals("Top of Outlook data file", go(file.top, Where.HERE).title());
        assertEquals("Properties: Outlook Data File",
                go(file.storeProperties, Where.HERE).title());
        assertEquals("Associated contents: Top of Outlook data file",
                go(Place.contents((ObjectPath.Entry) file.top.object(), 0x40), Where.HERE).title());
    }

    @Test
    void goingUpLeadsToWhatTheObjectIsIn() {
        assertEquals(Optional.of(file.storeProperties), go(file.top, Where.HERE).above());
    }

    @Test
    void aClosedTabOpensAgainInItsPlaceWithItsHistory() {
        BrowserTab first = go(file.root, Where.HERE);
        go(file.top, Where.HERE);
        History history = first.historyProperty().get();
        go(file.root, Where.NEW_TAB);
        browser.close(first);
        browser.reopen();

        assertEquals(history, browser.tabs().getFirst().historyProperty().get());
        assertEquals(browser.tabs().getFirst(), selected());
        assertFalse(browser.canReopen());
    }

    @Test
    void turningGoesAroundTheEnd() {
        go(file.root, Where.HERE);
        go(file.top, Where.NEW_TAB);
        browser.turn(1);

        assertEquals(browser.tabs().getFirst(), selected());
    }

    @Test
    void aPlaceThatIsGoneSaysWhyAndBackStillWorks() {
        go(file.root, Where.HERE);
        BrowserTab tab = go(Place.contents(new ObjectPath.Entry(file.store, EntryId.of(new byte[24])), 0), Where.HERE);

        assertEquals(Optional.of(HResult.MAPI_E_INVALID_ENTRYID),
                tab.failureProperty().get().map(MapiException::result));
        assertEquals("(not readable)", tab.title());
        tab.back();
        assertEquals("Loading\u2026", tab.title());
        file.runAll();
        assertEquals(Optional.empty(), tab.failureProperty().get());
    }

    @Test
    void aTabWhoseStoreWasClosedSaysSoAndReadsNothingUntilItIsOpenedAgain() {
        BrowserTab tab = go(file.top, Where.HERE);
        file.client.closeStore(file.session, file.store);
        int readings = tab.readingsProperty().get();
        tab.refresh();

        assertEquals(BrowserTab.Life.STORE_CLOSED, tab.lifeProperty().get());
        assertEquals(readings, tab.readingsProperty().get());
        assertEquals("Top of Outlook data file", tab.title());
        assertEquals(List.of(), TestClient.openStores(file.session));

        tab.reopen();
        file.client.settle();
        assertEquals(BrowserTab.Life.OPEN, tab.lifeProperty().get());
        assertEquals(List.of(file.store), TestClient.openStores(file.session));
    }

    @Test
    void aTabWhoseSessionIsOverStaysAndTheOtherSessionGoesOn(@TempDir Path folder) throws MapiException {
        ClientSession other = file.client.logOn();
        Browser second = new Browser(other, dialogs, windows::add);
        second.open(new Place.Properties(new ObjectPath.Store(other.stores().getFirst().entryId())), Where.HERE);
        BrowserTab tab = go(file.top, Where.HERE);
        file.client.logOff(file.session);

        assertEquals(BrowserTab.Life.SESSION_OVER, tab.lifeProperty().get());
        assertEquals("Top of Outlook data file", tab.title());
        assertEquals(BrowserTab.Life.OPEN, Objects.requireNonNull(second.selected()).lifeProperty().get());
        second.close();
    }

    @Test
    void nothingStaysOpenBehindTabsThatWereClosed() {
        int before = file.session.session().mapiSession().openObjects().size();
        BrowserTab tab = go(file.top, Where.HERE);
        browser.close(tab);
        file.runAll();

        assertEquals(before, file.session.session().mapiSession().openObjects().size());
    }

    @Test
    void quickStartGoesToTheFolderOrSaysThatNothingNamesIt() {
        browser.quickStart(SpecialFolders.Kind.IPM_SUBTREE, Where.HERE);
        file.runAll();
        browser.quickStart(SpecialFolders.Kind.CALENDAR, Where.HERE);
        file.runAll();

        assertEquals(file.top, selected().place());
        assertEquals(List.of("Calendar"), dialogs.told);
    }

    @Test
    void quickStartShowsWhatIsKeptOfAStoreAndOfItsFolders() {
        browser.quickView(Place.View.Kind.QUOTA, Where.HERE);
        file.runAll();
        Place quota = selected().place();
        browser.quickView(Place.View.Kind.PERMISSIONS, Where.HERE);
        file.runAll();

        assertEquals(new Place.View(Place.View.Kind.QUOTA, new ObjectPath.Store(file.top.object().store())), quota);
        assertEquals(List.of("Calendar"), dialogs.told);
    }

    @Test
    void quickOpenGoesThereOrSaysWhatWasTried() {
        QuickOpenViewModel quick = new QuickOpenViewModel(browser);
        quick.go("Inbox/tmp", Where.HERE);
        file.runAll();

        assertEquals("tmp", selected().title());
        assertTrue(quick.doneProperty().get());
        quick.go("Inbox/2019", Where.HERE);
        file.runAll();
        assertEquals(Optional.of("""
                Nothing was found for "Inbox/2019". Tried:
                \u2022 \\\\Outlook Data File\\Inbox has no folder 2019. It has: tmp.
                \u2022 None of 6 folders in Outlook Data File has "Inbox/2019" in its name."""),
                quick.messageProperty().get());
    }

    @Test
    void quickOpenOffersWhatIsInTheTree() {
        QuickOpenViewModel quick = new QuickOpenViewModel(browser);
        quick.type("outlook");

        assertEquals(List.of("\\\\Outlook Data File"), quick.hits().stream().map(QuickOpenResult.Hit::path).toList());
        quick.choose(quick.hits().getFirst(), Where.NEW_TAB);
        assertEquals(file.storeProperties, selected().place());
    }

    @Test
    void quickOpenLetsAPersonChooseAmongSeveral() {
        QuickOpenViewModel quick = new QuickOpenViewModel(browser);
        quick.go("top of", Where.HERE);
        file.runAll();
        quick.go("o", Where.HERE);
        file.runAll();

        assertEquals(Optional.of("4 places. Choose one:"), quick.messageProperty().get());
        assertEquals(file.top, selected().place());
    }

    @Test
    void theCheckOfSpecialFoldersIsCopiedAsText() {
        SpecialViewModel special = new SpecialViewModel(file.session, dialogs);
        special.show(new ObjectPath.Store(file.store));
        file.runAll();
        List<SpecialFolderCheck.Row> first = special.rows().subList(0, 1);
        special.copy(first);

        assertEquals("4 open, 0 do not open, " + (special.rows().size() - 4) + " are not named by anything",
                special.statusProperty().get());
        List<String> lines = dialogs.copied.getFirst().lines().toList();
        assertEquals(List.of("IPM subtree", "Opens", "Top of Outlook data file"),
                List.of(lines.get(1).split("\t", -1)).subList(0, 3));
    }
}
