package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.table.TableRow;

class RowPagesTest {
    private static final int MILLION = 1_000_000;
    private static final List<PropTag> COLUMNS = List.of(PropTags.PR_SUBJECT_W);

    private int asked;
    private final RowPages pages = new RowPages(MILLION, () -> asked++);

    private static List<TableRow> rows(int count, String subject) {
        return IntStream.range(0, count).mapToObj(i -> new TableRow(COLUMNS,
                List.of(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, subject)), Set.of())).toList();
    }

    @Test
    void aRowIsAskedForWhenItIsLookedAt() {
        assertEquals(new RowState.Loading(), pages.get(999_999).state());
        assertEquals(1, asked);
        assertEquals(OptionalInt.of(999_936), pages.takeWanted());
        assertEquals(OptionalInt.empty(), pages.takeWanted());
    }

    @Test
    void whatWasLookedAtLastIsReadFirst() {
        pages.get(0);
        pages.get(640);

        assertEquals(List.of(640, 0), List.of(pages.takeWanted().getAsInt(), pages.takeWanted().getAsInt()));
    }

    @Test
    void rowsThatAreNotThereAnyMoreSaySo() {
        RowItem last = pages.get(63);
        pages.read(0, rows(63, "x"));

        assertEquals(new RowState.Gone(), last.state());
        assertTrue(pages.get(62).row().isPresent());
    }

    @Test
    void aWalkThroughAMillionRowsHoldsFewOfThem() {
        List<Integer> held = new ArrayList<>();
        for (int first = 0; first < MILLION; first += RowPages.PAGE) {
            pages.get(first);
            pages.takeWanted();
            pages.read(first, rows(RowPages.PAGE, "x"));
            held.add(pages.held());
        }

        assertEquals(256, held.stream().mapToInt(each -> each).max().orElseThrow());
    }

    @Test
    void longValuesLetFewerRowsBeHeld() {
        String large = "x".repeat(1 << 15);
        for (int first = 0; first < 64 * RowPages.PAGE; first += RowPages.PAGE) {
            pages.read(first, rows(RowPages.PAGE, large));
        }

        assertEquals(8, pages.held());
    }
}
