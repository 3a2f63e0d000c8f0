package org.mapiscope.gui.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.operation.table.ColumnPreset;

/**
 * A column of the table on the screen.
 *
 * @param width in pixels that the screen's scale has not been applied to
 */
record ContentsColumn(PropTag tag, double width) {
    private static final double USUAL = 165;
    private static final List<PropType> NARROW = List.of(PropType.PT_BOOLEAN, PropType.PT_I2, PropType.PT_LONG);

    static ContentsColumn of(PropTag tag) {
        PropType type = tag.type();
        double width = NARROW.contains(type) ? USUAL * 2 / 3 : type.equals(PropType.PT_UNICODE) ? USUAL * 3 / 2 : USUAL;
        return new ContentsColumn(tag, width);
    }

    static List<ContentsColumn> of(List<PropTag> tags) {
        return tags.stream().map(ContentsColumn::of).toList();
    }

    /** {@return under which key the columns of such tables are kept} */
    static String key(ColumnPreset kind) {
        return "contents.columns." + kind;
    }

    /** {@return the columns as they are kept, {@code 0x0037001F:225 ...}, the first of them where there is no room for all} */
    static String text(List<ContentsColumn> columns) {
        StringBuilder text = new StringBuilder();
        for (ContentsColumn column : columns) {
            String next = (text.isEmpty() ? "" : " ") + column.tag + ":" + Math.round(column.width);
            if (text.length() + next.length() > Preferences.MAX_VALUE_LENGTH) {
                break;
            }
            text.append(next);
        }
        return text.toString();
    }

    /** {@return the columns that {@link #text} wrote; empty when it is not such a text} */
    static Optional<List<ContentsColumn>> parse(String text) {
        List<ContentsColumn> columns = new ArrayList<>();
        try {
            for (String each : text.split(" ", -1)) {
                String[] parts = each.split(":", -1);
                columns.add(new ContentsColumn(new PropTag(Integer.parseUnsignedInt(parts[0].substring(2), 16)),
                        Integer.parseInt(parts[1])));
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
        return Optional.of(columns);
    }
}
