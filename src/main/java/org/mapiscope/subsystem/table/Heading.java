package org.mapiscope.subsystem.table;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.ErrorValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.NullValue;

/**
 * A heading of a categorised table with what is under it. Used under its table's lock.
 *
 * <p>Source: [sorting-and-categorization], [pidtagrowtype-canonical-property].
 */
final class Heading {
    static final int TBL_EXPANDED_CATEGORY = 3;
    static final int TBL_COLLAPSED_CATEGORY = 4;

    private static final byte HEADING_KEY = 3;

    private final int id;
    private final int depth;
    private final List<PropValue> values;
    private final Content content;
    private final States states;

    /**
     * What is under a heading: headings or rows.
     *
     * @param rows entries of {@link RowReader}; none when there are headings
     * @param count of rows, those under the headings included
     * @param unread of those rows
     */
    record Content(List<Heading> headings, List<Long> rows, int count, int unread) {
        Content {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /** Which headings are expanded, and under which number each is known, also when the rows are arranged anew. */
    static final class States {
        private final Map<List<Object>, Integer> ids = new HashMap<>();
        private final Map<Integer, Boolean> expanded = new HashMap<>();

        int id(List<Object> path, boolean atFirst) {
            return ids.computeIfAbsent(path, key -> {
                expanded.put(ids.size(), atFirst);
                return ids.size();
            });
        }
    }

    /**
     * @param id of {@link States#id}
     * @param depth from 0
     * @param values the sort columns of this heading and of those above it
     */
    Heading(int id, int depth, List<PropValue> values, Content content, States states) {
        this.id = id;
        this.depth = depth;
        this.values = List.copyOf(values);
        this.content = content;
        this.states = states;
    }

    /** {@return what {@link Arrangement#at} gives for this heading} */
    long code() {
        return -1L - id;
    }

    Bytes key() {
        return Bytes.of(ByteBuffer.allocate(1 + Integer.BYTES).put(HEADING_KEY).putInt(id).array());
    }

    List<Heading> headings() {
        return content.headings;
    }

    int count() {
        return content.count;
    }

    int unread() {
        return content.unread;
    }

    boolean isExpanded() {
        return states.expanded.getOrDefault(id, false);
    }

    void setExpanded(boolean expanded) {
        states.expanded.put(id, expanded);
    }

    /** Adds this heading and what is visible under it. */
    void show(LongStream.Builder visible) {
        visible.add(code());
        if (isExpanded()) {
            content.headings.forEach(heading -> heading.show(visible));
            content.rows.forEach(visible::add);
        }
    }

    /** {@return how many rows are visible under it when it is expanded} */
    long visibleUnder() {
        return content.rows.size()
                + content.headings.stream().mapToLong(each -> 1 + (each.isExpanded() ? each.visibleUnder() : 0)).sum();
    }

    /** {@return the heading's row; what is no column of a heading's is an {@link ErrorValue}} */
    List<PropValue> row(List<PropTag> columns, PropType text) {
        List<PropValue> all = new ArrayList<>(List.of(new BinaryValue(PropTags.PR_INSTANCE_KEY, key()),
                new LongValue(PropTags.PR_ROW_TYPE, isExpanded() ? TBL_EXPANDED_CATEGORY : TBL_COLLAPSED_CATEGORY),
                new LongValue(PropTags.PR_DEPTH, depth), new LongValue(PropTags.PR_CONTENT_COUNT, content.count),
                new LongValue(PropTags.PR_CONTENT_UNREAD, content.unread)));
        all.addAll(values);
        List<PropValue> row = new ArrayList<>(columns.size());
        for (PropTag column : columns) {
            row.add(value(all, column, text));
        }
        return row;
    }

    private static PropValue value(List<PropValue> all, PropTag column, PropType text) {
        if (column.type().equals(PropType.PT_NULL)) {
            return new NullValue(column);
        }
        PropTag asked = Conversion.isInstance(column) ? column.withType(column.type().single()) : column;
        for (PropValue value : all) {
            if (value.tag().id() == asked.id()) {
                return Conversion.to(asked, value, text);
            }
        }
        return new ErrorValue(asked, HResult.MAPI_E_NOT_FOUND);
    }
}
