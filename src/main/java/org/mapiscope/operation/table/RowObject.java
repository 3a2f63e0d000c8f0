package org.mapiscope.operation.table;

import java.util.Optional;
import java.util.OptionalInt;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.TablePath;

/** Says which object a row of a table stands for. */
public final class RowObject {
    private RowObject() {}

    /** {@return the path of the row's object; empty when it stands for none that the store opens} */
    public static Optional<ObjectPath> of(TablePath table, TableRow row) {
        if (row.isHeading()) {
            return Optional.empty();
        }
        PropValues values = PropValues.of(row.values());
        return switch (table) {
            case TablePath.Contents contents -> entry(table, values);
            case TablePath.Hierarchy hierarchy -> entry(table, values);
            case TablePath.ReceiveFolders receive -> entry(table, values);
            case TablePath.OutgoingQueue queue -> entry(table, values);
            case TablePath.Attachments attachments -> {
                OptionalInt number = values.integer(PropTags.PR_ATTACH_NUM);
                yield number.isPresent()
                        ? Optional.of(new ObjectPath.Attachment(attachments.owner(), number.getAsInt()))
                        : Optional.empty();
            }
            // what a recipient's entry identifier opens is in an address book, not in a store
            case TablePath.Recipients recipients -> Optional.empty();
            case TablePath.OfProperty property -> Optional.empty();
        };
    }

    private static Optional<ObjectPath> entry(TablePath table, PropValues values) {
        return values.entryId(PropTags.PR_ENTRYID).map(id -> new ObjectPath.Entry(table.owner().store(), id));
    }
}
