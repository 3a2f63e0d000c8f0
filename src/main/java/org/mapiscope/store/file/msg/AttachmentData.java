package org.mapiscope.store.file.msg;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.ValueStream;

/** What an attachment is, as its method and its list of properties say. */
sealed interface AttachmentData {
    int ATTACH_EMBEDDED_MSG = 5;

    /** {@return whether the data are an object, and no property to copy} */
    default boolean isObject() {
        return !(this instanceof Value);
    }

    /** Looks at an attachment; what cannot be opened is a loss, and its properties remain. */
    static AttachmentData of(Attach attachment, Writing writing) throws MapiException {
        int method = PropValues.of(attachment.getProps(List.of(PropTags.PR_ATTACH_METHOD), 0))
                .integer(PropTags.PR_ATTACH_METHOD).orElse(0);
        if (method == ATTACH_EMBEDDED_MSG) {
            Optional<Message> message = writing.losses().attempt("PR_ATTACH_DATA_OBJ",
                    () -> ItemReader.openMessage(attachment));
            return message.isPresent() ? new Embedded(message.get()) : new Value();
        }
        Optional<PropTag> data = attachment.getPropList(0).stream()
                .filter(tag -> tag.id() == PropTags.PR_ATTACH_DATA_OBJ.id()).findFirst();
        if (data.isEmpty() || !data.get().type().equals(PropType.PT_OBJECT)) {
            return new Value();
        }
        Optional<ValueStream> stream = writing.losses().attempt("PR_ATTACH_DATA_OBJ",
                () -> ItemReader.openData(attachment, writing.progress()));
        return stream.isPresent() ? new Ole(stream.get(), writing) : new Value();
    }

    /** Bytes in a property, or nothing. */
    record Value() implements AttachmentData {}

    /** A message; whoever takes it closes it. */
    record Embedded(Message message) implements AttachmentData {}

    /** An OLE object; writing it closes it. */
    record Ole(ValueStream stream, Writing writing) implements AttachmentData {
        void write(PropertyStorage storage) throws IOException, MapiException {
            try (ValueStream in = stream) {
                OleObject.write(in, storage);
                if (in.failure().isPresent()) {
                    writing.losses().add("PR_ATTACH_DATA_OBJ", in.failure().get());
                }
            }
        }
    }
}
