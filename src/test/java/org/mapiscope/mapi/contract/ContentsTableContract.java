package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;
import org.mapiscope.mapi.contract.StoreContents.FolderContents;
import org.mapiscope.mapi.contract.StoreContents.MessageContents;

/** What a folder's contents table keeps to, on the way of all calls: the contract of tables, restrictions and headings. */
public abstract class ContentsTableContract extends MapiTableContract {
    private static final int TBL_HEADING_ROW = 3;
    private static final int TBL_LEAF_ROW = 1;

    private Path folder;
    private WorldFactory factory;
    private Optional<ContractWorld> world = Optional.empty();

    @BeforeEach
    void keep(@TempDir Path newFolder, WorldFactory newFactory) {
        folder = newFolder;
        factory = newFactory;
    }

    @AfterEach
    void closeWorld() throws MapiException {
        if (world.isPresent()) {
            world.get().close();
        }
    }

    @Override
    protected MapiTable tableOf(List<List<PropValue>> rows) throws MapiException {
        List<MessageContents> messages = rows.stream()
                .map(row -> new MessageContents(row, List.of(), List.of())).toList();
        StoreContents contents = new StoreContents(List.of(Sample.name("Rows")), List.of(),
                new FolderContents(List.of(Sample.name("Root")), List.of(), messages, List.of()), Map.of());
        ContractWorld opened = factory.open(folder, List.of(contents));
        world = Optional.of(opened);
        MapiSession session = opened.mapi().logonEx(0, Optional.of(ContractWorld.PROFILE), Optional.empty(),
                Mapi.MAPI_EXTENDED | Mapi.MAPI_NEW_SESSION | Mapi.MAPI_UNICODE);
        MsgStore store = session.openMsgStore(0, Contract.stores(session).getFirst(), 0);
        MapiContainer root = (MapiContainer) store.openEntry(Optional.empty(), 0);
        MapiTable table = root.getContentsTable(Mapi.MAPI_UNICODE);
        table.setColumns(List.of(SUBJECT, SIZE), 0);
        return table;
    }

    private MapiTable ofFour() throws MapiException {
        return tableOf(List.of(row("apple", 4), row("Banana", 3), row("cherry", 2), row("apple tart", 1)));
    }

    private static Restriction content(int fuzzyLevel, String text) {
        return new Restriction.Content(fuzzyLevel, SUBJECT, new PropValue.UnicodeValue(SUBJECT, text));
    }

    private static Restriction not(Restriction restriction) {
        return new Restriction.Not(restriction);
    }

    private void assertShown(List<String> expected, Restriction restriction) throws MapiException {
        try (MapiTable table = ofFour()) {
            table.restrict(Optional.of(restriction), 0);

            assertEquals(expected, subjects(table));
        }
    }

    @Test
    void andShowsWhatMeetsAll() throws MapiException {
        assertShown(List.of("Banana", "cherry"),
                new Restriction.And(List.of(sizeIs(RelationalOperator.RELOP_GT, 1),
                        sizeIs(RelationalOperator.RELOP_LT, 4))));
    }

    @Test
    void orShowsWhatMeetsOne() throws MapiException {
        assertShown(List.of("apple", "apple tart"),
                new Restriction.Or(List.of(sizeIs(RelationalOperator.RELOP_EQ, 1),
                        sizeIs(RelationalOperator.RELOP_EQ, 4))));
    }

    @Test
    void notShowsWhatDoesNotMeetIt() throws MapiException {
        assertShown(List.of("Banana", "cherry", "apple tart"), not(sizeIs(RelationalOperator.RELOP_EQ, 4)));
    }

    @Test
    void contentFindsPrefixesWithoutRegardToCase() throws MapiException {
        assertShown(List.of("apple", "apple tart"), content(0x00010002, "APPLE"));
    }

    @Test
    void contentFindsSubstringsWithRegardToCase() throws MapiException {
        assertShown(List.of("cherry"), content(0x00000001, "rr"));
    }

    @Test
    void existAndBitmaskAndSizeAreTested() throws MapiException {
        assertShown(List.of("apple"),
                new Restriction.And(List.of(new Restriction.Exist(SUBJECT),
                        not(new Restriction.Exist(PropTags.PR_HASATTACH)),
                        new Restriction.BitMask(false, SIZE, 0x4),
                        new Restriction.Size(RelationalOperator.RELOP_LT, SUBJECT, 20))));
    }

    @Test
    void rowsAreGroupedUnderHeadings() throws MapiException {
        try (MapiTable table = tableOf(List.of(row("b", 1), row("a", 2), row("b", 3)))) {
            table.setColumns(List.of(PropTags.PR_ROW_TYPE, SUBJECT), 0);
            table.sortTable(new SortOrderSet(List.of(new SortOrder(SUBJECT, Order.TABLE_SORT_ASCEND),
                    new SortOrder(SIZE, Order.TABLE_SORT_ASCEND)), 1, 1), 0);

            assertEquals(List.of(TBL_HEADING_ROW, TBL_LEAF_ROW, TBL_HEADING_ROW, TBL_LEAF_ROW, TBL_LEAF_ROW),
                    table.queryRows(10, 0).stream().map(row -> ((LongValue) row.getFirst()).value()).toList());
        }
    }

    @Test
    void aHeadingIsCollapsedAndExpanded() throws MapiException {
        try (MapiTable table = tableOf(List.of(row("b", 1), row("a", 2), row("b", 3)))) {
            table.setColumns(List.of(PropTags.PR_INSTANCE_KEY, SUBJECT), 0);
            table.sortTable(
                    new SortOrderSet(List.of(new SortOrder(SUBJECT, Order.TABLE_SORT_ASCEND)), 1, 1), 0);
            Bytes heading = PropValues.of(table.queryRows(10, 0).get(2)).binary(PropTags.PR_INSTANCE_KEY)
                    .orElseThrow();
            int hidden = table.collapseRow(heading, 0);
            long collapsed = table.getRowCount(0).rows();
            MapiTable.ExpandedRows expanded = table.expandRow(heading, 1, 0);

            assertEquals(List.of(2, 3L, 1, 2L, 5L), List.of(hidden, collapsed, expanded.rows().size(),
                    expanded.moreRows(), table.getRowCount(0).rows()));
        }
    }

    @Test
    void allColumnsAreThoseThatTheRowsHave() throws MapiException {
        try (MapiTable table = ofFour()) {
            List<Integer> ids = table.queryColumns(MapiTable.TBL_ALL_COLUMNS).stream().map(each -> each.id()).toList();

            assertEquals(List.of(true, true, true), List.of(ids.contains(SUBJECT.id()), ids.contains(SIZE.id()),
                    ids.contains(PropTags.PR_ENTRYID.id())));
        }
    }

    @Test
    void anUnspecifiedColumnTakesTheTypeThatIsThere() throws MapiException {
        try (MapiTable table = ofFour()) {
            table.setColumns(List.of(SIZE.withType(PropType.PT_UNSPECIFIED)), 0);

            assertEquals(List.of(List.of(new LongValue(SIZE, 4))), table.queryRows(1, 0));
        }
    }

    @Test
    void everyRowHasAKeyOfItsOwn() throws MapiException {
        try (MapiTable table = ofFour()) {
            table.setColumns(List.of(PropTags.PR_INSTANCE_KEY), 0);

            assertEquals(4,
                    table.queryRows(10, 0).stream().map(row -> (BinaryValue) row.getFirst()).distinct().count());
        }
    }
}
