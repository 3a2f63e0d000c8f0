package org.mapiscope.gui.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.property.ObjectProperties;

@ExtendWith(OnFxThread.class)
class PropertyLinesTest {
    private final PropertyLines lines = new PropertyLines();

    @BeforeEach
    void show() {
        Messages.setLanguage(Locale.ENGLISH);
        lines.show(rows(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "Hello"),
                new PropValue.LongValue(PropTags.PR_MESSAGE_SIZE, 4711),
                new PropValue.ErrorValue(PropTags.PR_DISPLAY_NAME_W, HResult.MAPI_E_NOT_FOUND)));
    }

    private static List<PropertyRow> rows(PropValue... values) {
        return ObjectProperties.ofRow(List.of(values)).entries().stream().map(PropertyRow::new).toList();
    }

    private static List<String> names(List<PropertyLine> of) {
        return of.stream().flatMap(line -> line.property().stream()).map(PropertyRow::name).toList();
    }

    @Test
    void theFilterLooksInEveryColumnInWhicheverCase() {
        List<List<String>> found = new ArrayList<>();
        for (String words : List.of("pr_subject", " 0X0037001F ", "hello", "PT_LONG", "4711", "nothing")) {
            lines.filterProperty().set(words);
            found.add(names(lines.visible()));
        }

        assertEquals(List.of(List.of("PR_SUBJECT"), List.of("PR_SUBJECT"), List.of("PR_SUBJECT"),
                List.of("PR_MESSAGE_SIZE"), List.of("PR_MESSAGE_SIZE"), List.of()), found);
    }

    @Test
    void whatTheFilterHoldsBackIsStillThere() {
        lines.filterProperty().set("hello");

        assertEquals(3, lines.rows().size());
    }

    @Test
    void theFilterHoldsForTheNextPropertiesToo() {
        lines.filterProperty().set("size");
        lines.show(rows(new PropValue.LongValue(PropTags.PR_MESSAGE_SIZE, 1),
                new PropValue.LongValue(PropTags.PR_MESSAGE_FLAGS, 1)));

        assertEquals(List.of("PR_MESSAGE_SIZE"), names(lines.visible()));
    }

    @Test
    void groupsAreThoseOfWhatIsVisibleWithTheirNumber() {
        lines.groupingProperty().set(Grouping.READABLE);
        lines.filterProperty().set("PR_");

        Map<PropertyLine.Group, List<PropertyLine>> groups = lines.groups();

        assertEquals(List.of("Could not be read (1)", "Read (2)"),
                groups.keySet().stream().map(PropertyLine.Group::title).toList());
        assertEquals(List.of(List.of("PR_DISPLAY_NAME"), List.of("PR_SUBJECT", "PR_MESSAGE_SIZE")),
                groups.values().stream().map(PropertyLinesTest::names).toList());
    }

    @Test
    void rangesHaveWords() {
        lines.groupingProperty().set(Grouping.RANGE);

        assertEquals(Stream
                .of("Common (0x3000) (1)", "Message envelope (0x0001) (1)", "Not sent with the message (0x0E00) (1)")
                .toList(), lines.groups().keySet().stream().map(PropertyLine.Group::title).toList());
    }

    @Test
    void whoListensIsToldOfAnotherGrouping() {
        List<Integer> told = new ArrayList<>();
        lines.visible().addListener((ListChangeListener<PropertyLine>) change -> told.add(lines.groups().size()));

        lines.groupingProperty().set(Grouping.TYPE);

        assertEquals(List.of(2), told);
    }
}
