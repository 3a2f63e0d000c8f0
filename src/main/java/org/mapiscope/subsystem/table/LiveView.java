package org.mapiscope.subsystem.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Notification.TableEvent;
import org.mapiscope.mapi.Notification.TableModified;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.NullValue;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.subsystem.table.Arrangement.Chosen;
import org.mapiscope.subsystem.table.Arrangement.Grouped;
import org.mapiscope.subsystem.table.Arranger.Item;

/**
 * A view of rows that change. Used under its table's lock.
 *
 * <p>Its work is never put off, so that it can say what each change did to the rows it shows. With headings, instances
 * or RES_COUNT one row's change may move many: then it says only that the table changed.
 *
 * <p>Source: [table_notification], [about-table-notifications].
 */
final class LiveView extends View {
    private static final NullValue NONE = new NullValue(RowTable.PR_NULL);

    private final LiveRows live;

    LiveView(LiveRows rows, PropType text) {
        super(rows, text, new Work());
        live = rows;
        setArrangement(inPlaces(new Arrangement.EveryRow(rows)));
    }

    @Override
    void setColumns(List<PropTag> asked, boolean later) throws MapiException {
        super.setColumns(asked, false);
        setArrangement(inPlaces(arranged()));
    }

    @Override
    void restrict(Optional<Restriction> asked, boolean later) throws MapiException {
        super.restrict(asked, false);
        setArrangement(inPlaces(arranged()));
    }

    @Override
    void sort(SortOrderSet asked, boolean later) throws MapiException {
        super.sort(asked, false);
        setArrangement(inPlaces(arranged()));
    }

    /** All rows as an array of them: a place in it can be told from what it was before a change. */
    private Arrangement inPlaces(Arrangement arrangement) {
        if (!(arrangement instanceof Arrangement.EveryRow every)) {
            return arrangement;
        }
        long[] entries = new long[Math.toIntExact(live.size())];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = every.at(i);
        }
        return new Chosen(entries);
    }

    /**
     * Takes a change over.
     *
     * @param row empty when it was deleted
     * @return what to tell; nothing when the change is not to be seen
     */
    Optional<TableModified> apply(long number, Optional<List<PropValue>> row) {
        try {
            Arranger arranger = new Arranger(rows, wish(), work);
            return arranger.isByRow() && arranged() instanceof Chosen chosen
                    ? applyRow(arranger, chosen, number, row)
                    : applyAll(arranger, number, row);
        } catch (MapiException e) {
            return Optional.of(new TableModified(TableEvent.TABLE_ERROR, NONE, NONE, List.of()));
        }
    }

    private void put(long number, Optional<List<PropValue>> row) {
        row.ifPresentOrElse(values -> live.put(number, values), () -> live.remove(number));
    }

    private Optional<TableModified> applyRow(Arranger arranger, Chosen shown, long number,
            Optional<List<PropValue>> row) throws MapiException {
        long entry = RowReader.entry(number, 0);
        int from = live.has(number) ? shown.indexOf(entry) : -1;
        PropValue oldKey = from < 0 ? NONE : key(entry);
        put(number, row);
        Chosen others = from < 0 ? shown : shown.without(from);
        setArrangement(others);
        Optional<Item> item = row.isPresent() ? arranger.item(entry) : Optional.empty();
        if (item.isEmpty()) {
            if (from < 0) {
                return Optional.empty();
            }
            positions.removed(from, 1);
            return Optional.of(new TableModified(TableEvent.TABLE_ROW_DELETED, oldKey, NONE, List.of()));
        }
        int to = arranger.place(others, item.get());
        setArrangement(others.with(to, entry));
        if (from < 0) {
            positions.inserted(to, 1);
        } else {
            positions.moved(from, to);
        }
        return Optional.of(new TableModified(from < 0 ? TableEvent.TABLE_ROW_ADDED : TableEvent.TABLE_ROW_MODIFIED,
                key(entry), to == 0 ? NONE : key(others.at(to - 1)), read(to, 1).getFirst()));
    }

    private PropValue key(long entry) throws MapiException {
        return new RowReader(rows, wish().format(), List.of(PropTags.PR_INSTANCE_KEY)).read(entry).getFirst();
    }

    private Optional<TableModified> applyAll(Arranger arranger, long number, Optional<List<PropValue>> row)
            throws MapiException {
        List<Long> before = visible();
        List<Object> shownBefore = shown();
        put(number, row);
        setArrangement(inPlaces(arranger.arrange(states())));
        List<Long> after = visible();
        follow(before, after);
        boolean seen = shows(before, number) || shows(after, number) || !shownBefore.equals(shown());
        return seen
                ? Optional.of(new TableModified(TableEvent.TABLE_CHANGED, NONE, NONE, List.of()))
                : Optional.empty();
    }

    private static boolean shows(List<Long> visible, long number) {
        return visible.stream().anyMatch(at -> at >= 0 && RowReader.number(at) == number);
    }

    private List<Long> visible() throws MapiException {
        List<Long> visible = new ArrayList<>();
        for (long place = 0; place < size(); place++) {
            visible.add(arranged().at(place));
        }
        return visible;
    }

    /** {@return what is visible with what headings say of the rows under them} */
    private List<Object> shown() throws MapiException {
        List<Object> shown = new ArrayList<>(visible());
        if (arranged() instanceof Grouped grouped) {
            visible().stream().filter(at -> at < 0).map(grouped::heading)
                    .forEach(heading -> shown.add(List.of(heading.count(), heading.unread())));
        }
        return shown;
    }

    /** Keeps cursor and bookmarks with their rows, or with the next ones that are left. */
    private void follow(List<Long> before, List<Long> after) {
        Map<Long, Long> places = new HashMap<>();
        for (long place = 0; place < after.size(); place++) {
            places.put(after.get((int) place), place);
        }
        positions.map(place -> {
            for (Long at : before.subList((int) Math.min(place, before.size()), before.size())) {
                Long now = places.get(at);
                if (now != null) {
                    return now;
                }
            }
            return after.size();
        });
    }
}
