package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;

class GroupsTest {
    private static final List<SortOrder> SORTS = List.of(
            new SortOrder(PropTags.PR_HASATTACH, Order.TABLE_SORT_ASCEND),
            new SortOrder(PropTags.PR_SUBJECT_W, Order.TABLE_SORT_ASCEND));
    private static final SortOrderSet COLLAPSED = new SortOrderSet(SORTS, 1, 0);

    private final Groups groups = new Groups();

    private OptionalLong after(Change change, SortOrderSet order, long rows) {
        groups.counted(change, order, rows);
        return groups.count();
    }

    @Test
    void aTableWithoutHeadingsHasNone() {
        assertEquals(OptionalLong.empty(), after(Change.SORTED, new SortOrderSet(SORTS, 0, 0), 9));
    }

    @Test
    void whatIsOpenedExpandedOrInGroupsOfGroupsDoesNotSayHowMany() {
        assertEquals(List.of(OptionalLong.empty(), OptionalLong.empty()),
                List.of(after(Change.OPENED, new SortOrderSet(SORTS, 1, 1), 9),
                        after(Change.OPENED, new SortOrderSet(SORTS, 2, 0), 9)));
    }

    @Test
    void theyStayWhileOneIsExpandedAndAreCountedAgainOnceNoneIs() {
        after(Change.SORTED, COLLAPSED, 3);
        groups.expanding();

        assertEquals(List.of(OptionalLong.of(3), OptionalLong.of(3), OptionalLong.empty(), OptionalLong.of(4)),
                List.of(after(Change.EXPANDED, COLLAPSED, 8), after(Change.OTHER_COLUMNS, COLLAPSED, 8),
                        after(Change.READ_ANEW, COLLAPSED, 9), after(Change.COLLAPSED, COLLAPSED, 4)));
    }

    @Test
    void whatIsSortedAnewIsCollapsed() {
        after(Change.SORTED, COLLAPSED, 3);
        groups.expanding();
        after(Change.EXPANDED, COLLAPSED, 8);

        assertEquals(OptionalLong.of(5), after(Change.SORTED, COLLAPSED, 5));
    }
}
