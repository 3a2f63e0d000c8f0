package org.mapiscope.gui.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;

/** The order that rows are in, from which a person goes on to another. */
record RowOrder(SortOrderSet now) {
    /** {@return rows under headings by a column, or under none; what they are sorted by besides stays} */
    SortOrderSet groupedBy(Optional<PropTag> column) {
        List<SortOrder> sorts = new ArrayList<>();
        column.ifPresent(tag -> sorts.add(new SortOrder(tag, Order.TABLE_SORT_ASCEND)));
        now.sorts().stream().skip(now.categories()).filter(sort -> !Optional.of(sort.tag()).equals(column))
                .forEach(sorts::add);
        return new SortOrderSet(sorts, column.isPresent() ? 1 : 0, 0);
    }

    /** {@return rows sorted by columns, within the headings that there are} */
    SortOrderSet sortedWithin(List<SortOrder> wanted) {
        List<SortOrder> heads = now.sorts().subList(0, now.categories());
        List<SortOrder> sorts = new ArrayList<>(heads);
        wanted.stream().filter(sort -> heads.stream().noneMatch(head -> head.tag().equals(sort.tag())))
                .forEach(sorts::add);
        return new SortOrderSet(sorts, now.categories(), now.expanded());
    }
}
