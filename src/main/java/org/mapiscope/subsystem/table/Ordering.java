package org.mapiscope.subsystem.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;

/**
 * What a sort order asks for: levels of headings, then the order of the rows under the deepest. Immutable.
 *
 * <p>Source: [ssortorderset], [ssortorder].
 *
 * @param levels from the top down; none for a table without headings
 * @param rest the columns that sort the rows themselves
 */
record Ordering(List<Level> levels, List<Key> rest) {
    Ordering {
        levels = List.copyOf(levels);
        rest = List.copyOf(rest);
    }

    /** A column and its direction. */
    record Key(PropTag tag, boolean descending) {
        /** Compares two of {@link ValueOrder#key} in this key's direction; what is missing comes last in both. */
        int compare(Object left, Object right) {
            int order = ValueOrder.compareKeys(left, right);
            return descending && !ValueOrder.isMissing(left) && !ValueOrder.isMissing(right) ? -order : order;
        }
    }

    /**
     * One level of headings.
     *
     * @param keys the columns that make a heading: several with TABLE_SORT_COMBINE
     * @param extreme what sorts the headings in place of the first key, by its largest or smallest value under each
     */
    record Level(List<Key> keys, Optional<Extreme> extreme, boolean expanded) {
        Level {
            keys = List.copyOf(keys);
        }
    }

    /** TABLE_SORT_CATEG_MAX or TABLE_SORT_CATEG_MIN. */
    record Extreme(PropTag tag, boolean largest) {}

    /** @throws MapiException {@code MAPI_E_TOO_COMPLEX} when a column cannot be sorted by, or not in that way there */
    static Ordering of(SortOrderSet order) throws MapiException {
        List<Level> levels = new ArrayList<>();
        List<Key> rest = new ArrayList<>();
        for (int i = 0; i < order.sorts().size(); i++) {
            SortOrder sort = order.sorts().get(i);
            if (!ValueOrder.orders(sort.tag().type())) {
                throw tooComplex("Cannot sort by " + sort.tag().type());
            }
            boolean heads = i < order.categories();
            switch (sort.order()) {
                case TABLE_SORT_ASCEND, TABLE_SORT_DESCEND -> {
                    Key key = new Key(sort.tag(), sort.order() == Order.TABLE_SORT_DESCEND);
                    if (heads) {
                        levels.add(new Level(List.of(key), Optional.empty(), i < order.expanded()));
                    } else {
                        rest.add(key);
                    }
                }
                case TABLE_SORT_COMBINE -> combine(levels, sort, heads && i > 0);
                case TABLE_SORT_CATEG_MAX, TABLE_SORT_CATEG_MIN -> extreme(levels, sort);
            }
        }
        return new Ordering(levels, rest);
    }

    private static void combine(List<Level> levels, SortOrder sort, boolean allowed) throws MapiException {
        if (!allowed || levels.isEmpty()) {
            throw tooComplex("TABLE_SORT_COMBINE needs a heading before it");
        }
        Level level = levels.removeLast();
        List<Key> keys = new ArrayList<>(level.keys);
        keys.add(new Key(sort.tag(), level.keys.getLast().descending));
        levels.add(new Level(keys, level.extreme, level.expanded));
    }

    private static void extreme(List<Level> levels, SortOrder sort) throws MapiException {
        if (levels.isEmpty() || levels.getLast().extreme.isPresent()) {
            throw tooComplex(sort.order() + " needs a heading of its own before it");
        }
        Level level = levels.removeLast();
        Extreme extreme = new Extreme(sort.tag(), sort.order() == Order.TABLE_SORT_CATEG_MAX);
        levels.add(new Level(level.keys, Optional.of(extreme), level.expanded));
    }

    /** {@return the keys that sort the rows, those of the headings first} */
    List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        levels.forEach(level -> keys.addAll(level.keys));
        keys.addAll(rest);
        return keys;
    }

    private static MapiException tooComplex(String why) {
        return new MapiException("IMAPITable::SortTable", HResult.MAPI_E_TOO_COMPLEX, why);
    }
}
