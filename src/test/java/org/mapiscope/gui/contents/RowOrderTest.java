package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;

class RowOrderTest {
    private static final SortOrder SUBJECT = up(PropTags.PR_SUBJECT_W);
    private static final SortOrder SIZE = up(PropTags.PR_MESSAGE_SIZE);
    private static final SortOrder CLASS = up(PropTags.PR_MESSAGE_CLASS_W);

    private static SortOrder up(PropTag tag) {
        return new SortOrder(tag, Order.TABLE_SORT_ASCEND);
    }

    private static RowOrder order(int categories, int expanded, SortOrder... sorts) {
        return new RowOrder(new SortOrderSet(List.of(sorts), categories, expanded));
    }

    @Test
    void aGroupComesBeforeWhatRowsAreSortedBy() {
        assertEquals(new SortOrderSet(List.of(SIZE, SUBJECT), 1, 0),
                order(0, 0, SUBJECT).groupedBy(Optional.of(SIZE.tag())));
    }

    @Test
    void anotherGroupTakesThePlaceOfTheOneBefore() {
        assertEquals(new SortOrderSet(List.of(CLASS, SUBJECT), 1, 0),
                order(1, 1, SIZE, SUBJECT).groupedBy(Optional.of(CLASS.tag())));
    }

    @Test
    void aColumnIsNotSortedByUnderItsOwnHeadings() {
        assertEquals(new SortOrderSet(List.of(SUBJECT), 1, 0),
                order(0, 0, SUBJECT).groupedBy(Optional.of(SUBJECT.tag())));
        assertEquals(new SortOrderSet(List.of(SIZE, SUBJECT), 1, 1),
                order(1, 1, SIZE, CLASS).sortedWithin(List.of(SIZE, SUBJECT)));
    }

    @Test
    void withoutGroupsRowsStaySorted() {
        assertEquals(new SortOrderSet(List.of(SUBJECT), 0, 0), order(1, 0, SIZE, SUBJECT).groupedBy(Optional.empty()));
    }
}
