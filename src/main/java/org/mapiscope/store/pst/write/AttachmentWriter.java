package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mapiscope.store.pst.ndb.Nid;

/** An attachment that is being written. One thread. Source: [MS-PST] 2.4.6. */
public final class AttachmentWriter {

    private static final int PR_ATTACH_DATA_OBJ = 0x3701_000D;
    private static final int PR_ATTACH_SIZE = 0x0E20_0003;
    private static final int PR_RENDERING_POSITION = 0x370B_0003;
    /** PR_RENDERING_POSITION of what is shown beside the text, not in it. */
    private static final int NOT_RENDERED = -1;

    private final StoreWriter store;
    private final MessageWriter.End end;
    private final Subnodes subnodes = new Subnodes();
    private byte[] object = new byte[0];

    AttachmentWriter(StoreWriter store, MessageWriter.End end) {
        this.store = store;
        this.end = end;
    }

    /** Begins the message that this attachment is; it must end before the attachment does. */
    public MessageWriter message() throws IOException {
        return message(store.nodeNames().next(Nid.NID_TYPE_NORMAL_MESSAGE));
    }

    /** Begins the message that this attachment is, which has a name already. */
    public MessageWriter message(Nid message) {
        long before = store.size();
        return new MessageWriter(store, (node, row) -> object(message, node, store.size() - before));
    }

    /** Takes an object that is not a message, such as an OLE storage, as the attachment's data. */
    public void object(Nid nid, StoredData data) throws IOException {
        object(nid, new StoredNode(data.block(), 0), data.size());
    }

    /** Ends the attachment. */
    public void end(Properties properties) throws IOException {
        end(properties, properties);
    }

    /**
     * Ends the attachment.
     *
     * @param row what the message's table of attachments says of it
     */
    public void end(Properties properties, Properties row) throws IOException {
        if (object.length > 0) {
            properties.put(PR_ATTACH_DATA_OBJ, object);
        }
        if (!properties.has(PR_ATTACH_SIZE >>> Short.SIZE)) {
            properties.putInt(PR_ATTACH_SIZE, (int) Math.min(properties.size(), Integer.MAX_VALUE));
        }
        if (!properties.has(PR_RENDERING_POSITION >>> Short.SIZE)) {
            properties.putInt(PR_RENDERING_POSITION, NOT_RENDERED);
        }
        long data = PropertyWriter.write(store.storage(), properties, subnodes);
        end.ended(new StoredNode(data, subnodes.write(store.storage().blocks())), row);
    }

    private void object(Nid nid, StoredNode node, long size) throws IOException {
        subnodes.add(nid, node);
        // the subnode, and how large it is ([MS-PST] 2.3.3.5)
        object = ByteBuffer.allocate(2 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(nid.value())
                .putInt((int) Math.min(size, Integer.MAX_VALUE)).array();
    }
}
