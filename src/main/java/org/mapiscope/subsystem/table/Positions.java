package org.mapiscope.subsystem.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.mapiscope.mapi.MapiTable;

/**
 * The cursor and the bookmarks of a table, as places among its visible rows. Used under its table's lock.
 *
 * <p>A bookmark goes along with its row, and to the next one when its row goes. The cursor is a gap before a row: it
 * keeps the rows before it, so that a reader meets a row that comes in at the gap.
 */
final class Positions {
    /** More than any client needs; a client that never frees its bookmarks gets to know. */
    static final int MOST = 10_000;

    private final Map<Integer, Long> bookmarks = new HashMap<>();
    private long cursor;
    private int last = MapiTable.BOOKMARK_END;

    long cursor() {
        return cursor;
    }

    void setCursor(long place) {
        cursor = place;
    }

    boolean isFull() {
        return bookmarks.size() >= MOST;
    }

    /** {@return a bookmark at the cursor} */
    int mark() {
        last++;
        bookmarks.put(last, cursor);
        return last;
    }

    /** Returns whether there was such a bookmark. */
    boolean free(int bookmark) {
        return bookmarks.remove(bookmark) != null;
    }

    /** {@return where a bookmark of {@link #mark} is; empty when there is none} */
    OptionalLong find(int bookmark) {
        Long place = bookmarks.get(bookmark);
        return place == null ? OptionalLong.empty() : OptionalLong.of(place);
    }

    void reset() {
        cursor = 0;
        bookmarks.clear();
    }

    void inserted(long place, long count) {
        bookmarks.replaceAll((bookmark, at) -> at >= place ? at + count : at);
        cursor = cursor > place ? cursor + count : cursor;
    }

    void removed(long place, long count) {
        LongUnaryOperator moved = at -> at <= place ? at : Math.max(place, at - count);
        bookmarks.replaceAll((bookmark, at) -> moved.applyAsLong(at));
        cursor = moved.applyAsLong(cursor);
    }

    /**
     * Follows one row.
     *
     * @param to its place when it is no longer at {@code from}
     */
    void moved(long from, long to) {
        if (from == to) {
            return;
        }
        Set<Integer> along = new HashSet<>();
        bookmarks.forEach((bookmark, at) -> {
            if (at == from) {
                along.add(bookmark);
            }
        });
        removed(from, 1);
        inserted(to, 1);
        along.forEach(bookmark -> bookmarks.put(bookmark, to));
    }

    void map(LongUnaryOperator place) {
        bookmarks.replaceAll((bookmark, at) -> place.applyAsLong(at));
        cursor = place.applyAsLong(cursor);
    }
}
