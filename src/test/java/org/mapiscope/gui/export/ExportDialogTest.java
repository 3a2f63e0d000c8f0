package org.mapiscope.gui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestClient;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.export.ExportedItem;
import org.mapiscope.store.file.msg.MsgWriter;
import org.mapiscope.store.pst.file.PstFiles;

@ExtendWith(OnFxThread.class)
class ExportDialogTest {
    private static final List<String> NAMES = List.of("FW_ First email", "Feature Generators", "Re_ Feature Generators",
            "Re_ init tokenizer fails_ _Bad type in putfield_putstatic_",
            "[WEBINAR] - _Introducing Couchbase Server 2.5_",
            "[jira] [Commented] (TIKA-1250) Process loops infintely processing a CHM file",
            "[jira] [Resolved] (TIKA-1249) Vcard files detection");

    @TempDir
    Path folder;
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private final List<String> pages = new ArrayList<>();
    private TestClient client;
    private ClientSession session;
    private EntryId store;
    private ExportViewModel model;

    @BeforeEach
    void open() throws Exception {
        Messages.setLanguage(Locale.ENGLISH);
        client = new TestClient(Files.createDirectory(folder.resolve("profile")));
        session = client.logOn();
        store = session.stores().getFirst().entryId();
        model = model(ExportSubject.of(new ObjectPath.Store(store), "Personal"));
    }

    @AfterEach
    void close() {
        model.close();
        client.close();
    }

    private ExportViewModel model(ExportSubject subject) {
        ExportViewModel made = new ExportViewModel(session, dialogs,
                new ExportTools(new MsgWriter(), PstFiles.tools().converter(), pages::add), subject);
        made.targetProperty().set(folder.resolve("out").toString());
        return made;
    }

    private void run(ExportForm form) {
        model.formProperty().set(form);
        model.start();
        client.tasks.runAll();
    }

    /** {@return the names of the files with an ending, without it} */
    private List<String> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith("." + ending))
                    .map(name -> name.substring(0, name.length() - ending.length() - 1)).sorted().toList();
        }
    }

    @Test
    void aStoreIsWrittenAsMsgFilesAndTheReportNamesEach() throws IOException {
        run(ExportForm.MSG);

        assertEquals(NAMES, files("msg"));
        assertEquals("7 items written, 0 of them not whole, 0 skipped, 0 failed.", model.statusProperty().get());
        assertEquals(List.of(7, false), List.of(model.items().size(), model.runningProperty().get()));
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        run(ExportForm.EML);
        run(ExportForm.EML);

        assertEquals(Stream.concat(NAMES.stream(), NAMES.stream().map(name -> name + " (2)")).sorted().toList(),
                files("eml"));
    }

    @Test
    void theTopFolderBecomesAPstThatHasItsMessages() throws Exception {
        FolderEntry top = new FolderTree(session.session().store(store).orElseThrow()).ipmSubtree();
        model = model(ExportSubject.of(new ObjectPath.Entry(store, top.entryId()), top.name()));
        run(ExportForm.PST);
        Path made = ((ExportedItem.Written) model.items().getFirst().outcome()).file();
        session = client.open(made);
        model = model(ExportSubject.of(new ObjectPath.Store(session.stores().getFirst().entryId()), "Made"));
        run(ExportForm.EML);

        assertEquals(List.of(folder.resolve("out").resolve("testPST.pst"), NAMES), List.of(made, files("eml")));
    }

    @Test
    void aFolderBecomesAPstWithoutTheMessagesOfOthers() throws Exception {
        FolderTree tree = new FolderTree(session.session().store(store).orElseThrow());
        FolderEntry child = tree.children(tree.ipmSubtree()).getFirst();
        model = model(ExportSubject.of(new ObjectPath.Entry(store, child.entryId()), child.name()));
        run(ExportForm.PST);
        session = client.open(((ExportedItem.Written) model.items().getFirst().outcome()).file());
        model = model(ExportSubject.of(new ObjectPath.Store(session.stores().getFirst().entryId()), "Made"));
        run(ExportForm.EML);

        assertEquals(List.of(List.of(), List.of()), List.of(dialogs.failures, files("eml")));
    }

    @Test
    void selectedMessagesBecomeNoPstAndItIsSaidWhy() {
        model = model(new ExportSubject(ExportSubject.Kind.ITEMS, List.of(new ObjectPath.Store(store)), ""));
        run(ExportForm.PST);
        String why = "A PST is written of a folder or a store, not of single items.";

        assertEquals(List.of("Export 1 item", why, List.of()),
                List.of(model.title(), model.statusProperty().get(), model.items()));
        assertEquals(List.of(Optional.empty(), Optional.of(why)),
                List.of(model.whyNot(ExportForm.MSG), model.whyNot(ExportForm.PST)));
    }

    @Test
    void aStoreThatIsNoFileBecomesNoPstAndItIsSaidWhy() {
        model = model(ExportSubject.of(new ObjectPath.Store(new EntryId(Bytes.ofHex("01"))), "Mailbox"));

        assertEquals(Optional.of("A PST is written only of a store that is a file on this machine."),
                model.whyNot(ExportForm.PST));
    }

    @Test
    void whatCannotBeWrittenCannotBeStarted() {
        model = model(new ExportSubject(ExportSubject.Kind.ITEMS, List.of(new ObjectPath.Store(store)), ""));
        try (TestWindow window = new TestWindow(new ExportView(model))) {
            model.formProperty().set(ExportForm.PST);
            boolean asPst = window.find("export-start", Button.class).isDisabled();
            model.formProperty().set(ExportForm.MSG);

            assertEquals(List.of(true, false), List.of(asPst, window.find("export-start", Button.class).isDisabled()));
        }
    }

    @Test
    void aStoppedExportSaysSo() {
        model.start();
        model.stop();
        client.tasks.runAll();

        assertEquals("Stopped. Nothing written, 0 of them not whole, 0 skipped, 0 failed.",
                model.statusProperty().get());
    }

    @Test
    void theReportIsCopiedAsTabSeparatedValues() {
        model.items().setAll(
                new ExportedItem(new ObjectPath.Store(store), "Inbox", "a\tb", new ExportedItem.Failed(
                        "IMsgStore::OpenEntry", HResult.MAPI_E_NOT_FOUND, "gone")),
                new ExportedItem(new ObjectPath.Store(store), "", "Found",
                        new ExportedItem.Skipped(ExportedItem.Why.SEARCH_FOLDER)));
        model.copy(model.items());

        assertEquals(List.of("""
                Item\tResult\tFile or reason
                Inbox/a b\tFailed\tIMsgStore::OpenEntry: MAPI_E_NOT_FOUND (0x8004010F) gone
                Found\tSkipped\tIt is a search folder: its messages are in other folders.
                """), dialogs.copied);
    }

    @Test
    void aTargetIsChosenInADialog() {
        dialogs.folder = Optional.of(folder);
        model.chooseTarget();

        assertEquals(folder.toString(), model.targetProperty().get());
    }

    @Test
    void theButtonExportsAndTheLinkLeadsToTheFolder() throws IOException {
        try (TestWindow window = new TestWindow(new ExportView(model))) {
            window.find("export-start", Button.class).fire();
            client.tasks.runAll();
            Hyperlink link = window.find("export-folder", Hyperlink.class);
            link.fire();

            assertEquals(List.of(folder.resolve("out").toString(), NAMES), List.of(link.getText(), files("msg")));
            assertEquals(List.of(folder.resolve("out").toUri().toString()), pages);
            assertFalse(link.isMnemonicParsing(), "underscores of a path are shown");
        }
    }

    @Test
    void theDialogOpensAndClosesWithItsTitle() {
        Pane below = new Pane();
        below.setId("below");
        try (TestWindow window = new TestWindow(below)) {
            ExportDialog dialog = new ExportDialog(model, window.find("below", Pane.class).getScene().getWindow());
            dialog.show();

            assertEquals(List.of(true, "Export Personal"), List.of(dialog.isShowing(), dialog.getTitle()));
            dialog.close();
            assertFalse(dialog.isShowing());
        }
    }
}
