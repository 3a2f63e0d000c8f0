package org.mapiscope.store.pst;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.messaging.Attachment;
import org.mapiscope.store.pst.messaging.Message;

/** An attachment of a PST's message. Called on its session's thread. */
final class PstAttach extends PstObject implements Attach {

    private final Attachment attachment;
    private final int number;

    /**
     * @param number its place in the table of attachments, from 0
     * @param charset what the message's strings of PT_STRING8 are in
     */
    PstAttach(PstStore store, Attachment attachment, int number, Charset charset) throws IOException {
        super(store, attachment.properties(), charset);
        this.attachment = attachment;
        this.number = number;
    }

    @Override
    String kind() {
        return "IAttach";
    }

    @Override
    List<PropValue> compute() {
        return Identity.ofStore(store()).and(List.of(PstValues.number(PropTags.PR_ATTACH_NUM, number),
                PstValues.number(PropTags.PR_OBJECT_TYPE, ObjectTypes.MAPI_ATTACH),
                PstValues.number(PropTags.PR_ACCESS_LEVEL, 0),
                PstValues.binary(PropTags.PR_RECORD_KEY, Identity.instanceKey(attachment.nid()))));
    }

    @Override
    MapiObject open(PropTag tag, InterfaceId kind) throws IOException, MapiException {
        if (tag.id() != PropTags.PR_ATTACH_DATA_BIN.id()) {
            return super.open(tag, kind);
        }
        if (kind == InterfaceId.IID_IMessage) {
            Optional<Message> embedded = attachment.embedded();
            if (embedded.isPresent()) {
                return new PstMessage(store(), embedded.get());
            }
        }
        if (kind == InterfaceId.IID_IStream) {
            Optional<StoredValue> data = attachment.data();
            if (data.isPresent()) {
                return new PstStream(store(), data.get());
            }
        }
        throw new MapiException("IAttach::OpenProperty", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED,
                "the attachment's data cannot be opened as " + kind);
    }
}
