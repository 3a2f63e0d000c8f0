package org.mapiscope.gui.search;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.search.SearchHit;
import org.mapiscope.operation.table.CellText;

/** The columns of what was found. */
enum SearchColumn {
    SUBJECT(280, hit -> text(hit, PropTags.PR_SUBJECT_W)), FROM(160,
            hit -> text(hit, PropTags.PR_SENDER_NAME_W)), DELIVERED(160,
                    hit -> text(hit, PropTags.PR_MESSAGE_DELIVERY_TIME)), FOLDER(200, SearchHit::folder), CLASS(120,
                            hit -> text(hit, PropTags.PR_MESSAGE_CLASS_W)), SIZE(80,
                                    hit -> text(hit, PropTags.PR_MESSAGE_SIZE));

    private final double width;
    private final Function<SearchHit, String> text;

    SearchColumn(double width, Function<SearchHit, String> text) {
        this.width = width;
        this.text = text;
    }

    double width() {
        return width;
    }

    String title() {
        return Messages.of(SearchColumn.class).text("column." + name());
    }

    String text(SearchHit hit) {
        return text.apply(hit);
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
