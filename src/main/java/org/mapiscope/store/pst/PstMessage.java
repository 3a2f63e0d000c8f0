package org.mapiscope.store.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.store.pst.ltp.StoredType;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.messaging.Message;
import org.mapiscope.store.pst.ndb.Nid;

/** A message of a PST, in a folder or within an attachment. Called on its session's thread. */
final class PstMessage extends PstObject implements org.mapiscope.mapi.Message {

    private final Message message;
    private Optional<Derived> body = Optional.empty();
    private boolean bodyKnown;

    PstMessage(PstStore store, Message message) throws IOException {
        super(store, message.properties());
        this.message = message;
    }

    @Override
    String kind() {
        return "IMessage";
    }

    @Override
    List<PropValue> compute() throws IOException {
        List<PropValue> values = new ArrayList<>(isEmbedded()
                ? Identity.ofStore(store()).and(List.of())
                : Identity.of(store(), message.nid(), Optional.of(message.parent())).and(List.of()));
        values.add(PstValues.number(PropTags.PR_OBJECT_TYPE, ObjectTypes.MAPI_MESSAGE));
        values.add(PstValues.number(PropTags.PR_ACCESS_LEVEL, 0));
        values.add(new PropValue.ObjectValue(PstTags.PR_MESSAGE_RECIPIENTS));
        values.add(new PropValue.ObjectValue(PstTags.PR_MESSAGE_ATTACHMENTS));
        values.add(new PropValue.BooleanValue(PropTags.PR_HASATTACH,
                message.attachmentTable().map(TableContext::rowCount).orElse(0) > 0));
        Optional<StoredValue> stored = properties().value(PropTags.PR_SUBJECT_W.id());
        if (stored.isPresent()) {
            boolean eightBit = (properties().tag(PropTags.PR_SUBJECT_W.id()).orElseThrow()
                    & 0xFFFF) == StoredType.PT_STRING8;
            Subject subject = Subject.of(stored.get(), eightBit, charset());
            values.add(subject.part(PstTags.PR_NORMALIZED_SUBJECT_W));
            values.add(subject.part(PstTags.PR_SUBJECT_PREFIX_W));
        }
        return values;
    }

    @Override
    Optional<Derived> derived(int id) throws IOException {
        return id == PstTags.PR_HTML_ID || id == PstTags.PR_BODY_ID
                ? body().filter(found -> found.tag().id() == id)
                : Optional.empty();
    }

    @Override
    List<PropTag> derivedTags() throws IOException {
        try {
            return body().map(found -> List.of(found.tag())).orElse(List.of());
        } catch (CorruptDataException e) {
            // the RTF itself is listed, and whoever opens it is told
            store().report(e);
            return List.of();
        }
    }

    private Optional<Derived> body() throws IOException {
        if (!bodyKnown) {
            body = RtfBody.of(properties());
            bodyKnown = true;
        }
        return body;
    }

    @Override
    public MapiTable getAttachmentTable(int flags) throws MapiException {
        return call("GetAttachmentTable", () -> table(MessageRows.attachments(store(), message)));
    }

    @Override
    public Attach openAttach(int number, int flags) throws MapiException {
        return call("OpenAttach", () -> {
            Optional<TableContext> table = message.attachmentTable();
            if (number < 0 || number >= table.map(TableContext::rowCount).orElse(0)) {
                throw new MapiException("IMessage::OpenAttach", HResult.MAPI_E_NOT_FOUND,
                        "there is no attachment " + number);
            }
            return new PstAttach(store(), message.attachment(table.orElseThrow().rowId(number)), number, charset());
        });
    }

    @Override
    public MapiTable getRecipientTable(int flags) throws MapiException {
        return call("GetRecipientTable", () -> table(MessageRows.recipients(store(), message)));
    }

    @Override
    MapiObject open(PropTag tag, InterfaceId kind) throws IOException, MapiException {
        if (kind == InterfaceId.IID_IMAPITable && tag.equals(PstTags.PR_MESSAGE_RECIPIENTS)) {
            return getRecipientTable(0);
        }
        if (kind == InterfaceId.IID_IMAPITable && tag.equals(PstTags.PR_MESSAGE_ATTACHMENTS)) {
            return getAttachmentTable(0);
        }
        return super.open(tag, kind);
    }

    /** A message within an attachment has no entry identifier: its node is one within the attachment's. */
    private boolean isEmbedded() {
        return message.parent().type() == Nid.NID_TYPE_ATTACHMENT;
    }
}
