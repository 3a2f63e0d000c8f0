package org.mapiscope.store.pst;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;

/** The rows of a hierarchy table. Source: [hierarchy-tables]. */
record FolderRows(PstStore store) implements RowKind {

    /** DT_FOLDER. */
    private static final int DT_FOLDER = 0x01000000;

    @Override
    public List<PropTag> defaultColumns() {
        return List.of(PropTags.PR_DISPLAY_NAME_W, PropTags.PR_ENTRYID, PropTags.PR_INSTANCE_KEY, PropTags.PR_DEPTH,
                PropTags.PR_OBJECT_TYPE, PstTags.PR_DISPLAY_TYPE, PropTags.PR_COMMENT_W, PstTags.PR_STATUS,
                PropTags.PR_FOLDER_TYPE, PropTags.PR_SUBFOLDERS, PropTags.PR_CONTENT_COUNT,
                PropTags.PR_CONTENT_UNREAD, PropTags.PR_CONTAINER_CLASS_W);
    }

    @Override
    public List<PropTag> computedColumns() {
        return List.of(PropTags.PR_ENTRYID, PropTags.PR_INSTANCE_KEY, PropTags.PR_RECORD_KEY,
                PropTags.PR_PARENT_ENTRYID, PropTags.PR_STORE_ENTRYID, PropTags.PR_STORE_RECORD_KEY,
                PstTags.PR_MAPPING_SIGNATURE, PropTags.PR_DEPTH, PropTags.PR_OBJECT_TYPE, PstTags.PR_DISPLAY_TYPE,
                PstTags.PR_STATUS, PropTags.PR_FOLDER_TYPE, PropTags.PR_ASSOC_CONTENT_COUNT);
    }

    @Override
    public PropValue compute(PropTag column, RowPlace place) throws IOException {
        if (column.equals(PropTags.PR_DEPTH)) {
            return PstValues.number(column, place.depth());
        }
        if (column.equals(PstTags.PR_DISPLAY_TYPE)) {
            return PstValues.number(column, DT_FOLDER);
        }
        if (column.equals(PstTags.PR_STATUS)) {
            return PstValues.number(column, 0);
        }
        if (column.equals(PropTags.PR_OBJECT_TYPE)) {
            return PstValues.number(column, ObjectTypes.MAPI_FOLDER);
        }
        if (column.equals(PropTags.PR_FOLDER_TYPE)) {
            return PstValues.number(column, type(place.id()));
        }
        if (column.equals(PropTags.PR_ASSOC_CONTENT_COUNT)) {
            return PstValues.number(column, store.file().folder(place.id()).associatedTable()
                    .map(TableContext::rowCount).orElse(0));
        }
        return Identity.value(column, store, place.id(), Optional.of(place.folder()));
    }

    @Override
    public Optional<PropertyContext> object(RowPlace place) throws IOException {
        Optional<Node> node = store.file().database().find(place.id());
        return node.isEmpty() ? Optional.empty() : Optional.of(PropertyContext.read(node.get()));
    }

    /** {@return PR_FOLDER_TYPE of the folder {@code nid}} */
    static int type(Nid nid) {
        if (nid.equals(Nid.NID_ROOT_FOLDER)) {
            return MapiFolder.FOLDER_ROOT;
        }
        return nid.type() == Nid.NID_TYPE_SEARCH_FOLDER ? MapiFolder.FOLDER_SEARCH : MapiFolder.FOLDER_GENERIC;
    }
}
