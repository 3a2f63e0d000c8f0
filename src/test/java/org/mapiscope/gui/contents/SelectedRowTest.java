package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.TableRow;

class SelectedRowTest {
    private static final EntryId STORE = EntryId.of((byte) 1);
    private static final ObjectPath.Entry OWNER = new ObjectPath.Entry(STORE, EntryId.of((byte) 2));
    private static final ObjectPath.Entry OBJECT = new ObjectPath.Entry(STORE, EntryId.of((byte) 3));

    private static SelectedRow row(TablePath table, PropValue... values) {
        return SelectedRow.of(table, 0, new TableRow(Stream.of(values).map(PropValue::tag).toList(), List.of(values),
                Set.of()));
    }

    private static SelectedRow rowOfObject(TablePath table) {
        return row(table, new PropValue.BinaryValue(PropTags.PR_ENTRYID, Bytes.ofHex("03")));
    }

    private static SelectedRow attachment(int method) {
        return row(new TablePath.Attachments(OWNER), new PropValue.LongValue(PropTags.PR_ATTACH_NUM, 4),
                new PropValue.LongValue(PropTags.PR_ATTACH_METHOD, method));
    }

    @Test
    void aMessageIsWhereItsRowLeadsAndWhatIsShownBesideIt() {
        SelectedRow row = rowOfObject(new TablePath.Contents(OWNER, 0));

        assertEquals(Optional.of(new Place.Message(OBJECT)), row.place());
        assertEquals(Optional.of(new Place.Message(OBJECT)), row.details());
    }

    @Test
    void theRowOfAFolderLeadsToItsContentsAndShowsItsProperties() {
        SelectedRow row = rowOfObject(new TablePath.Hierarchy(OWNER, 0));

        assertEquals(Optional.of(Place.contents(OBJECT, 0)), row.place());
        assertEquals(Optional.of(new Place.Properties(OBJECT)), row.details());
    }

    @Test
    void anAttachmentThatIsAMessageLeadsToItAndShowsItsOwnProperties() {
        ObjectPath.Attachment attachment = new ObjectPath.Attachment(OWNER, 4);

        assertEquals(Optional.of(new Place.Message(new ObjectPath.Embedded(attachment))), attachment(5).place());
        assertEquals(Optional.of(new Place.Properties(attachment)), attachment(5).details());
        assertEquals(Optional.of(new Place.Properties(attachment)), attachment(1).place());
    }

    @Test
    void theRowOfARecipientLeadsNowhere() {
        SelectedRow row = rowOfObject(new TablePath.Recipients(OWNER));

        assertEquals(List.of(Optional.empty(), Optional.empty()), List.of(row.place(), row.details()));
    }
}
