package org.mapiscope.nativemapi.com;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;

/** Reads and writes SSortOrderSet. Source: MAPIDefS.h. */
final class SortOrders {
    /** Most columns that a table is sorted by. */
    static final int MAX_SORTS = 1000;

    /** The numbers of {@link Order}: TABLE_SORT_CATEG_MAX is 4 and _MIN 8. */
    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 4, 8);

    private static final List<Order> ORDERS = List.of(Order.values());

    private SortOrders() {}

    static SortOrderSet read(MemoryReader memory, long set) throws MapiException {
        int count = memory.count(set, Place.SSORTORDERSET_C_SORTS, MAX_SORTS);
        int categories = memory.count(set, Place.SSORTORDERSET_C_CATEGORIES, count);
        int expanded = memory.count(set, Place.SSORTORDERSET_C_EXPANDED, categories);
        long sort = set + memory.layout().of(Place.SSORTORDERSET_A_SORT);
        List<SortOrder> sorts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sorts.add(new SortOrder(new PropTag(memory.i32(sort, Place.SSORTORDER_UL_PROP_TAG)),
                    order(memory, memory.i32(sort, Place.SSORTORDER_UL_ORDER))));
            sort += memory.layout().of(Place.SSORTORDER_SIZE);
        }
        return new SortOrderSet(sorts, categories, expanded);
    }

    /** {@return the offset of the set} */
    static int write(MemoryWriter memory, SortOrderSet set) {
        int size = memory.layout().of(Place.SSORTORDER_SIZE);
        int sort = memory.layout().of(Place.SSORTORDERSET_A_SORT);
        int offset = memory.allocate(sort + Math.max(1, set.sorts().size()) * size);
        memory.i32(offset, Place.SSORTORDERSET_C_SORTS, set.sorts().size());
        memory.i32(offset, Place.SSORTORDERSET_C_CATEGORIES, set.categories());
        memory.i32(offset, Place.SSORTORDERSET_C_EXPANDED, set.expanded());
        for (int i = 0; i < set.sorts().size(); i++) {
            int at = offset + sort + i * size;
            memory.i32(at, Place.SSORTORDER_UL_PROP_TAG, set.sorts().get(i).tag().value());
            memory.i32(at, Place.SSORTORDER_UL_ORDER, NUMBERS.get(ORDERS.indexOf(set.sorts().get(i).order())));
        }
        return offset;
    }

    private static Order order(MemoryReader memory, int number) throws MapiException {
        int index = NUMBERS.indexOf(number);
        if (index < 0) {
            throw memory.bad("a column is sorted by the order " + number + ", which there is none of");
        }
        return ORDERS.get(index);
    }
}
