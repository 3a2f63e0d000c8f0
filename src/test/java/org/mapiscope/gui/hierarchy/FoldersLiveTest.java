package org.mapiscope.gui.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.TestClient;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.subsystem.ScriptedService;
import org.mapiscope.subsystem.table.TableData;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The tree while folders come, change and go. */
class FoldersLiveTest {
    private final TableData folders = new TableData(PropTags.PR_ENTRYID,
            List.of(PropTags.PR_ENTRYID, PropTags.PR_DISPLAY_NAME_W, PropTags.PR_CONTENT_COUNT), Runnable::run);
    private TestClient client;
    private FoldersViewModel model;
    private StoreNode store;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        FxToolkit.registerPrimaryStage();
        Messages.setLanguage(Locale.ENGLISH);
        ScriptedService service = new ScriptedService("SCRIPTED", ScriptedService.Kind.STORE);
        service.folders = Optional.of(folders);
        folders.modifyRow(row(1, "One", 5));
        client = onFxThread(() -> new TestClient(folder, service));
        model = onFxThread(() -> new FoldersViewModel(client.logOn()));
        store = onFxThread(() -> model.stores().getLast());
        onFxThread(() -> {
            model.expand(store);
            client.tasks.runAll();
            return store;
        });
    }

    @AfterEach
    void close() throws Exception {
        onFxThread(() -> {
            model.close();
            client.tasks.runAll();
            client.close();
            return client;
        });
    }

    private static List<PropValue> row(int number, String name, int messages) {
        return List.of(new BinaryValue(PropTags.PR_ENTRYID, Bytes.of((byte) number)),
                new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, name),
                new LongValue(PropTags.PR_CONTENT_COUNT, messages));
    }

    private static <T> T onFxThread(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
    }

    private List<String> shown() throws Exception {
        return onFxThread(() -> {
            client.tasks.runAll();
            return store.children().stream().map(each -> each.name() + " " + each.entry().contentCount()).toList();
        });
    }

    private void await(String... expected) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shown().equals(List.of(expected)));
        assertEquals(List.of(expected), shown());
    }

    @Test
    void aFolderThatComesIsShownAndOneThatGoesIsNot() throws Exception {
        await("One 5");
        folders.modifyRow(row(2, "Two", 7));
        await("One 5", "Two 7");
        folders.deleteRow(new BinaryValue(PropTags.PR_ENTRYID, Bytes.of((byte) 1)));

        await("Two 7");
    }

    @Test
    void aCountThatChangesIsShownAndTheFolderStaysTheSameRow() throws Exception {
        FolderNode before = store.children().getFirst();
        folders.modifyRow(row(1, "One", 6));
        await("One 6");

        assertEquals(before, store.children().getFirst());
    }

    @Test
    void aReadingThatAPersonStoppedLeavesNothingOpenAndCanBeginAgain() throws Exception {
        StoreNode other = onFxThread(() -> model.stores().getFirst());
        int before = onFxThread(() -> client.sessions().getFirst().session().mapiSession().openObjects().size());
        onFxThread(() -> {
            model.expand(other);
            client.tasks.stopAll();
            client.tasks.runAll();
            return other;
        });
        int after = onFxThread(() -> client.sessions().getFirst().session().mapiSession().openObjects().size());
        int found = onFxThread(() -> {
            model.expand(other);
            client.tasks.runAll();
            return other.children().size();
        });

        assertEquals(List.of(before, true), List.of(after, found > 0));
    }
}
