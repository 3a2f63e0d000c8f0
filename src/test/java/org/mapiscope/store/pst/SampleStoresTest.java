package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

class SampleStoresTest {

    @TestFactory
    Stream<DynamicTest> everyNodeAndValueIsWhatAnIndependentReaderFound() throws IOException {
        return goodFiles((file, truth) -> {
            // which of the trees' pages are damaged each reader says in its own words
            List<String> words = List.of("btreeErrors", "errors");
            StringWriter out = new StringWriter();
            new PstDumper().dump(file, out, MapiProgress.NONE);
            ObjectNode dump = (ObjectNode) new ObjectMapper().readTree(out.toString());

            assertEquals(List.of(),
                    Differences.between(((ObjectNode) truth).remove(words), dump.remove(words)));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyFolderAndMessageOpensThroughMapi() throws IOException {
        return goodFiles((file, truth) -> {
            if (!truth.get("btreeErrors").isEmpty()) {
                isRefused(file);
                return;
            }
            int rows = 0;
            for (JsonNode folder : truth.get("folders")) {
                rows += folder.get("contentsRows").size() + folder.get("assocRows").size();
            }

            assertEquals(truth.get("folders").size() + " folders, " + rows + " messages", contents(file));
        });
    }

    private static Stream<DynamicTest> goodFiles(Check check) throws IOException {
        Samples.Check one = file -> {
            JsonNode truth = Samples.truth(file);
            check.run(file, truth);
        };
        return Stream.concat(Samples.tests("pst", one), Samples.tests("pst-crypt", one));
    }

    private static void isRefused(Path file) {
        MapiException refusal = assertThrows(MapiException.class, () -> new TestSupport(file).logon(new PstProvider()));

        assertEquals(HResult.MAPI_E_CORRUPT_DATA, refusal.result());
    }

    private static String contents(Path file) throws MapiException {
        int folders = 1;
        int messages = 0;
        TestSupport support = new TestSupport(file);
        try (MsgStore store = support.logon(new PstProvider())) {
            readAll(store);
            MapiFolder root = (MapiFolder) store.openEntry(Optional.empty(), 0);
            messages += messages(store, root);
            for (List<PropValue> row : rows(root.getHierarchyTable(MapiFolder.CONVENIENT_DEPTH))) {
                MapiFolder folder = (MapiFolder) open(store, row);
                int found = messages(store, folder);
                if (PropValues.of(row).integer(PropTags.PR_FOLDER_TYPE).orElseThrow() != MapiFolder.FOLDER_SEARCH) {
                    folders++;
                    messages += found;
                }
            }
        }
        return folders + " folders, " + messages + " messages";
    }

    private static int messages(MsgStore store, MapiFolder folder) throws MapiException {
        readAll(folder);
        int count = 0;
        for (int flags : new int[]{0, MapiFolder.MAPI_ASSOCIATED}) {
            for (List<PropValue> row : rows(folder.getContentsTable(flags))) {
                Message message = (Message) open(store, row);
                readAll(message);
                PropValues own = PropValues.of(message.getProps(List.of(PropTags.PR_MESSAGE_CLASS_W), 0));
                assertEquals(own.string(PropTags.PR_MESSAGE_CLASS_W),
                        PropValues.of(row).string(PropTags.PR_MESSAGE_CLASS_W));
                rows(message.getRecipientTable(0));
                for (List<PropValue> attachment : rows(message.getAttachmentTable(0))) {
                    readAll(message.openAttach(PropValues.of(attachment).integer(PropTags.PR_ATTACH_NUM).orElseThrow(),
                            0));
                }
                count++;
            }
        }
        return count;
    }

    private static MapiProp open(MsgStore store, List<PropValue> row) throws MapiException {
        return store.openEntry(PropValues.of(row).entryId(PropTags.PR_ENTRYID), 0);
    }

    private static void readAll(MapiProp object) throws MapiException {
        assertEquals(List.of(), damaged(object.getProps(List.of(), 0)));
    }

    private static List<List<PropValue>> rows(MapiTable table) throws MapiException {
        table.setColumns(table.queryColumns(MapiTable.TBL_ALL_COLUMNS), 0);
        List<List<PropValue>> rows = table.queryRows(Integer.MAX_VALUE, 0);
        for (List<PropValue> row : rows) {
            assertEquals(List.of(), damaged(row));
        }
        return rows;
    }

    private static List<PropValue> damaged(List<PropValue> values) {
        return values.stream().filter(value -> value instanceof PropValue.ErrorValue error
                && error.result().equals(HResult.MAPI_E_CORRUPT_DATA)).toList();
    }

    private interface Check {
        void run(Path file, JsonNode truth) throws IOException, MapiException;
    }
}
