package org.mapiscope.gui.message;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;

/** A text of any length, of which one page at a time is in a control: a control with all of 50 MB would stand still. FX thread only. */
final class PagedText extends BorderPane implements Searchable {
    /** Characters on a page. */
    static final int PAGE = 50_000;

    /** Characters at the end of a page among which a line's end is looked for. */
    private static final int NEAR_END = 5_000;
    private static final double GAP = 6;

    private final Messages texts = Messages.of(PagedText.class);
    private final TextArea area = new TextArea();
    private final Label number = new Label();
    private final HBox pager;
    private final Button previous;
    private final Button next;
    private final Occurrences places = new Occurrences();
    private List<Integer> starts = List.of(0);
    private String text = "";
    private int page;

    /** @param id of the text area */
    PagedText(String id) {
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().addAll("mono", "message-text");
        area.setAccessibleText(texts.text("text"));
        Buttons buttons = new Buttons(texts, id);
        previous = buttons.button("page-previous", Feather.CHEVRON_LEFT, () -> show(page - 1));
        next = buttons.button("page-next", Feather.CHEVRON_RIGHT, () -> show(page + 1));
        number.setId(id + "-page");
        pager = new HBox(GAP, previous, number, next);
        pager.setAlignment(Pos.CENTER_LEFT);
        setCenter(area);
    }

    /** Shows a text from its beginning. */
    void setText(String all) {
        text = all;
        places.reset(all);
        starts = starts(all);
        setBottom(starts.size() > 1 ? pager : null);
        show(0);
    }

    /** {@return where the pages of a text begin: after a line's end where one is near, and within no character} */
    private static List<Integer> starts(String all) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int start = 0;
        while (all.length() - start > PAGE) {
            int end = all.lastIndexOf('\n', start + PAGE - 1) + 1;
            if (end < start + PAGE - NEAR_END) {
                end = start + PAGE;
                end -= Character.isLowSurrogate(all.charAt(end)) ? 1 : 0;
            }
            starts.add(end);
            start = end;
        }
        return starts;
    }

    private void show(int wanted) {
        page = Math.clamp(wanted, 0, starts.size() - 1);
        int end = page + 1 < starts.size() ? starts.get(page + 1) : text.length();
        // a control takes some characters for the end of the text or drops them; all of it is copied from the text itself
        area.setText(text.substring(starts.get(page), end).replace("\r\n", "\n").replace('\r', '\n').replace('\0',
                '\u2400'));
        previous.setDisable(page == 0);
        next.setDisable(page == starts.size() - 1);
        number.setText(texts.text("page", page + 1, starts.size()));
    }

    @Override
    public Place find(String words, int step) {
        Place place = places.move(words, step);
        if (place.count() > 0) {
            select(places.start(), words.length());
        }
        return place;
    }

    private void select(int start, int length) {
        int wanted = 0;
        while (wanted + 1 < starts.size() && starts.get(wanted + 1) <= start) {
            wanted++;
        }
        if (wanted != page) {
            show(wanted);
        }
        String before = text.substring(starts.get(page), start);
        // a line's end of two characters is one in the control
        int from = before.length() - (int) before.codePoints().filter(each -> each == '\r').count()
                + loneReturns(before);
        area.selectRange(from, Math.min(area.getLength(), from + length));
    }

    private static int loneReturns(String before) {
        int count = 0;
        for (int at = before.indexOf('\r'); at >= 0; at = before.indexOf('\r', at + 1)) {
            count += at + 1 < before.length() && before.charAt(at + 1) == '\n' ? 0 : 1;
        }
        return count;
    }

    @Override
    public void endFind() {
        area.deselect();
        area.requestFocus();
    }

    @Override
    public String text() {
        return text;
    }
}
