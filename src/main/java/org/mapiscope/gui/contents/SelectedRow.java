package org.mapiscope.gui.contents;

import java.util.Optional;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.message.MessageAttachment;
import org.mapiscope.operation.table.RowObject;
import org.mapiscope.operation.table.TableRow;

/**
 * The row that a person looks at.
 *
 * @param index its place among the rows that are shown, from 0 on
 * @param row what the table gave of it
 * @param path the object that it stands for; empty when it stands for none that can be opened
 */
public record SelectedRow(TablePath table, int index, TableRow row, Optional<ObjectPath> path) {
    static SelectedRow of(TablePath table, int index, TableRow row) {
        return new SelectedRow(table, index, row, RowObject.of(table, row));
    }

    /** {@return where a person goes who opens the row; empty where that leads nowhere} */
    public Optional<Place> place() {
        return path.map(object -> switch (table) {
            case TablePath.Contents contents -> new Place.Message(object);
            case TablePath.OutgoingQueue queue -> new Place.Message(object);
            case TablePath.Hierarchy hierarchy -> folder(object);
            case TablePath.ReceiveFolders receive -> folder(object);
            case TablePath.Recipients recipients -> new Place.Properties(object);
            case TablePath.Attachments attachments -> attachment(object);
            case TablePath.OfProperty property -> new Place.Properties(object);
        });
    }

    private static Place folder(ObjectPath object) {
        return object instanceof ObjectPath.Entry entry ? Place.contents(entry, 0) : new Place.Properties(object);
    }

    private Place attachment(ObjectPath object) {
        boolean message = PropValues.of(row.values()).integer(PropTags.PR_ATTACH_METHOD)
                .orElse(0) == MessageAttachment.ATTACH_EMBEDDED_MSG;
        return message && object instanceof ObjectPath.Attachment attachment
                ? new Place.Message(new ObjectPath.Embedded(attachment))
                : new Place.Properties(object);
    }

    /** {@return what is shown beside the table: of a message all, of anything else its properties} */
    public Optional<Place> details() {
        return path.map(object -> place().filter(place -> place.object().equals(object))
                .filter(Place.Message.class::isInstance).orElseGet(() -> new Place.Properties(object)));
    }
}
