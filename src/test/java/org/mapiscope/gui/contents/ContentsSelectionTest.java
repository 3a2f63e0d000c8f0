package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.TableRow;

class ContentsSelectionTest {
    private static final TablePath TABLE = new TablePath.Contents(
            new ObjectPath.Entry(EntryId.of((byte) 1), EntryId.of((byte) 2)), 0);
    private static final TableRow ROW = new TableRow(List.of(PropTags.PR_SUBJECT_W),
            List.of(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "Hello")), Set.of());

    private final ContentsSelection selection = new ContentsSelection();
    private final RowItem item = new RowItem(5);

    private Optional<SelectedRow> row() {
        return selection.rowProperty().get();
    }

    @Test
    void aRowThatIsBeingReadIsThereOnceItIsRead() {
        selection.select(Optional.of(TABLE), Optional.of(item), 1);
        Optional<SelectedRow> before = row();
        item.setState(new RowState.Read(ROW));

        assertEquals(Optional.empty(), before);
        assertEquals(Optional.of(SelectedRow.of(TABLE, 5, ROW)), row());
    }

    @Test
    void aRowThatThePersonHasLeftIsNotWaitedFor() {
        selection.select(Optional.of(TABLE), Optional.of(item), 3);
        selection.clear();
        item.setState(new RowState.Read(ROW));

        assertEquals(Optional.empty(), row());
        assertEquals(0, selection.count());
    }

    @Test
    void manyRowsAreCountedWhereThePersonIsOnNone() {
        selection.select(Optional.of(TABLE), Optional.empty(), 7);

        assertEquals(7, selection.count());
    }
}
