package org.mapiscope.gui.contents;

import java.util.OptionalLong;
import org.mapiscope.mapi.SortOrderSet;

/**
 * How many groups a table has. It is said by the count of the rows in view, which has headings among them: while none of them
 * is expanded they are all that is counted. FX thread only.
 */
final class Groups {
    private OptionalLong count = OptionalLong.empty();
    private long expanded;

    /** A heading is about to be expanded; whether it was is not known of one that is stopped. */
    void expanding() {
        expanded++;
    }

    /** @param rows in view after the change */
    void counted(Change change, SortOrderSet order, long rows) {
        if (change == Change.SORTED || change == Change.OPENED) {
            expanded = 0;
        } else if (change == Change.COLLAPSED) {
            expanded = Math.max(0, expanded - 1);
        }
        if (order.categories() != 1 || order.expanded() > 0) {
            count = OptionalLong.empty();
        } else if (expanded == 0) {
            count = OptionalLong.of(rows);
        } else if (!change.keepsGroups()) {
            count = OptionalLong.empty();
        }
    }

    /** {@return how many there are; empty where that is not known} */
    OptionalLong count() {
        return count;
    }
}
