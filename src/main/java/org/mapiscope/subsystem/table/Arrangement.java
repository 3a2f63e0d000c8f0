package org.mapiscope.subsystem.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;

/**
 * Which rows a table shows, in order. Used under its table's lock.
 *
 * <p>What is at a place is an entry of {@link RowReader}, or less than zero: a heading of {@link Grouped}.
 */
sealed interface Arrangement {
    long size() throws MapiException;

    long at(long place);

    /** All rows in their own order, without an array of them. */
    record EveryRow(NumberedRows rows) implements Arrangement {
        @Override
        public long size() throws MapiException {
            return rows.size();
        }

        @Override
        public long at(long place) {
            return RowReader.entry(rows.number(place), 0);
        }
    }

    /** Some rows, or all in another order. Immutable. */
    final class Chosen implements Arrangement {
        private final long[] entries;

        Chosen(long[] entries) {
            this.entries = entries;
        }

        @Override
        public long size() {
            return entries.length;
        }

        @Override
        public long at(long place) {
            return entries[Math.toIntExact(place)];
        }

        /** {@return the place of {@code entry}, or -1} */
        int indexOf(long entry) {
            return Longs.indexOf(entries, entry);
        }

        Chosen with(int place, long entry) {
            return new Chosen(Longs.with(entries, place, entry));
        }

        Chosen without(int place) {
            return new Chosen(Longs.without(entries, place));
        }
    }

    /** Rows under headings. */
    final class Grouped implements Arrangement {
        private final List<Heading> top;
        private final Map<Long, Heading> headings = new HashMap<>();
        private long[] visible = {};

        Grouped(List<Heading> top) {
            this.top = List.copyOf(top);
            register(top);
            refresh();
        }

        private void register(List<Heading> among) {
            among.forEach(heading -> {
                headings.put(heading.code(), heading);
                register(heading.headings());
            });
        }

        @Override
        public long size() {
            return visible.length;
        }

        @Override
        public long at(long place) {
            return visible[Math.toIntExact(place)];
        }

        /** Makes the places anew after a heading was expanded or collapsed. */
        void refresh() {
            LongStream.Builder all = LongStream.builder();
            top.forEach(heading -> heading.show(all));
            visible = all.build().toArray();
        }

        /** {@return the heading that {@link #at} gave} */
        Heading heading(long code) {
            Heading heading = headings.get(code);
            if (heading == null) {
                throw new IllegalArgumentException("No heading " + code);
            }
            return heading;
        }

        /** {@return the place of the visible heading that has this PR_INSTANCE_KEY} */
        Optional<Integer> find(Bytes key) {
            return headings.values().stream().filter(heading -> heading.key().equals(key)).findAny()
                    .map(heading -> Longs.indexOf(visible, heading.code())).filter(place -> place >= 0);
        }
    }
}
