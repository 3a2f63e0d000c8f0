package org.mapiscope.store.pst;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.messaging.Message;

/** The rows of a message's attachment table. Source: [attachment-tables]. */
record AttachmentRows(Message message) implements RowKind {
    @Override
    public List<PropTag> defaultColumns() {
        return List.of(PropTags.PR_ATTACH_NUM, PropTags.PR_ATTACH_METHOD, PropTags.PR_ATTACH_LONG_FILENAME_W,
                PropTags.PR_ATTACH_FILENAME_W, PropTags.PR_DISPLAY_NAME_W, PropTags.PR_ATTACH_SIZE,
                PropTags.PR_INSTANCE_KEY);
    }

    @Override
    public List<PropTag> computedColumns() {
        return List.of(PropTags.PR_ATTACH_NUM, PropTags.PR_INSTANCE_KEY, PropTags.PR_RECORD_KEY,
                PropTags.PR_OBJECT_TYPE);
    }

    @Override
    public PropValue compute(PropTag column, RowPlace place) throws IOException {
        if (column.equals(PropTags.PR_ATTACH_NUM)) {
            return PstValues.number(column, place.position());
        }
        return column.equals(PropTags.PR_OBJECT_TYPE)
                ? PstValues.number(column, ObjectTypes.MAPI_ATTACH)
                : PstValues.binary(column, Identity.instanceKey(place.id()));
    }

    @Override
    public Optional<PropertyContext> owner(RowPlace place) throws IOException {
        return Optional.of(message.properties());
    }

    @Override
    public Optional<PropertyContext> object(RowPlace place) throws IOException {
        return Optional.of(message.attachment(place.id()).properties());
    }
}
