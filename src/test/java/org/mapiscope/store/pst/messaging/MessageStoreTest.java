package org.mapiscope.store.pst.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ndb.Nid;

class MessageStoreTest {

    private static final Path DEMO = Path.of(System.getProperty("mapiscope.demo", "target/demo/test-documents"));
    private static final Path SEVEN_MESSAGES = DEMO.resolve("testPST.pst");
    private static final Path FOUR_MESSAGES = DEMO.resolve("testPST_variousBodyTypes.pst");

    @TempDir
    Path folder;

    @Test
    void findsAllFoldersAndMessagesFromTheRootDown() throws IOException {
        assertEquals(new Contents(5, 7, 0), contents(SEVEN_MESSAGES));
        assertEquals(new Contents(6, 4, 0), contents(FOUR_MESSAGES));
    }

    @Test
    void readsTheNamesOfFolders() throws IOException {
        try (MessageStore store = MessageStore.open(FOUR_MESSAGES)) {
            TableContext below = store.rootFolder().hierarchyTable().orElseThrow();

            List<String> names = new ArrayList<>();
            for (int row = 0; row < below.rowCount(); row++) {
                names.add(name(store, below.rowId(row)));
            }

            assertEquals(Set.of("SPAM Search Folder 2", "Search Root", "Top of Outlook data file"),
                    Set.copyOf(names));
        }
    }

    @Test
    void anEntryIdentifierLeadsBackToItsNode() throws IOException {
        try (MessageStore store = MessageStore.open(FOUR_MESSAGES)) {
            byte[] bytes = store.entryId(Nid.NID_ROOT_FOLDER).bytes();
            EntryId read = EntryId.read(BinaryView.of("a test", "EntryID", 0, bytes));

            assertEquals(EntryId.SIZE, bytes.length);
            assertEquals(Optional.of(Nid.NID_ROOT_FOLDER), store.node(read).map(node -> node.nid()));
        }
    }

    @Test
    void anEntryIdentifierOfAnotherStoreLeadsNowhere() throws IOException {
        try (MessageStore store = MessageStore.open(FOUR_MESSAGES)) {
            EntryId foreign = new EntryId(new byte[16], Nid.NID_ROOT_FOLDER);

            assertEquals(Optional.empty(), store.node(foreign).map(node -> node.nid()));
        }
    }

    @Test
    void anEntryIdentifierOfAnotherLengthIsRefused() {
        BinaryView bytes = BinaryView.of("a test", "EntryID", 0, new byte[20]);

        assertEquals("a test: EntryID, offset 0x0: EntryID has 20 bytes, not 24",
                assertThrows(CorruptDataException.class, () -> EntryId.read(bytes)).getMessage());
    }

    @Test
    void namesPropertiesFrom8000On() throws IOException {
        UUID common = UUID.fromString("00062008-0000-0000-C000-000000000046");
        try (MessageStore store = MessageStore.open(FOUR_MESSAGES)) {
            NamedProperties names = store.names();
            int sideEffects = names.id(new PropertyName.Numbered(common, 0x8510)).orElseThrow();

            assertEquals(Optional.of(new PropertyName.Numbered(common, 0x8510)), names.name(sideEffects));
            assertEquals(Optional.empty(), names.id(new PropertyName.Text(common, "no such name")));
            assertEquals(Optional.empty(), names.name(0xFFFE));
        }
    }

    @Test
    void aStoreWithoutPasswordHasNone() throws IOException {
        try (MessageStore store = MessageStore.open(FOUR_MESSAGES)) {
            assertFalse(store.hasPassword());
        }
    }

    @Test
    void theFileCanBeRenamedAndDeletedOnceTheStoreIsClosed() throws IOException {
        Path file = Files.copy(FOUR_MESSAGES, folder.resolve("a.pst"));
        MessageStore store = MessageStore.open(file);
        contents(store);
        store.close();
        Path renamed = Files.move(file, folder.resolve("b.pst"));
        Files.delete(renamed);

        assertEquals(file + " is closed", assertThrows(IOException.class, () -> contents(store)).getMessage());
    }

    @Test
    void aFileCutOffWhileItIsOpenIsAnError() throws IOException {
        Path file = Files.copy(FOUR_MESSAGES, folder.resolve("a.pst"));
        try (MessageStore store = MessageStore.open(file)) {
            Files.write(file, new byte[0]);

            CorruptDataException damage = assertThrows(CorruptDataException.class, () -> contents(store));
            assertEquals("data needs 320 bytes, the file has 0 there", damage.field() + " " + damage.found());
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("none.pst");

        assertEquals(file.toString(),
                assertThrows(NoSuchFileException.class, () -> MessageStore.open(file)).getMessage());
    }

    @Test
    void aFileThatIsNoStoreIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.pst"), "Dear reader, this is no store of messages.");

        assertEquals(file + ": HEADER, offset 0x0: dwMagic is 0x72616544, not 0x4E444221: no PST",
                assertThrows(CorruptDataException.class, () -> MessageStore.open(file)).getMessage());
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.pst"));

        assertEquals(file + ": HEADER, offset 0x0: data needs 12 bytes, the file has 0 there",
                assertThrows(CorruptDataException.class, () -> MessageStore.open(file)).getMessage());
    }

    @Test
    void anInterruptedThreadReadsAllTheSame() throws IOException {
        try (MessageStore store = MessageStore.open(FOUR_MESSAGES)) {
            Thread.currentThread().interrupt();

            assertEquals(new Contents(6, 4, 0), contents(store));
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void manyThreadsReadOneStore() throws Exception {
        try (MessageStore store = MessageStore.open(SEVEN_MESSAGES);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Contents>> work = IntStream.range(0, 64)
                    .<Callable<Contents>>mapToObj(i -> () -> contents(store))
                    .toList();

            for (Future<Contents> result : threads.invokeAll(work)) {
                assertEquals(new Contents(5, 7, 0), result.get());
            }
        }
    }

    @Test
    void closingWhileOthersReadIsAnErrorForThem() throws Exception {
        for (int i = 0; i < 20; i++) {
            MessageStore store = MessageStore.open(SEVEN_MESSAGES);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<IOException> reading = threads.submit(() -> assertThrows(IOException.class, () -> {
                    while (true) {
                        contents(store);
                    }
                }));
                store.close();

                assertEquals(SEVEN_MESSAGES + " is closed", reading.get().getMessage());
            }
        }
    }

    private static String name(MessageStore store, Nid nid) {
        try {
            return store.folder(nid).properties().value(0x3001).orElseThrow().bytes().text(StandardCharsets.UTF_16LE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Contents contents(Path file) throws IOException {
        try (MessageStore store = MessageStore.open(file)) {
            return contents(store);
        }
    }

    private static Contents contents(MessageStore store) throws IOException {
        return contents(store, store.rootFolder());
    }

    private static Contents contents(MessageStore store, Folder from) throws IOException {
        Contents all = from.isSearch()
                ? Contents.NONE
                : new Contents(1, rows(from.contentsTable()), rows(from.associatedTable()));
        Optional<TableContext> below = from.hierarchyTable();
        for (int i = 0; i < rows(below); i++) {
            all = all.plus(contents(store, store.folder(below.orElseThrow().rowId(i))));
        }
        return all;
    }

    private static int rows(Optional<TableContext> table) {
        return table.map(TableContext::rowCount).orElse(0);
    }

    private record Contents(int folders, int messages, int associated) {
        private static final Contents NONE = new Contents(0, 0, 0);

        Contents plus(Contents more) {
            return new Contents(folders + more.folders, messages + more.messages, associated + more.associated);
        }
    }
}
