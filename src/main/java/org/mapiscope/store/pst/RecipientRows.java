package org.mapiscope.store.pst;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.messaging.Message;

/** The rows of a message's recipient table. Source: [recipient-tables]. */
record RecipientRows(Message message) implements RowKind {
    @Override
    public List<PropTag> defaultColumns() {
        return List.of(PropTags.PR_ROWID, PstTags.PR_RECIPIENT_TYPE, PropTags.PR_DISPLAY_NAME_W,
                PstTags.PR_ADDRTYPE_W, PstTags.PR_EMAIL_ADDRESS_W, PropTags.PR_ENTRYID, PropTags.PR_OBJECT_TYPE,
                PstTags.PR_DISPLAY_TYPE);
    }

    @Override
    public List<PropTag> computedColumns() {
        return List.of(PropTags.PR_ROWID, PropTags.PR_INSTANCE_KEY);
    }

    @Override
    public PropValue compute(PropTag column, RowPlace place) throws IOException {
        return column.equals(PropTags.PR_ROWID)
                ? PstValues.number(column, place.id().value())
                : PstValues.binary(column, Identity.instanceKey(place.id()));
    }

    @Override
    public Optional<PropertyContext> owner(RowPlace place) throws IOException {
        return Optional.of(message.properties());
    }

    @Override
    public Optional<PropertyContext> object(RowPlace place) {
        return Optional.empty();
    }
}
