package org.mapiscope.store.pst.messaging;

import java.io.IOException;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredType;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;

/**
 * An attachment: properties, and bytes or a message. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.4.6.
 */
public final class Attachment {

    /** PR_ATTACH_METHOD of an attachment that is a message. */
    public static final int ATTACH_EMBEDDED_MSG = 5;

    private static final int PR_ATTACH_METHOD = 0x3705_0003;
    /** PR_ATTACH_DATA_BIN or PR_ATTACH_DATA_OBJ, by its type. */
    private static final int PR_ATTACH_DATA = 0x3701;

    /** Bytes in the name of the subnode with the data, and more than that for who writes more. */
    private static final int MAX_OBJECT = 64;

    private final Node node;

    Attachment(Node node) {
        this.node = node;
    }

    public Nid nid() {
        return node.nid();
    }

    public PropertyContext properties() throws IOException {
        return PropertyContext.read(node);
    }

    /** {@return the bytes of the file, or of the OLE object; empty for a message and for a mere link} */
    public Optional<StoredValue> data() throws IOException {
        PropertyContext properties = properties();
        if (method(properties) == ATTACH_EMBEDDED_MSG) {
            return Optional.empty();
        }
        Optional<Node> object = object(properties);
        if (object.isPresent()) {
            return Optional.of(new StoredValue.Subnode(object.get().data()));
        }
        return properties.value(PR_ATTACH_DATA);
    }

    /** {@return the message that the attachment is} */
    public Optional<Message> embedded() throws IOException {
        PropertyContext properties = properties();
        return method(properties) == ATTACH_EMBEDDED_MSG ? object(properties).map(Message::new) : Optional.empty();
    }

    private static int method(PropertyContext properties) throws IOException {
        return properties.number(PR_ATTACH_METHOD).orElse(0);
    }

    /** {@return the subnode that PR_ATTACH_DATA_OBJ names ([MS-PST] 2.3.3.5)} */
    private Optional<Node> object(PropertyContext properties) throws IOException {
        Optional<StoredValue> value = properties.valueOf((PR_ATTACH_DATA << Short.SIZE) | StoredType.PT_OBJECT);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get().size() > MAX_OBJECT) {
            throw node.corrupt("PidTagAttachDataObject",
                    "has %d bytes, no name of a subnode".formatted(value.get().size()));
        }
        BinaryView object = value.get().bytes();
        Nid nid = new Nid(object.i32("Nid", 0));
        return Optional.of(node.subnode(nid).orElseThrow(() -> object.corrupt("Nid", 0,
                "is %s, no subnode of the attachment".formatted(nid))));
    }
}
