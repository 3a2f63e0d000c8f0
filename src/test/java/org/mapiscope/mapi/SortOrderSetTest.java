package org.mapiscope.mapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;

class SortOrderSetTest {
    @Test
    void rowsKeepTheirOrderWithoutTheHeadings() {
        SortOrderSet grouped = new SortOrderSet(
                List.of(new SortOrder(PropTags.PR_HASATTACH, Order.TABLE_SORT_DESCEND),
                        new SortOrder(PropTags.PR_MESSAGE_SIZE, Order.TABLE_SORT_COMBINE),
                        new SortOrder(PropTags.PR_MESSAGE_DELIVERY_TIME, Order.TABLE_SORT_CATEG_MAX),
                        new SortOrder(PropTags.PR_SUBJECT_W, Order.TABLE_SORT_ASCEND)),
                3, 1);

        assertEquals(
                SortOrderSet.of(new SortOrder(PropTags.PR_HASATTACH, Order.TABLE_SORT_DESCEND),
                        new SortOrder(PropTags.PR_MESSAGE_SIZE, Order.TABLE_SORT_ASCEND),
                        new SortOrder(PropTags.PR_SUBJECT_W, Order.TABLE_SORT_ASCEND)),
                grouped.withoutCategories());
    }
}
