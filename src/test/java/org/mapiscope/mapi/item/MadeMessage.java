package org.mapiscope.mapi.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.subsystem.table.MemoryRows;
import org.mapiscope.subsystem.table.RowTable;

/** A message that a test makes of properties, recipients and attachments. */
public class MadeMessage extends MadeObject implements Message {
    private static final List<PropTag> RECIPIENTS = List.of(new PropTag(0x0C150003), PropTags.PR_DISPLAY_NAME_W);

    private final List<List<PropValue>> recipients;
    private final List<MadeAttach> attachments;

    public MadeMessage(List<PropValue> values, List<List<PropValue>> recipients, List<MadeAttach> attachments) {
        super(values);
        this.recipients = recipients;
        this.attachments = attachments;
    }

    @Override
    public MapiTable getAttachmentTable(int flags) {
        List<List<PropValue>> rows = new ArrayList<>();
        for (int i = 0; i < attachments.size(); i++) {
            rows.add(List.of(new PropValue.LongValue(PropTags.PR_ATTACH_NUM, i)));
        }
        return new RowTable(new MemoryRows(List.of(PropTags.PR_ATTACH_NUM), rows), Runnable::run);
    }

    @Override
    public Attach openAttach(int number, int flags) {
        return attachments.get(number);
    }

    @Override
    public MapiTable getRecipientTable(int flags) {
        return new RowTable(new MemoryRows(RECIPIENTS, recipients), Runnable::run);
    }

    /** An attachment; with a message it is that. */
    public static final class MadeAttach extends MadeObject implements Attach {
        private final Optional<Message> message;

        public MadeAttach(List<PropValue> values) {
            super(values);
            this.message = Optional.empty();
        }

        public MadeAttach(List<PropValue> values, Message message) {
            super(values);
            this.message = Optional.of(message);
        }

        @Override
        public MapiObject openProperty(PropTag tag, InterfaceId kind, int flags) throws MapiException {
            if (kind == InterfaceId.IID_IMessage) {
                return message.orElseThrow(() -> new MapiException("IMAPIProp::OpenProperty",
                        HResult.MAPI_E_INTERFACE_NOT_SUPPORTED, ""));
            }
            return super.openProperty(tag, kind, flags);
        }
    }
}
