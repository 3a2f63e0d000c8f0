package org.mapiscope.store.pst;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.CodePages;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.spi.RowSource;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredType;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TcColumn;
import org.mapiscope.store.pst.messaging.Message;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;

/** The rows of a contents table, associated or not. Source: [contents-tables]. */
record MessageRows(PstStore store) implements RowKind {

    /** MSGFLAG_HASATTACH. */
    static final int HAS_ATTACH = 0x10;

    @Override
    public List<PropTag> defaultColumns() {
        return List.of(PropTags.PR_ENTRYID, PropTags.PR_INSTANCE_KEY, PropTags.PR_OBJECT_TYPE,
                PropTags.PR_MESSAGE_CLASS_W, PropTags.PR_SUBJECT_W, PropTags.PR_SENDER_NAME_W,
                PstTags.PR_DISPLAY_TO_W, PropTags.PR_MESSAGE_DELIVERY_TIME, PstTags.PR_LAST_MODIFICATION_TIME,
                PropTags.PR_MESSAGE_FLAGS, PropTags.PR_MESSAGE_SIZE, PropTags.PR_HASATTACH,
                PropTags.PR_PARENT_ENTRYID, PropTags.PR_RECORD_KEY);
    }

    @Override
    public List<PropTag> computedColumns() {
        return List.of(PropTags.PR_ENTRYID, PropTags.PR_INSTANCE_KEY, PropTags.PR_RECORD_KEY,
                PropTags.PR_PARENT_ENTRYID, PropTags.PR_STORE_ENTRYID, PropTags.PR_STORE_RECORD_KEY,
                PstTags.PR_MAPPING_SIGNATURE, PropTags.PR_OBJECT_TYPE, PropTags.PR_HASATTACH,
                PstTags.PR_NORMALIZED_SUBJECT_W, PstTags.PR_SUBJECT_PREFIX_W);
    }

    @Override
    public PropValue compute(PropTag column, RowPlace place) throws IOException {
        if (column.equals(PropTags.PR_OBJECT_TYPE)) {
            return PstValues.number(column, ObjectTypes.MAPI_MESSAGE);
        }
        if (column.equals(PropTags.PR_HASATTACH)) {
            Optional<StoredValue> flags = cell(place, PropTags.PR_MESSAGE_FLAGS);
            return flags.isEmpty()
                    ? PstValues.notFound(column)
                    : new PropValue.BooleanValue(column,
                            (flags.get().bytes().i32("PR_MESSAGE_FLAGS", 0) & HAS_ATTACH) != 0);
        }
        if (column.equals(PstTags.PR_NORMALIZED_SUBJECT_W) || column.equals(PstTags.PR_SUBJECT_PREFIX_W)) {
            Optional<StoredValue> subject = cell(place, PropTags.PR_SUBJECT_W);
            boolean eightBit = place.table().column(PropTags.PR_SUBJECT_W.id())
                    .filter(found -> (found.tag() & 0xFFFF) == StoredType.PT_STRING8).isPresent();
            return subject.isEmpty()
                    ? PstValues.notFound(column)
                    : Subject.of(subject.get(), eightBit, eightBit ? store.charset(owner(place)) : CodePages.USUAL)
                            .part(column);
        }
        Optional<Nid> parent = column.equals(PropTags.PR_PARENT_ENTRYID)
                ? Optional.of(parent(place))
                : Optional.empty();
        return Identity.value(column, store, place.id(), parent);
    }

    @Override
    public Optional<PropertyContext> object(RowPlace place) throws IOException {
        Optional<Node> node = store.file().database().find(place.id());
        return node.isEmpty() ? Optional.empty() : Optional.of(PropertyContext.read(node.get()));
    }

    @Override
    public boolean canBeInObject(PropTag column) {
        return RowKind.super.canBeInObject(column) && column.id() != PropTags.PR_CONTENT_COUNT.id();
    }

    @Override
    public Optional<RowSource> subRows(RowPlace place, PropTag subObject) throws IOException {
        Message message = store.file().message(place.id());
        if (subObject.id() == PstTags.PR_MESSAGE_RECIPIENTS.id()) {
            return Optional.of(recipients(store, message));
        }
        return subObject.id() == PstTags.PR_MESSAGE_ATTACHMENTS.id()
                ? Optional.of(attachments(store, message))
                : Optional.empty();
    }

    static RowSource recipients(PstStore store, Message message) throws IOException {
        return new PstRows(new RowReader(store, new RecipientRows(message)), message.recipientTable());
    }

    static RowSource attachments(PstStore store, Message message) throws IOException {
        return new PstRows(new RowReader(store, new AttachmentRows(message)), message.attachmentTable());
    }

    /** A search folder's messages are in other folders. */
    private Nid parent(RowPlace place) throws IOException {
        return place.table().node().nid().type() == Nid.NID_TYPE_SEARCH_CONTENTS_TABLE
                ? store.file().message(place.id()).parent()
                : place.folder();
    }

    private static Optional<StoredValue> cell(RowPlace place, PropTag tag) throws IOException {
        Optional<TcColumn> column = place.table().column(tag.id());
        return column.isEmpty() ? Optional.empty() : place.table().row(place.position()).cell(column.get());
    }
}
