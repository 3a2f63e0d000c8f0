package org.mapiscope.store.pst;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TcColumn;
import org.mapiscope.store.pst.ndb.Nid;

/**
 * The rows of the receive folder table: message classes, each with the folder that its messages arrive in.
 *
 * <p>Source: [imsgstore-getreceivefoldertable]; for the column with the folder's node, the files that Outlook writes.
 */
record ReceiveRows(PstStore store) implements RowKind {

    /** The column with the node of the folder. */
    private static final int FOLDER_NID = 0x6605;

    @Override
    public List<PropTag> defaultColumns() {
        return List.of(PropTags.PR_MESSAGE_CLASS_W, PropTags.PR_ENTRYID, PropTags.PR_RECORD_KEY,
                PropTags.PR_INSTANCE_KEY);
    }

    @Override
    public List<PropTag> computedColumns() {
        return List.of(PropTags.PR_ENTRYID, PropTags.PR_RECORD_KEY, PropTags.PR_INSTANCE_KEY);
    }

    @Override
    public PropValue compute(PropTag column, RowPlace place) throws IOException {
        if (column.equals(PropTags.PR_INSTANCE_KEY)) {
            return PstValues.binary(column, Identity.instanceKey(place.id()));
        }
        Optional<TcColumn> nid = place.table().column(FOLDER_NID);
        Optional<StoredValue> folder = nid.isEmpty()
                ? Optional.empty()
                : place.table().row(place.position()).cell(nid.get());
        return folder.isEmpty()
                ? PstValues.notFound(column)
                : PstValues.binary(column,
                        store.file().entryId(new Nid(folder.get().bytes().i32("nid", 0))).bytes());
    }

    @Override
    public Optional<PropertyContext> object(RowPlace place) {
        return Optional.empty();
    }
}
