package org.mapiscope.gui.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.export.ExportSubject;
import org.mapiscope.gui.hierarchy.Opener.Where;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.QuickOpenResult;
import org.mapiscope.operation.SpecialFolderCheck;
import org.mapiscope.operation.SpecialFolders;

@ExtendWith(OnFxThread.class)
class BrowserTest {
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private final List<Place> windows = new ArrayList<>();
    private TestClient client;
    private ClientSession session;
    private EntryId store;
    private Browser browser;
    private Place root;
    private Place top;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        client = new TestClient(folder);
        session = client.open(Path.of(System.getProperty("mapiscope.demo"), "testPST_variousBodyTypes.pst"));
        store = session.stores().getFirst().entryId();
        FolderTree tree = new FolderTree(session.session().store(store).orElseThrow());
        root = Place.contents(new ObjectPath.Entry(store, tree.root().entryId()), 0);
        top = Place.contents(new ObjectPath.Entry(store, tree.ipmSubtree().entryId()), 0);
        browser = new Browser(session, dialogs, windows::add);
    }

    @AfterEach
    void close() {
        browser.close();
        client.tasks.runAll();
        client.close();
    }

    private BrowserTab go(Place place, Where where) {
        browser.open(place, where);
        client.tasks.runAll();
        return selected();
    }

    private BrowserTab selected() {
        return Objects.requireNonNull(browser.selected());
    }

    @Test
    void theFolderThatIsLookedAtIsExported() {
        List<ExportSubject> asked = new ArrayList<>();
        browser.setOnExport(asked::add);
        go(top, Where.HERE);
        browser.export();

        assertEquals(List.of(ExportSubject.of(top.object(), "Top of Outlook data file")), asked);
    }

    @Test
    void aPlaceIsShownHereInOneMoreTabOrInAWindow() {
        go(root, Where.HERE);
        go(top, Where.HERE);
        go(root, Where.NEW_TAB);
        go(top, Where.NEW_WINDOW);

        assertEquals(List.of(top, root), browser.tabs().stream().map(BrowserTab::place).toList());
        assertEquals(List.of(top), windows);
        assertEquals(browser.tabs().getLast(), selected());
    }

    @Test
    void aTabGoesBackAndForwardAndTheOthersStay() {
        BrowserTab first = go(root, Where.HERE);
        BrowserTab second = go(root, Where.NEW_TAB);
        go(top, Where.HERE);
        second.back();
        client.tasks.runAll();

        assertEquals(List.of(root, root), List.of(first.place(), second.place()));
        second.forward();
        assertEquals(List.of(root, top), List.of(first.place(), second.place()));
    }

    @Test
    void theTitleIsTheNameOfTheObjectWithWhatIsShownOfIt() {
        assertEquals("Top of Outlook data file", go(top, Where.HERE).title());
        assertEquals("Outlook Data File - Properties",
                go(new Place.Properties(new ObjectPath.Store(store)), Where.HERE).title());
        assertEquals("Top of Outlook data file - Associated contents",
                go(Place.contents((ObjectPath.Entry) top.object(), 0x40), Where.HERE).title());
    }

    @Test
    void goingUpLeadsToWhatTheObjectIsIn() {
        assertEquals(Optional.of(new Place.Properties(new ObjectPath.Store(store))), go(top, Where.HERE).above());
    }

    @Test
    void aClosedTabOpensAgainInItsPlaceWithItsHistory() {
        BrowserTab first = go(root, Where.HERE);
        go(top, Where.HERE);
        History history = first.historyProperty().get();
        go(root, Where.NEW_TAB);
        browser.close(first);
        browser.reopen();

        assertEquals(history, browser.tabs().getFirst().historyProperty().get());
        assertEquals(browser.tabs().getFirst(), selected());
        assertFalse(browser.canReopen());
    }

    @Test
    void turningGoesAroundTheEnd() {
        go(root, Where.HERE);
        go(top, Where.NEW_TAB);
        browser.turn(1);

        assertEquals(browser.tabs().getFirst(), selected());
    }

    @Test
    void aPlaceThatIsGoneSaysWhyAndBackStillWorks() {
        go(root, Where.HERE);
        BrowserTab tab = go(Place.contents(new ObjectPath.Entry(store, EntryId.of(new byte[24])), 0), Where.HERE);

        assertEquals(Optional.of(HResult.MAPI_E_INVALID_ENTRYID),
                tab.failureProperty().get().map(MapiException::result));
        tab.back();
        client.tasks.runAll();
        assertEquals(Optional.empty(), tab.failureProperty().get());
    }

    @Test
    void aTabWhoseStoreWasClosedSaysSoAndReadsNothingUntilItIsOpenedAgain() {
        BrowserTab tab = go(top, Where.HERE);
        client.closeStore(session, store);
        int readings = tab.readingsProperty().get();
        tab.refresh();

        assertEquals(BrowserTab.Life.STORE_CLOSED, tab.lifeProperty().get());
        assertEquals(readings, tab.readingsProperty().get());
        assertEquals("Top of Outlook data file", tab.title());
        assertEquals(List.of(), TestClient.openStores(session));

        tab.reopen();
        client.settle();
        assertEquals(BrowserTab.Life.OPEN, tab.lifeProperty().get());
        assertEquals(List.of(store), TestClient.openStores(session));
    }

    @Test
    void aTabWhoseSessionIsOverStaysAndTheOtherSessionGoesOn(@TempDir Path folder) throws MapiException {
        ClientSession other = client.logOn();
        Browser second = new Browser(other, dialogs, windows::add);
        second.open(new Place.Properties(new ObjectPath.Store(other.stores().getFirst().entryId())), Where.HERE);
        BrowserTab tab = go(top, Where.HERE);
        client.logOff(session);

        assertEquals(BrowserTab.Life.SESSION_OVER, tab.lifeProperty().get());
        assertEquals("Top of Outlook data file", tab.title());
        assertEquals(BrowserTab.Life.OPEN, Objects.requireNonNull(second.selected()).lifeProperty().get());
        second.close();
    }

    @Test
    void nothingStaysOpenBehindTabsThatWereClosed() {
        int before = session.session().mapiSession().openObjects().size();
        BrowserTab tab = go(top, Where.HERE);
        browser.close(tab);
        client.tasks.runAll();

        assertEquals(before, session.session().mapiSession().openObjects().size());
    }

    @Test
    void quickStartGoesToTheFolderOrSaysThatNothingNamesIt() {
        browser.quickStart(SpecialFolders.Kind.IPM_SUBTREE, Where.HERE);
        client.tasks.runAll();
        browser.quickStart(SpecialFolders.Kind.CALENDAR, Where.HERE);
        client.tasks.runAll();

        assertEquals(top, selected().place());
        assertEquals(List.of("Calendar"), dialogs.told);
    }

    @Test
    void quickOpenGoesThereOrSaysWhatWasTried() {
        QuickOpenViewModel quick = new QuickOpenViewModel(browser);
        quick.go("Inbox/tmp", Where.HERE);
        client.tasks.runAll();

        assertEquals("tmp", selected().title());
        assertTrue(quick.doneProperty().get());
        quick.go("Inbox/2019", Where.HERE);
        client.tasks.runAll();
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
        assertEquals(new Place.Properties(new ObjectPath.Store(store)), selected().place());
    }

    @Test
    void quickOpenLetsAPersonChooseAmongSeveral() {
        QuickOpenViewModel quick = new QuickOpenViewModel(browser);
        quick.go("top of", Where.HERE);
        client.tasks.runAll();
        quick.go("o", Where.HERE);
        client.tasks.runAll();

        assertEquals(Optional.of("4 places. Choose one:"), quick.messageProperty().get());
        assertEquals(top, selected().place());
    }

    @Test
    void theCheckOfSpecialFoldersIsCopiedAsText() {
        SpecialViewModel special = new SpecialViewModel(session, dialogs);
        special.show(new ObjectPath.Store(store));
        client.tasks.runAll();
        List<SpecialFolderCheck.Row> first = special.rows().subList(0, 1);
        special.copy(first);

        assertEquals("4 open, 0 do not open, " + (special.rows().size() - 4) + " are not named by anything",
                special.statusProperty().get());
        List<String> lines = dialogs.copied.getFirst().lines().toList();
        assertEquals(List.of("IPM subtree", "Opens", "Top of Outlook data file"),
                List.of(lines.get(1).split("\t", -1)).subList(0, 3));
    }
}
