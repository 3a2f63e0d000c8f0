package org.mapiscope.gui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.search.SearchHit;

@ExtendWith(OnFxThread.class)
class SearchPaneTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private final List<ObjectPath> opened = new ArrayList<>();
    private TestMapi mapi;
    private SearchPane pane;
    private TestWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder);
        OpenSession session = mapi.logOn();
        EntryId store = session.stores().getFirst().entryId();
        session.openStore(store);
        pane = new SearchPane(new SearchViewModel(session, tasks, dialogs));
        pane.onOpen(opened::add, opened::add);
        pane.show(new ObjectPath.Entry(store, new FolderTree(session.store(store).orElseThrow()).root().entryId()));
        window = new TestWindow(pane);
    }

    @AfterEach
    void close() {
        pane.close();
        tasks.runAll();
        window.close();
        mapi.close();
    }

    private SearchViewModel model() {
        return pane.model();
    }

    private List<String> subjects() {
        return model().hits().stream().map(SearchHit::values)
                .map(values -> values.string(PropTags.PR_SUBJECT_W).orElse("")).toList();
    }

    private void search(SearchKind kind, String text) {
        model().kindProperty().set(kind);
        window.find("search-query", TextField.class).setText(text);
        model().start();
        tasks.runAll();
    }

    @Test
    void wordsAreFoundInTheTextOfMessages() {
        search(SearchKind.WORDS, "jira vcard");

        assertEquals(List.of("[jira] [Resolved] (TIKA-1249) Vcard files detection"), subjects());
        assertEquals("One message was found.", model().statusProperty().get());
    }

    @Test
    void aPropertyIsNamedByItsNameOrItsTag() {
        search(SearchKind.HAS, "PR_SUBJECT");
        int byName = model().hits().size();
        search(SearchKind.HAS, "0x0037001F");

        assertEquals(List.of(7, 7), List.of(byName, model().hits().size()));
    }

    @Test
    void aPropertyThatIsNotKnownIsSaid() {
        search(SearchKind.LACKS, "PR_NOTHING_LIKE_IT");

        assertEquals(
                "There is no property \u201cPR_NOTHING_LIKE_IT\u201d. Type a name such as PR_SUBJECT, or the whole "
                        + "tag in hex, such as 0x0037001F.",
                model().wrongProperty().get());
        assertFalse(model().runningProperty().get());
    }

    @Test
    void aWrongRestrictionSaysWhere() {
        search(SearchKind.RESTRICTION, "PR_SUBJECT =");

        assertTrue(model().wrongProperty().get().startsWith("That is not a restriction: at character 13"),
                model().wrongProperty().get());
    }

    @Test
    void aSearchThatIsStoppedKeepsWhatItFound() {
        model().kindProperty().set(SearchKind.HAS);
        model().queryProperty().set("PR_SUBJECT");
        model().start();
        model().stop();
        tasks.runAll();

        assertEquals(List.of(false, "Stopped; nothing had been found."),
                List.of(model().runningProperty().get(), model().statusProperty().get()));
    }

    @Test
    void enterOpensTheSelectedResult() {
        search(SearchKind.WORDS, "jira vcard");
        var table = window.find("search-results", javafx.scene.control.TableView.class);
        table.requestFocus();
        table.getSelectionModel().select(0);
        TestWindow.press(table, KeyCode.ENTER);

        assertEquals(List.of(model().hits().getFirst().path()), opened);
    }

    @Test
    void whatWasFoundIsCopiedWithHeadings() {
        search(SearchKind.WORDS, "jira vcard");

        model().copy(model().hits());

        assertEquals("Subject\tFrom\tDelivered\tFolder\tClass\tSize",
                dialogs.copied.getLast().lines().findFirst().orElse(""));
        assertEquals(2, dialogs.copied.getLast().lines().count());
    }
}
