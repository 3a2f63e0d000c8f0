package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.LongValue;

/** What every container keeps to: its tables. */
public abstract class MapiContainerContract extends Contract {
    @Test
    void theHierarchyTableHasTheFoldersBelow() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                MapiContainer root = (MapiContainer) store.openEntry(Optional.empty(), 0)) {
            assertEquals(List.of("Inbox", "Empty"),
                    column(root.getHierarchyTable(UNICODE), PropTags.PR_DISPLAY_NAME_W));
        }
    }

    @Test
    void convenientDepthShowsAllFoldersWithTheirDepth() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                MapiContainer root = (MapiContainer) store.openEntry(Optional.empty(), 0)) {
            assertEquals(List.of(folder("Inbox", 1), folder("Deep", 2), folder("Empty", 1)),
                    rows(root.getHierarchyTable(UNICODE | MapiContainer.CONVENIENT_DEPTH), PropTags.PR_DISPLAY_NAME_W,
                            PropTags.PR_DEPTH));
        }
    }

    private static List<PropValue> folder(String name, int depth) {
        return List.of(Sample.name(name), new LongValue(PropTags.PR_DEPTH, depth));
    }

    @Test
    void theContentsTableHasTheMessages() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                MapiContainer inbox = openInbox(store)) {
            assertEquals(List.of("First", "Second"), column(inbox.getContentsTable(UNICODE), PropTags.PR_SUBJECT_W));
        }
    }

    @Test
    void theAssociatedContentsAreATableOfTheirOwn() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                MapiContainer inbox = openInbox(store)) {
            assertEquals(List.of("Associated"),
                    column(inbox.getContentsTable(UNICODE | MapiContainer.MAPI_ASSOCIATED), PropTags.PR_SUBJECT_W));
        }
    }

    @Test
    void anEmptyFolderHasTablesWithoutRows() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                MapiContainer root = (MapiContainer) store.openEntry(Optional.empty(), 0);
                MapiProp empty = store.openEntry(
                        Optional.of(entryIds(root.getHierarchyTable(UNICODE)).get(1)), 0)) {
            MapiContainer folder = (MapiContainer) empty;

            assertEquals(List.of(List.of(), List.of()), List.of(entryIds(folder.getContentsTable(UNICODE)),
                    entryIds(folder.getHierarchyTable(UNICODE))));
        }
    }

    @Test
    void theRowsOfAContentsTableHaveTheMessagesValues() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                MapiContainer inbox = openInbox(store)) {
            MapiTable contents = inbox.getContentsTable(UNICODE);

            assertEquals(Sample.ONE_OF_EACH,
                    rows(contents, Sample.ONE_OF_EACH.stream().map(PropValue::tag).toArray(
                            PropTag[]::new)).get(1));
        }
    }
}
