package org.mapiscope.subsystem.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.subsystem.table.Arrangement.Chosen;
import org.mapiscope.subsystem.table.Arrangement.EveryRow;
import org.mapiscope.subsystem.table.Arrangement.Grouped;

/**
 * Restricts and sorts rows: reads each once, and of it only the columns that count; many of them on several threads. Used
 * under its table's lock.
 *
 * <p>Rows that compare as the same keep the order they came in.
 */
final class Arranger {
    /** Ordering takes about an eighth of the time of reading. */
    private static final int ORDERING_PART = 8;

    private final NumberedRows rows;
    private final RowReader.Format format;
    private final Ordering ordering;
    private final @Nullable Matcher matcher;
    private final RowReader reader;
    private final List<Ordering.Key> keys;
    private final int firstKey;
    private final Work work;

    /** What a table was asked to show. */
    record Wish(Optional<Restriction> restriction, Ordering ordering, List<PropTag> expansions, PropType text) {
        /** {@return how rows look that are shown so} */
        RowReader.Format format() {
            return new RowReader.Format(text, expansions, ordering.levels().size());
        }
    }

    /** A row with what it is sorted by: the keys of the ordering, then those of {@link Grouping}. */
    record Item(long entry, List<Object> keys) {}

    Arranger(NumberedRows rows, Wish wish, Work work) throws MapiException {
        this.rows = rows;
        this.work = work;
        format = wish.format();
        ordering = wish.ordering();
        matcher = wish.restriction().isPresent() ? new Matcher(wish.restriction().get(), "IMAPITable::Restrict") : null;
        keys = ordering.keys();
        List<PropTag> columns = new ArrayList<>(matcher == null ? List.of() : matcher.columns());
        firstKey = columns.size();
        keys.forEach(key -> columns.add(key.tag()));
        columns.addAll(Grouping.columns(ordering));
        reader = new RowReader(rows, format, columns);
    }

    /** {@return whether one row can come and go without a look at the others} */
    boolean isByRow() {
        return ordering.levels().isEmpty() && format.expansions().isEmpty() && (matcher == null || !matcher.counts());
    }

    /** {@return the rows as wished; all in their own order when there is no wish} */
    Arrangement arrange(Heading.States states) throws MapiException {
        if (matcher == null && keys.isEmpty() && format.expansions().isEmpty()) {
            return new EveryRow(rows);
        }
        if (keys.isEmpty()) {
            LongStream.Builder entries = LongStream.builder();
            inBlocks((from, to) -> {
                LongStream.Builder some = LongStream.builder();
                forEachItem(from, to, item -> some.add(item.entry));
                return some.build().toArray();
            }, some -> LongStream.of(some).forEach(entries));
            return new Chosen(entries.build().toArray());
        }
        if (ordering.levels().isEmpty()) {
            return new Chosen(sorted());
        }
        List<Item> items = new ArrayList<>();
        inBlocks((from, to) -> {
            List<Item> some = new ArrayList<>();
            forEachItem(from, to, some::add);
            return some;
        }, items::addAll);
        items.sort(this::compare);
        return new Grouped(new Grouping(rows, ordering, format, states).group(items));
    }

    private long[] sorted() throws MapiException {
        SortedEntries entries = new SortedEntries(work);
        inBlocks(this::keyed, some -> {
            for (KeyedEntry each : some) {
                entries.add(each.entry, each.key);
            }
        });
        return entries.sort();
    }

    /** A row, and what it is sorted by as {@link KeyBytes}. */
    private static final class KeyedEntry {
        private final long entry;
        private final byte[] key;

        KeyedEntry(long entry, byte[] key) {
            this.entry = entry;
            this.key = key;
        }
    }

    private List<KeyedEntry> keyed(long from, long to) throws MapiException {
        List<KeyedEntry> some = new ArrayList<>();
        KeyBytes bytes = new KeyBytes();
        forEachItem(from, to, item -> {
            for (int i = 0; i < keys.size(); i++) {
                bytes.add(item.keys.get(i), keys.get(i).descending());
            }
            some.add(new KeyedEntry(item.entry, bytes.take()));
        });
        return some;
    }

    /** Reads all rows and says how far that is; to put them in order afterwards is counted as a fraction of it. */
    private <T> void inBlocks(RowBlocks.Block<T> block, RowBlocks.Taker<T> taker) throws MapiException {
        long size = rows.size();
        long whole = keys.isEmpty() ? size : size + Math.min(size / ORDERING_PART, Long.MAX_VALUE - size);
        if (matcher != null && matcher.counts()) {
            // what a row answers depends on those before it
            taker.take(block.read(0, size));
        } else {
            AtomicLong blocks = new AtomicLong();
            RowBlocks.inOrder(size, block, taken -> {
                taker.take(taken);
                work.worked(Math.min(size, blocks.incrementAndGet() * RowBlocks.BLOCK), Math.max(1, whole));
            });
        }
    }

    private interface ItemAction {
        void take(Item item) throws MapiException;
    }

    private void forEachItem(long from, long to, ItemAction action) throws MapiException {
        for (long i = from; i < to; i++) {
            work.check();
            long number = rows.number(i);
            long instances = reader.instances(number);
            if (instances > RowReader.MOST_INSTANCES) {
                throw new MapiException("IMAPITable::SetColumns", HResult.MAPI_E_TOO_COMPLEX,
                        instances + " instances of one row");
            }
            for (int instance = 0; instance < instances; instance++) {
                Optional<Item> item = item(RowReader.entry(number, instance));
                if (item.isPresent()) {
                    action.take(item.get());
                }
            }
        }
    }

    /** {@return the row with its keys; empty when it does not meet the restriction} */
    Optional<Item> item(long entry) throws MapiException {
        List<PropValue> values = reader.read(entry);
        if (matcher != null && !matcher.matches(
                new Matcher.Candidate(values.subList(0, firstKey), object -> reader.subRows(entry, object)))) {
            return Optional.empty();
        }
        List<Object> found = new ArrayList<>(values.size() - firstKey);
        for (int i = firstKey; i < values.size(); i++) {
            found.add(ValueOrder.key(values.get(i)));
        }
        return Optional.of(new Item(entry, found));
    }

    /** {@return the place of a new row among {@code chosen}, which is so arranged} */
    int place(Chosen chosen, Item item) throws MapiException {
        int from = 0;
        int to = Math.toIntExact(chosen.size());
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (compareWithin(item, chosen.at(middle)) < 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private int compareWithin(Item item, long entry) throws MapiException {
        List<Object> other = keys.isEmpty()
                ? List.of()
                : reader.read(entry).stream().skip(firstKey).map(ValueOrder::key).toList();
        int order = compareKeys(item.keys, other);
        return order != 0 ? order : Long.compare(item.entry, entry);
    }

    private int compare(Item left, Item right) {
        work.check();
        return compareKeys(left.keys, right.keys);
    }

    private int compareKeys(List<Object> left, List<Object> right) {
        for (int i = 0; i < keys.size(); i++) {
            int order = keys.get(i).compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
