package org.mapiscope.gui.contents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javafx.collections.ObservableListBase;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.table.TableRow;

/**
 * All rows of a table as a list that has as many items as the table has rows, and holds a few pages of them: a row is asked
 * for when it is looked at. FX thread only.
 *
 * <p>The rows that were looked at longest ago are forgotten first.
 */
final class RowPages extends ObservableListBase<RowItem> {
    /** Rows that are read at once. */
    static final int PAGE = 64;

    /** Most pages that wait to be read; more than can be seen at once, so that none is lost that is. */
    private static final int MOST_WANTED = 16;

    private static final int MOST_PAGES = 256;

    /** About 64 MB of strings. */
    private static final long MOST_CHARACTERS = 16L << 20;

    private final int size;
    private final Runnable wanted;
    private final LinkedHashMap<Integer, Page> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private long characters;

    /**
     * @param size rows of the table
     * @param wanted told when there is something to read: see {@link #takeWanted}
     */
    RowPages(int size, Runnable wanted) {
        this.size = size;
        this.wanted = wanted;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public RowItem get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Row " + index + " of " + size);
        }
        int number = index / PAGE;
        Page page = pages.get(number);
        if (page == null) {
            page = new Page(number, Math.min(PAGE, size - number * PAGE));
            pages.put(number, page);
            want(number);
        }
        return page.items.get(index % PAGE);
    }

    private void want(int number) {
        waiting.addFirst(number);
        while (waiting.size() > MOST_WANTED) {
            pages.remove(waiting.removeLast());
        }
        wanted.run();
    }

    /** {@return the first row of a page to read next, the last one that was looked at; empty when none waits} */
    OptionalInt takeWanted() {
        return waiting.isEmpty() ? OptionalInt.empty() : OptionalInt.of(waiting.removeFirst() * PAGE);
    }

    /** Puts rows in their place. */
    void read(int first, List<TableRow> rows) {
        Page page = page(first);
        characters -= page.characters;
        page.read(rows);
        characters += page.characters;
        forget(page);
    }

    /** Says at a page's rows why they could not be read. */
    void failed(int first, MapiException reason) {
        page(first).items.forEach(item -> item.setState(new RowState.Failed(reason)));
    }

    private Page page(int first) {
        return pages.computeIfAbsent(first / PAGE, number -> new Page(number, Math.min(PAGE, size - first)));
    }

    private void forget(Page kept) {
        Iterator<Map.Entry<Integer, Page>> oldest = pages.entrySet().iterator();
        while (oldest.hasNext() && (pages.size() > MOST_PAGES || characters > MOST_CHARACTERS)) {
            Page page = oldest.next().getValue();
            if (page != kept && !waiting.contains(page.number)) {
                characters -= page.characters;
                oldest.remove();
            }
        }
    }

    /** {@return how many pages are held} */
    int held() {
        return pages.size();
    }

    // as every list of rows is another one, however many rows are alike; walking them would read them all
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    private static final class Page {
        private final int number;
        private final List<RowItem> items = new ArrayList<>();
        private long characters;

        Page(int number, int count) {
            this.number = number;
            for (int i = 0; i < count; i++) {
                items.add(new RowItem(number * PAGE + i));
            }
        }

        void read(List<TableRow> rows) {
            characters = 0;
            for (int i = 0; i < items.size(); i++) {
                items.get(i).setState(i < rows.size() ? new RowState.Read(rows.get(i)) : new RowState.Gone());
            }
            rows.forEach(row -> characters += row.size());
        }
    }
}
