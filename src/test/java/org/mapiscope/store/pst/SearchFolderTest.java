package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.SearchCriteria;

class SearchFolderTest {

    private static final PropTag PR_COMMENT_VALUE = new PropTag(0x61010003);
    private static final PropTag PR_PROCESSED = new PropTag(0x0E2E0003);

    private final TestSupport support = new TestSupport(Samples.DEMO.resolve("testPST.pst"));

    @Test
    void theCriteriaSayWhatIsLookedForAndWhere() throws MapiException {
        try (MsgStore store = support.logon(new PstProvider())) {
            SearchCriteria criteria = folder(store, "ItemProcSearch").getSearchCriteria(0);
            Restriction processed = new Restriction.And(List.of(new Restriction.Exist(PR_PROCESSED),
                    new Restriction.Property(RelationalOperator.RELOP_NE, PR_PROCESSED,
                            new PropValue.LongValue(PR_PROCESSED, 0))));
            Restriction wanted = new Restriction.Comment(List.of(new PropValue.LongValue(PR_COMMENT_VALUE, 1200)),
                    Optional.of(processed));

            assertEquals(new SearchCriteria(wanted, criteria.containers(), 13), criteria);
            assertEquals(List.of("D\u00E9but du fichier de donn\u00E9es Outlook"), names(store, criteria));
        }
    }

    @Test
    void aSearchFolderThatWasNeverToldWhatToLookForSaysSo() throws MapiException {
        try (MsgStore store = support.logon(new PstProvider())) {
            MapiFolder folder = folder(store, "SPAM Search Folder 2");

            assertEquals(HResult.MAPI_E_NOT_INITIALIZED,
                    assertThrows(MapiException.class, () -> folder.getSearchCriteria(0)).result());
        }
    }

    @Test
    void theReceiveFolderTableHasTheFolderOfEachMessageClass() throws MapiException {
        try (MsgStore store = support.logon(new PstProvider())) {
            List<String> rows = new ArrayList<>();
            for (List<PropValue> row : store.getReceiveFolderTable(0).queryRows(10, 0)) {
                PropValues values = PropValues.of(row);
                PropValues folder = PropValues.of(store.openEntry(values.entryId(PropTags.PR_ENTRYID), 0)
                        .getProps(List.of(PropTags.PR_FOLDER_TYPE), 0));
                rows.add("\"%s\" in a folder of type %d".formatted(
                        values.string(PropTags.PR_MESSAGE_CLASS_W).orElseThrow(),
                        folder.integer(PropTags.PR_FOLDER_TYPE).orElseThrow()));
            }

            assertEquals(List.of("\"\" in a folder of type 0"), rows);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCriteriaOfTheSamplesAreUnderstood() throws IOException {
        return Samples.tests("pst", file -> {
            if (!Samples.truth(file).get("btreeErrors").isEmpty()) {
                return;
            }
            try (MsgStore store = new TestSupport(file).logon(new PstProvider())) {
                for (PropValues row : folders(store)) {
                    MapiFolder folder = (MapiFolder) store.openEntry(row.entryId(PropTags.PR_ENTRYID), 0);
                    try {
                        String words = folder.getSearchCriteria(0).toString();
                        assertEquals(false, words.contains("Unknown["), words);
                    } catch (MapiException e) {
                        assertEquals(HResult.MAPI_E_NOT_INITIALIZED, e.result(), e.getMessage());
                    }
                }
            }
        });
    }

    private static MapiFolder folder(MsgStore store, String name) throws MapiException {
        for (PropValues row : folders(store)) {
            if (row.string(PropTags.PR_DISPLAY_NAME_W).equals(Optional.of(name))) {
                return (MapiFolder) store.openEntry(row.entryId(PropTags.PR_ENTRYID), 0);
            }
        }
        throw new AssertionError("No folder " + name);
    }

    private static List<String> names(MsgStore store, SearchCriteria criteria) throws MapiException {
        List<String> names = new ArrayList<>();
        for (var container : criteria.containers()) {
            names.add(PropValues.of(store.openEntry(Optional.of(container), 0)
                    .getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0)).string(PropTags.PR_DISPLAY_NAME_W).orElse(""));
        }
        return names;
    }

    /** {@return the search folders} */
    private static List<PropValues> folders(MsgStore store) throws MapiException {
        MapiFolder root = (MapiFolder) store.openEntry(Optional.empty(), 0);
        return root.getHierarchyTable(MapiFolder.CONVENIENT_DEPTH).queryRows(Integer.MAX_VALUE, 0).stream()
                .map(PropValues::of)
                .filter(row -> row.integer(PropTags.PR_FOLDER_TYPE).orElseThrow() == MapiFolder.FOLDER_SEARCH)
                .toList();
    }
}
