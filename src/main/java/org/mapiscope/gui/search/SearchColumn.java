package org.mapiscope.gui.search;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.search.SearchHit;
import org.mapiscope.operation.table.CellText;

/** The columns of what was found. */
enum SearchColumn {
    SUBJECT(280), FROM(160), DELIVERED(160), FOLDER(200), CLASS(120), SIZE(80);

    private final double width;

    SearchColumn(double width) {
        this.width = width;
    }

    double width() {
        return width;
    }

    String title() {
        return Messages.of(SearchColumn.class).text("column." + name());
    }

    String text(SearchHit hit) {
        return switch (this) {
            case SUBJECT -> text(hit, PropTags.PR_SUBJECT_W);
            case FROM -> text(hit, PropTags.PR_SENDER_NAME_W);
            case DELIVERED -> text(hit, PropTags.PR_MESSAGE_DELIVERY_TIME);
            case FOLDER -> hit.folder();
            case CLASS -> text(hit, PropTags.PR_MESSAGE_CLASS_W);
            case SIZE -> text(hit, PropTags.PR_MESSAGE_SIZE);
        };
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(SearchColumn::title).toList();
    }

    /** {@return all cells of a hit, with tabs between} */
    static String line(SearchHit hit) {
        StringJoiner cells = new StringJoiner("\t");
        for (SearchColumn column : values()) {
            cells.add(column.text(hit).replaceAll("[\\t\\r\\n]", " "));
        }
        return cells.toString();
    }

    private static String text(SearchHit hit, PropTag tag) {
        return hit.values().get(tag).map(CellText::shown).orElse("");
    }
}
