package org.mapiscope.store.pst.messaging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;

/**
 * A message of a folder, an associated message, or a message within an attachment. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.4.5.
 */
public final class Message {

    private final Node node;

    Message(Node node) {
        this.node = node;
    }

    /** {@return the message that {@code node} is} */
    public static Message of(Node node) {
        return new Message(node);
    }

    public Nid nid() {
        return node.nid();
    }

    /** {@return the folder that it is in; for a message within an attachment, that attachment's node} */
    public Nid parent() {
        return node.parent();
    }

    public PropertyContext properties() throws IOException {
        return PropertyContext.read(node);
    }

    /** {@return the table of its recipients} */
    public Optional<TableContext> recipientTable() throws IOException {
        return table(Nid.NID_RECIPIENT_TABLE);
    }

    /** {@return the table of its attachments; their nodes are the row identifiers} */
    public Optional<TableContext> attachmentTable() throws IOException {
        return table(Nid.NID_ATTACHMENT_TABLE);
    }

    /** {@return all attachments, in the order of their table} */
    public List<Attachment> attachments() throws IOException {
        List<Attachment> all = new ArrayList<>();
        Optional<TableContext> table = attachmentTable();
        if (table.isPresent()) {
            for (int i = 0; i < table.get().rowCount(); i++) {
                all.add(attachment(table.get().rowId(i)));
            }
        }
        return all;
    }

    /** {@return the attachment {@code nid}, which is in the table of attachments} */
    public Attachment attachment(Nid nid) throws IOException {
        return new Attachment(
                node.subnode(nid).orElseThrow(() -> node.corrupt("bidSub", "has no attachment " + nid)));
    }

    private Optional<TableContext> table(Nid nid) throws IOException {
        Optional<Node> table = node.subnode(nid);
        return table.isEmpty() ? Optional.empty() : Optional.of(TableContext.read(table.get()));
    }
}
