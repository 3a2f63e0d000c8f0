package org.mapiscope.subsystem.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.subsystem.table.Arranger.Item;
import org.mapiscope.subsystem.table.Heading.Content;
import org.mapiscope.subsystem.table.Ordering.Extreme;
import org.mapiscope.subsystem.table.Ordering.Level;

/** Puts sorted rows under headings. Used once. Source: [sorting-and-categorization]. */
final class Grouping {
    private static final long MSGFLAG_READ = 0x1;

    private final NumberedRows rows;
    private final Ordering ordering;
    private final RowReader.Format format;
    private final Heading.States states;

    Grouping(NumberedRows rows, Ordering ordering, RowReader.Format format, Heading.States states) {
        this.rows = rows;
        this.ordering = ordering;
        this.format = format;
        this.states = states;
    }

    /** {@return what grouping needs of each row after the keys: a column for each level's extreme, then whether read} */
    static List<PropTag> columns(Ordering ordering) {
        List<PropTag> columns = new ArrayList<>();
        for (Level level : ordering.levels()) {
            level.extreme().ifPresent(extreme -> columns.add(extreme.tag()));
        }
        if (!ordering.levels().isEmpty()) {
            columns.add(PropTags.PR_MESSAGE_FLAGS);
        }
        return columns;
    }

    /** {@return the topmost headings over {@code items}, which are sorted by the ordering's keys} */
    List<Heading> group(List<Item> items) throws MapiException {
        return group(items, new Place(0, 0, 0, List.of()));
    }

    /** How deep a heading is, where its keys and extremes begin among an item's, and what the headings above are. */
    private record Place(int depth, int firstKey, int extremes, List<Object> path) {}

    /** A heading and what it is sorted by among its neighbours. */
    private record Sortable(Heading heading, Object extreme) {}

    private List<Heading> group(List<Item> items, Place place) throws MapiException {
        Level level = ordering.levels().get(place.depth);
        List<Sortable> headings = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= items.size(); i++) {
            if (i == items.size() || !same(items.get(start), items.get(i), level, place.firstKey)) {
                headings.add(heading(items.subList(start, i), level, place));
                start = i;
            }
        }
        if (level.extreme().isPresent()) {
            Comparator<Sortable> ascending = (left, right) -> ValueOrder.compareKeys(left.extreme, right.extreme);
            headings.sort(level.keys().getFirst().descending() ? ascending.reversed() : ascending);
        }
        return headings.stream().map(Sortable::heading).toList();
    }

    private static boolean same(Item left, Item right, Level level, int firstKey) {
        for (int i = firstKey; i < firstKey + level.keys().size(); i++) {
            if (ValueOrder.compareKeys(left.keys().get(i), right.keys().get(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    private Sortable heading(List<Item> items, Level level, Place place) throws MapiException {
        Item first = items.getFirst();
        int end = place.firstKey + level.keys().size();
        List<Object> path = new ArrayList<>(place.path);
        path.add(first.keys().subList(place.firstKey, end).stream().map(ValueOrder::folded).toList());

        Item outermost = level.extreme().map(extreme -> outermost(items, extreme, extremeAt(place))).orElse(first);
        int extremes = place.extremes + (level.extreme().isPresent() ? 1 : 0);
        boolean deepest = place.depth == ordering.levels().size() - 1;
        List<Heading> under = deepest ? List.of() : group(items, new Place(place.depth + 1, end, extremes, path));
        List<Long> leaves = deepest ? items.stream().map(Item::entry).toList() : List.of();
        int unread = (int) items.stream().filter(Grouping::isUnread).count();
        Content content = new Content(under, leaves, items.size(), unread);

        int id = states.id(path, level.expanded());
        Heading heading = new Heading(id, place.depth, values(first, outermost, place.depth), content, states);
        return new Sortable(heading, level.extreme().isPresent() ? outermost.keys().get(extremeAt(place)) : "");
    }

    private int extremeAt(Place place) {
        return ordering.keys().size() + place.extremes;
    }

    /** {@return the row with the largest or smallest value; one without a value only when all are without} */
    private static Item outermost(List<Item> items, Extreme extreme, int at) {
        Item found = items.getFirst();
        for (Item item : items) {
            Object key = item.keys().get(at);
            Object best = found.keys().get(at);
            int order = ValueOrder.compareKeys(key, best);
            boolean further = extreme.largest() ? order > 0 : order < 0 && key != ValueOrder.Missing.MISSING;
            found = further || best == ValueOrder.Missing.MISSING ? item : found;
        }
        return found;
    }

    private static boolean isUnread(Item item) {
        return item.keys().getLast() instanceof Long flags && (flags & MSGFLAG_READ) == 0;
    }

    /** {@return the columns of a heading: what it and those above it are made of, and its extreme} */
    private List<PropValue> values(Item first, Item outermost, int depth) throws MapiException {
        List<PropTag> tags = new ArrayList<>();
        for (Level level : ordering.levels().subList(0, depth + 1)) {
            level.keys().stream().map(Ordering.Key::tag).forEach(tags::add);
        }
        List<PropValue> values = new ArrayList<>(new RowReader(rows, format, tags).read(first.entry()));
        Optional<Extreme> extreme = ordering.levels().get(depth).extreme();
        if (extreme.isPresent()) {
            values.addAll(new RowReader(rows, format, List.of(extreme.get().tag())).read(outermost.entry()));
        }
        return values;
    }
}
