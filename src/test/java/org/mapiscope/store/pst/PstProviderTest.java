package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.binary.CodePages;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.IntPointer;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropStream;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.spi.MessageService;

class PstProviderTest {
    private static final PropValue MDB_PROVIDER = new PropValue.BinaryValue(PropTags.PR_MDB_PROVIDER,
            Bytes.ofHex("4E495441F9BFB80100AA0037D96E0000"));

    private static final Path SEVEN_MESSAGES = Samples.DEMO.resolve("testPST.pst");
    private static final Path FOUR_MESSAGES = Samples.DEMO.resolve("testPST_variousBodyTypes.pst");

    @TempDir
    Path folder;

    private Path file = FOUR_MESSAGES;
    private PstProvider provider = new PstProvider();
    private TestSupport support = new TestSupport(FOUR_MESSAGES);

    @BeforeEach
    void copy() throws IOException {
        file = Files.copy(FOUR_MESSAGES, folder.resolve("a.pst"));
        support = new TestSupport(file);
        provider = new PstProvider();
    }

    @Test
    void isFoundAsAMessageService() {
        assertEquals(List.of("MSUPST MS"), ServiceLoader.load(MessageService.class).stream()
                .map(ServiceLoader.Provider::get).filter(PstService.class::isInstance).map(MessageService::name)
                .toList());
    }

    @Test
    void configuringAServiceAddsItsKindAndTheNameOfTheStore() {
        PropValue path = new PropValue.UnicodeValue(PropTags.PR_PST_PATH_W, file.toString());

        assertEquals(
                List.of(path, MDB_PROVIDER,
                        new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "Outlook Data File")),
                new PstService().configure(List.of(path)));
    }

    @Test
    void configuringAServiceForNoStoreAddsItsKindAndTheNameOfTheFile() {
        PropValue path = new PropValue.UnicodeValue(PropTags.PR_PST_PATH_W, folder.resolve("none.pst").toString());

        assertEquals(List.of(path, MDB_PROVIDER, new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "none.pst")),
                new PstService().configure(List.of(path)));
    }

    @Test
    void logonTellsTheSubsystemOfItselfAndReleaseEndsIt() throws MapiException {
        support.logon(provider).close();

        assertEquals(List.of("SetProviderUID", "ModifyStatusRow", "StoreLogoffTransports 0x8", "Release"),
                support.told());
    }

    @Test
    void theFlagsOfStoreLogoffGoToTheTransports() throws MapiException {
        MsgStore store = support.logon(provider);
        int found = store.storeLogoff(MsgStore.LOGOFF_ORDERLY);
        store.close();

        assertEquals(MsgStore.LOGOFF_COMPLETE, found);
        assertEquals(List.of("SetProviderUID", "ModifyStatusRow", "StoreLogoffTransports 0x2", "Release"),
                support.told());
    }

    @Test
    void aSecondLogonIsAnotherReferenceAndNoLogonObject() throws MapiException {
        MsgStore first = support.logon(provider);
        TestSupport again = new TestSupport(file);
        MsgStore second = again.logon(provider);
        first.close();

        assertEquals(List.of(), again.told());
        assertEquals(6, foldersBelow(rootFolder(second)));
        second.close();
        assertEquals(List.of("SetProviderUID", "ModifyStatusRow", "StoreLogoffTransports 0x8", "Release"),
                support.told());
    }

    @Test
    void theFileCanBeRenamedAndDeletedAfterTheLogoff() throws MapiException, IOException {
        MsgStore store = support.logon(provider);
        MapiFolder root = rootFolder(store);
        foldersBelow(root);
        support.close();
        Files.delete(Files.move(file, folder.resolve("b.pst")));

        assertEquals(HResult.MAPI_E_INVALID_OBJECT,
                assertThrows(MapiException.class, () -> root.getProps(List.of(), 0)).result());
    }

    @Test
    void aStoreOpensAgainAfterItsLogoff() throws MapiException {
        support.logon(provider).close();
        TestSupport again = new TestSupport(file);

        assertEquals(6, foldersBelow(rootFolder(again.logon(provider))));
        again.close();
    }

    @Test
    void shutdownGivesBackWhatNobodyLoggedOff() throws MapiException {
        MsgStore store = support.logon(provider);
        provider.shutdown(new IntPointer(0));

        assertEquals(HResult.MAPI_E_INVALID_OBJECT,
                assertThrows(MapiException.class, () -> store.getProps(List.of(), 0)).result());
    }

    @Test
    void logoffWantsAPointerToZero() throws MapiException {
        PstLogon logon = (PstLogon) provider.logon(support, new org.mapiscope.mapi.spi.LogonRequest(0, "Test",
                MapiUid.random(), MapiUid.random(), Optional.empty(), 0)).logon().orElseThrow();

        assertEquals(HResult.MAPI_E_INVALID_PARAMETER,
                assertThrows(MapiException.class, () -> logon.logoff(null)).result());
        assertEquals(HResult.MAPI_E_UNKNOWN_FLAGS,
                assertThrows(MapiException.class, () -> logon.logoff(new IntPointer(1))).result());
        logon.close();
    }

    @Test
    void aProfileWithoutAPathIsUnconfigured() {
        assertEquals(HResult.MAPI_E_UNCONFIGURED,
                assertThrows(MapiException.class, () -> new TestSupport(List.of()).logon(provider)).result());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path none = folder.resolve("none.pst");

        MapiException failure = assertThrows(MapiException.class, () -> new TestSupport(none).logon(provider));
        assertEquals("IMSProvider::Logon failed: MAPI_E_NOT_FOUND: " + none + ": there is no such file",
                String.valueOf(failure.getMessage()).replaceFirst(" \\(0x8004010F\\)", ""));
    }

    @Test
    void aDamagedFileIsRefusedWithThePlaceOfTheDamage() throws IOException {
        Path damaged = Files.write(folder.resolve("damaged.pst"), new byte[1024]);

        MapiException failure = assertThrows(MapiException.class, () -> new TestSupport(damaged).logon(provider));
        assertEquals(HResult.MAPI_E_CORRUPT_DATA, failure.result());
        assertEquals(damaged + ": HEADER, offset 0x0: dwMagic is 0x00000000, not 0x4E444221: no PST",
                failure.detail());
    }

    @Test
    void aStoreSaysWhatItIs() throws MapiException {
        try (MsgStore store = support.logon(provider)) {
            PropValues values = PropValues.of(store.getProps(List.of(), 0));

            assertEquals(Optional.of("Outlook Data File"), values.string(PropTags.PR_DISPLAY_NAME_W));
            assertEquals(1, values.integer(PropTags.PR_OBJECT_TYPE).orElseThrow());
            assertEquals(0, values.integer(PropTags.PR_ACCESS_LEVEL).orElseThrow());
            assertEquals(Optional.of(StoreEntryId.PROVIDER), values.uid(PropTags.PR_MDB_PROVIDER));
            assertEquals(Optional.of(file), StoreEntryId.path(values.entryId(PropTags.PR_ENTRYID).orElseThrow()));
        }
    }

    @Test
    void allFoldersAndMessagesOpenByTheEntryIdentifiersOfTheTables() throws MapiException {
        try (MsgStore store = support.logon(provider)) {
            List<String> subjects = new ArrayList<>();
            for (Message message : messages(store)) {
                subjects.add(text(message.getProps(List.of(PropTags.PR_SUBJECT_W), 0)));
            }

            assertEquals(List.of("original email", "FW: original email", "FW: original email", "FW: original email"),
                    subjects);
        }
    }

    @Test
    void foldersHaveTheirDepthAndCounts() throws MapiException {
        PropTag[] columns = {PropTags.PR_DISPLAY_NAME_W, PropTags.PR_DEPTH, PropTags.PR_CONTENT_COUNT,
            PropTags.PR_ASSOC_CONTENT_COUNT, PropTags.PR_FOLDER_TYPE};
        try (MsgStore store = support.logon(provider);
                MapiTable table = rootFolder(store).getHierarchyTable(MapiFolder.CONVENIENT_DEPTH)) {
            table.setColumns(List.of(columns), 0);

            assertEquals(
                    List.of("SPAM Search Folder 2 0 0 0 2", "Top of Outlook data file 0 0 0 1",
                            "Deleted Items 1 0 0 1", "Inbox 1 0 0 1", "tmp 2 4 0 1", "Search Root 0 0 0 1"),
                    rows(table).stream().map(PstProviderTest::text).toList());
        }
    }

    @Test
    void aRowHasWhatIsStoredComputedAndOnlyInTheMessage() throws MapiException {
        PropTag conversationTopic = new PropTag(0x0070001F);
        try (MsgStore store = support.logon(provider);
                MapiTable hierarchy = rootFolder(store).getHierarchyTable(MapiFolder.CONVENIENT_DEPTH)) {
            MapiFolder tmp = (MapiFolder) store.openEntry(id(rows(hierarchy).get(4)), 0);
            try (MapiTable table = tmp.getContentsTable(0)) {
                table.setColumns(List.of(PropTags.PR_SUBJECT_W, PstTags.PR_SUBJECT_PREFIX_W,
                        PstTags.PR_NORMALIZED_SUBJECT_W, conversationTopic, PropTags.PR_HASATTACH), 0);

                assertEquals("FW: original email|FW: |original email|original email|false",
                        String.join("|", texts(rows(table).get(1))));
            }
        }
    }

    @Test
    void aTypeOfStringIsConverted() throws MapiException {
        PropTag eightBit = PropTags.PR_DISPLAY_NAME_W.withType(PropType.PT_STRING8);
        try (MsgStore store = support.logon(provider)) {
            assertEquals(
                    List.of(new PropValue.String8Value(eightBit,
                            Bytes.of("Outlook Data File".getBytes(StandardCharsets.US_ASCII)), CodePages.USUAL)),
                    store.getProps(List.of(eightBit), 0));
        }
    }

    @Test
    void anUnspecifiedTypeIsTheStoredOne() throws MapiException {
        try (MsgStore store = support.logon(provider)) {
            assertEquals(List.of(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "Outlook Data File")), store
                    .getProps(List.of(PropTags.PR_DISPLAY_NAME_W.withType(PropType.PT_UNSPECIFIED)), 0));
        }
    }

    @Test
    void aPropertyThatIsNotThereIsAnErrorValue() throws MapiException {
        PropTag none = new PropTag(0x66990003);
        try (MsgStore store = support.logon(provider)) {
            assertEquals(List.of(new PropValue.ErrorValue(none, HResult.MAPI_E_NOT_FOUND)),
                    store.getProps(List.of(none), 0));
        }
    }

    @Test
    void anEntryIdentifierOfAnotherStoreIsRefused() throws MapiException {
        EntryId foreign = new EntryId(Bytes.of(new byte[24]));
        try (MsgStore store = support.logon(provider)) {
            assertEquals(HResult.MAPI_E_INVALID_ENTRYID,
                    assertThrows(MapiException.class, () -> store.openEntry(Optional.of(foreign), 0)).result());
        }
    }

    @Test
    void namedPropertiesHaveTheirNamesBothWays() throws MapiException {
        NamedProp sideEffects = new NamedProp.ById(MapiUid.parse("{00062008-0000-0000-C000-000000000046}"), 0x8510);
        try (MsgStore store = support.logon(provider)) {
            List<PropTag> tags = store.getIDsFromNames(List.of(sideEffects), 0);

            assertEquals(List.of(Optional.of(sideEffects)), store.getNamesFromIDs(tags));
        }
    }

    @Test
    void aMessageWithinAnAttachmentOpensAsAMessage() throws MapiException {
        List<String> embedded = new ArrayList<>();
        TestSupport seven = new TestSupport(SEVEN_MESSAGES);
        try (MsgStore store = seven.logon(provider)) {
            for (Message message : messages(store)) {
                for (List<PropValue> row : rows(message.getAttachmentTable(0))) {
                    Attach attach = message
                            .openAttach(PropValues.of(row).integer(PropTags.PR_ATTACH_NUM).orElseThrow(), 0);
                    Message within = (Message) attach.openProperty(PropTags.PR_ATTACH_DATA_OBJ,
                            InterfaceId.IID_IMessage, 0);
                    embedded.add(text(within.getProps(List.of(PropTags.PR_SUBJECT_W), 0)));
                }
            }
        }

        assertEquals(List.of("First email"), embedded);
    }

    @Test
    void aStreamHasTheBytesOfTheProperty() throws MapiException {
        PropTag body = new PropTag(0x1000001F);
        try (MsgStore store = support.logon(provider)) {
            Message message = messages(store).getFirst();
            PropStream stream = (PropStream) message.openProperty(body, InterfaceId.IID_IStream, 0);
            stream.seek(4);
            Bytes rest = stream.read(Integer.MAX_VALUE);
            stream.seek(0);
            Bytes all = stream.read(4);

            assertEquals(text(message.getProps(List.of(body), 0)),
                    new String(all.toArray(), StandardCharsets.UTF_16LE)
                            + new String(rest.toArray(), StandardCharsets.UTF_16LE));
            assertEquals(all.size() + rest.size(), stream.size());
        }
    }

    @Test
    void recipientsAreRowsOfTheirTable() throws MapiException {
        TestSupport seven = new TestSupport(SEVEN_MESSAGES);
        try (MsgStore store = seven.logon(provider);
                MapiTable table = messages(store).getFirst().getRecipientTable(0)) {
            table.setColumns(List.of(PropTags.PR_DISPLAY_NAME_W, PstTags.PR_RECIPIENT_TYPE), 0);

            assertEquals(List.of("users@opennlp.apache.org 1"),
                    rows(table).stream().map(PstProviderTest::text).toList());
        }
    }

    @Test
    void advisingRegistersWithTheSubsystem() throws MapiException {
        try (MsgStore store = support.logon(provider)) {
            long connection = store.advise(Optional.empty(), 0, notifications -> {});
            store.unadvise(connection);

            assertEquals("Unsubscribe 1", support.told().getLast());
        }
    }

    private static List<Message> messages(MsgStore store) throws MapiException {
        List<Message> all = new ArrayList<>();
        for (List<PropValue> row : rows(rootFolder(store).getHierarchyTable(MapiFolder.CONVENIENT_DEPTH))) {
            for (List<PropValue> message : rows(((MapiFolder) store.openEntry(id(row), 0)).getContentsTable(0))) {
                all.add((Message) store.openEntry(id(message), 0));
            }
        }
        return all;
    }

    private static String text(List<PropValue> row) {
        return String.join(" ", texts(row));
    }

    private static List<String> texts(List<PropValue> row) {
        return row.stream().map(each -> switch (each) {
            case PropValue.UnicodeValue v -> v.value();
            case PropValue.LongValue v -> Integer.toString(v.value());
            case PropValue.BooleanValue v -> Boolean.toString(v.value());
            default -> each.toString();
        }).toList();
    }

    private static MapiFolder rootFolder(MsgStore store) throws MapiException {
        return (MapiFolder) store.openEntry(Optional.empty(), 0);
    }

    private static int foldersBelow(MapiFolder from) throws MapiException {
        return rows(from.getHierarchyTable(MapiFolder.CONVENIENT_DEPTH)).size();
    }

    private static Optional<EntryId> id(List<PropValue> row) {
        return PropValues.of(row).entryId(PropTags.PR_ENTRYID);
    }

    private static List<List<PropValue>> rows(MapiTable table) throws MapiException {
        return table.queryRows(Integer.MAX_VALUE, 0);
    }
}
