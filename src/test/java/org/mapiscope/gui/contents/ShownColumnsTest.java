package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.mapiscope.gui.MemoryPreferences;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.ColumnPreset;

class ShownColumnsTest {
    private static final ObjectPath.Entry FOLDER = new ObjectPath.Entry(EntryId.of((byte) 1), EntryId.of((byte) 2));
    private static final TablePath MESSAGES = new TablePath.Contents(FOLDER, 0);
    private static final TablePath FOLDERS = new TablePath.Hierarchy(FOLDER, 0);
    private static final List<ContentsColumn> CHOSEN = List.of(new ContentsColumn(PropTags.PR_MESSAGE_SIZE, 80),
            new ContentsColumn(PropTags.PR_SUBJECT_W, 300));

    private static final TablePath MESSAGES_ELSEWHERE = new TablePath.Contents(
            new ObjectPath.Entry(EntryId.of((byte) 3), EntryId.of((byte) 4)), 0);

    private final Settings settings = new Settings(new MemoryPreferences());
    private final ShownColumns columns = new ShownColumns(settings);

    @Test
    void columnsAreThoseOfTheKindOfTableUntilAPersonChooses() {
        columns.show(MESSAGES);

        assertEquals(ContentsColumn.of(ColumnPreset.of(MESSAGES).columns()), columns.list());
    }

    @Test
    void whatWasChosenIsKeptForTheKindOfTableOnly() {
        columns.choose(MESSAGES, CHOSEN);
        ShownColumns others = new ShownColumns(settings);
        others.show(MESSAGES);
        List<ContentsColumn> kept = List.copyOf(others.list());
        others.show(FOLDERS);

        assertEquals(CHOSEN, kept);
        assertEquals(ContentsColumn.of(ColumnPreset.of(FOLDERS).columns()), others.list());
    }

    @Test
    void onlyAColumnThatWasNotShownHasToBeRead() {
        columns.choose(MESSAGES, CHOSEN);

        assertFalse(columns.choose(MESSAGES, CHOSEN.reversed()));
        assertTrue(columns.choose(MESSAGES, ContentsColumn.of(List.of(PropTags.PR_MESSAGE_CLASS_W))));
    }

    @Test
    void theSameColumnsAreNotMadeAnew() {
        List<String> told = new ArrayList<>();
        columns.show(MESSAGES);
        columns.list().addListener((ListChangeListener<ContentsColumn>) change -> told.add("changed"));
        columns.show(MESSAGES);

        assertEquals(List.of(), told);
    }

    @Test
    void aNamedPropertyIsAColumnOnlyInTheStoreThatItsTagIsOf() {
        List<ContentsColumn> wanted = Stream.concat(CHOSEN.stream(),
                Stream.of(new ContentsColumn(new PropTag(0x8005001F), 120))).toList();
        columns.choose(MESSAGES, wanted);

        assertEquals(List.of(wanted, CHOSEN), List.of(shown(MESSAGES), shown(MESSAGES_ELSEWHERE)));
    }

    @Test
    void aChoiceWithoutNamedPropertiesIsThatOfAllStores() {
        columns.choose(MESSAGES, ContentsColumn.of(List.of(new PropTag(0x8005001F))));
        List<ContentsColumn> elsewhere = shown(MESSAGES_ELSEWHERE);
        columns.choose(MESSAGES, CHOSEN);

        assertEquals(List.of(ContentsColumn.of(ColumnPreset.of(MESSAGES).columns()), CHOSEN, CHOSEN),
                List.of(elsewhere, shown(MESSAGES), shown(MESSAGES_ELSEWHERE)));
    }

    /** {@return the columns that are shown of a table after the program was started anew} */
    private List<ContentsColumn> shown(TablePath path) {
        ShownColumns now = new ShownColumns(settings);
        now.show(path);
        return List.copyOf(now.list());
    }
}
