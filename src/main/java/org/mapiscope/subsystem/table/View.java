package org.mapiscope.subsystem.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.spi.RowSource;
import org.mapiscope.subsystem.table.Arrangement.EveryRow;
import org.mapiscope.subsystem.table.Arrangement.Grouped;
import org.mapiscope.subsystem.table.Arranger.Wish;
import org.mapiscope.subsystem.table.Matcher.Candidate;

/**
 * What a table shows: columns, restriction, order, and the rows that come of it. Used under its table's lock.
 *
 * <p>A change of the restriction or the order that fails leaves all as it was.
 */
class View {
    private static final RowSource NO_ROWS = new MemoryRows(List.of(), List.of());

    final NumberedRows rows;
    final Work work;
    final Positions positions = new Positions();

    private final PropType text;
    private List<PropTag> columns;
    private SortOrderSet order = SortOrderSet.of();
    private Wish wish;
    private Heading.States states = new Heading.States();
    private @Nullable Arrangement arrangement;

    View(NumberedRows rows, PropType text, Work work) {
        this.rows = rows;
        this.text = text;
        this.work = work;
        columns = inText(rows.defaultColumns());
        wish = new Wish(Optional.empty(), new Ordering(List.of(), List.of()), List.of(), text);
        arrangement = new EveryRow(rows);
    }

    List<PropTag> columns() {
        return columns;
    }

    SortOrderSet order() {
        return order;
    }

    final Wish wish() {
        return wish;
    }

    /** {@return columns whose strings are of this table's kind} */
    final List<PropTag> inText(List<PropTag> tags) {
        return tags.stream().map(tag -> Conversion.withText(tag, text)).toList();
    }

    void setColumns(List<PropTag> asked, boolean later) throws MapiException {
        List<PropTag> expansions = expansions(asked, order);
        if (!expansions.equals(wish.expansions())) {
            show(new Wish(wish.restriction(), wish.ordering(), expansions, text), states, later);
        }
        columns = List.copyOf(asked);
    }

    void restrict(Optional<Restriction> asked, boolean later) throws MapiException {
        show(new Wish(asked, wish.ordering(), wish.expansions(), text), states, later);
    }

    void sort(SortOrderSet asked, boolean later) throws MapiException {
        show(new Wish(wish.restriction(), Ordering.of(asked), expansions(columns, asked), text), new Heading.States(),
                later);
        order = asked;
    }

    private void show(Wish newWish, Heading.States newStates, boolean later) throws MapiException {
        // made even when the work waits, for it checks the restriction's types
        Arranger arranger = new Arranger(rows, newWish, work);
        arrangement = later ? null : arranger.arrange(newStates);
        wish = newWish;
        states = newStates;
        positions.reset();
    }

    private static List<PropTag> expansions(List<PropTag> columns, SortOrderSet order) {
        Map<Integer, PropTag> byId = new LinkedHashMap<>();
        columns.stream().filter(Conversion::isInstance).forEach(tag -> byId.putIfAbsent(tag.id(), tag));
        order.sorts().stream().map(SortOrderSet.SortOrder::tag).filter(Conversion::isInstance)
                .forEach(tag -> byId.putIfAbsent(tag.id(), tag));
        return List.copyOf(byId.values());
    }

    /** {@return the visible rows, arranged now if that was put off} */
    final Arrangement arranged() throws MapiException {
        Arrangement now = arrangement;
        if (now == null) {
            now = new Arranger(rows, wish, work).arrange(states);
            arrangement = now;
        }
        return now;
    }

    final void setArrangement(Arrangement changed) {
        arrangement = changed;
    }

    final Heading.States states() {
        return states;
    }

    long size() throws MapiException {
        return arranged().size();
    }

    /** {@return the cursor; no further than the end, should the source have lost rows} */
    long cursor() throws MapiException {
        return Math.min(positions.cursor(), size());
    }

    List<List<PropValue>> read(long from, long count) throws MapiException {
        RowReader reader = new RowReader(rows, wish.format(), columns);
        List<List<PropValue>> read = new ArrayList<>();
        for (long place = from; place < from + count; place++) {
            work.check();
            read.add(row(reader, columns, arranged().at(place)));
        }
        return read;
    }

    /** {@return the visible row or heading {@code at}, as {@link Arrangement#at} gives it} */
    final List<PropValue> row(RowReader reader, List<PropTag> asked, long at) throws MapiException {
        return at < 0 && arranged() instanceof Grouped grouped
                ? grouped.heading(at).row(asked, text)
                : reader.read(at);
    }

    /** Moves the cursor to the first row from {@code from} on, or backward the first before it, that matches. */
    void find(Restriction wanted, long from, boolean backward) throws MapiException {
        Matcher matcher = new Matcher(wanted, "IMAPITable::FindRow");
        RowReader reader = new RowReader(rows, wish.format(), matcher.columns());
        long step = backward ? -1 : 1;
        for (long place = backward ? from - 1 : from; place >= 0 && place < size(); place += step) {
            work.check();
            long at = arranged().at(place);
            Candidate row = new Candidate(row(reader, matcher.columns(), at),
                    object -> at < 0 ? NO_ROWS : reader.subRows(at, object));
            if (matcher.matches(row)) {
                positions.setCursor(place);
                return;
            }
        }
        throw new MapiException("IMAPITable::FindRow", HResult.MAPI_E_NOT_FOUND, "");
    }

    /** Shows what is under the heading at {@code place}. Returns how many rows that are. */
    long expand(Grouped grouped, long place) {
        Heading heading = grouped.heading(grouped.at(place));
        if (heading.isExpanded()) {
            return 0;
        }
        heading.setExpanded(true);
        grouped.refresh();
        positions.inserted(place + 1, heading.visibleUnder());
        return heading.visibleUnder();
    }

    /** Hides what is under the heading at {@code place}. Returns how many rows that were. */
    long collapse(Grouped grouped, long place) {
        Heading heading = grouped.heading(grouped.at(place));
        if (!heading.isExpanded()) {
            return 0;
        }
        heading.setExpanded(false);
        grouped.refresh();
        positions.removed(place + 1, heading.visibleUnder());
        return heading.visibleUnder();
    }
}
