package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mapiscope.store.pst.ndb.Nid;

/**
 * A message that is being written, in a folder or in an attachment: recipients and attachments are pushed into it, then
 * it ends. One thread.
 *
 * <p>Source: [MS-PST] 2.4.5.
 */
public final class MessageWriter {

    private static final TableLayout RECIPIENTS = FolderTables.layout(Nid.NID_RECIPIENT_TABLE, Set.of());
    private static final TableLayout ATTACHMENTS = FolderTables.layout(Nid.NID_ATTACHMENT_TABLE, Set.of());

    private final StoreWriter store;
    private final End end;
    private final Subnodes subnodes = new Subnodes();
    private final Rows recipients = new Rows(Nid.NID_RECIPIENT_TABLE, RECIPIENTS);
    private final Rows attachments = new Rows(Nid.NID_ATTACHMENT_TABLE, ATTACHMENTS);

    MessageWriter(StoreWriter store, End end) {
        this.store = store;
        this.end = end;
    }

    /** Adds a recipient. */
    public void recipient(Properties recipient) {
        recipient(recipients.ids.size() + 1, recipient);
    }

    /** Adds a recipient whose row has an identifier already. */
    public void recipient(int rowId, Properties recipient) {
        recipients.add(rowId, recipient);
    }

    /** Begins an attachment. */
    public AttachmentWriter attachment() throws IOException {
        return attachment(store.nodeNames().next(Nid.NID_TYPE_ATTACHMENT));
    }

    /** Begins an attachment that has a name already. */
    public AttachmentWriter attachment(Nid attachment) {
        store.nodeNames().use(attachment);
        return new AttachmentWriter(store, (node, row) -> {
            subnodes.add(attachment, node);
            attachments.add(attachment.value(), row);
        });
    }

    /** Ends the message; its folder's table says of it what its properties say. */
    public void end(Properties properties) throws IOException {
        end(properties, properties);
    }

    /**
     * Ends the message.
     *
     * @param row what the table of its folder says of it
     */
    public void end(Properties properties, Properties row) throws IOException {
        recipients.write();
        if (!attachments.ids.isEmpty()) {
            attachments.write();
        }
        long data = PropertyWriter.write(store.storage(), properties, subnodes);
        end.ended(new StoredNode(data, subnodes.write(store.storage().blocks())), row);
    }

    /** Takes what has ended. */
    interface End {
        void ended(StoredNode node, Properties row) throws IOException;
    }

    /** The rows of one of the message's tables, whose columns are known when all rows are. */
    private final class Rows {
        private final Nid table;
        private final TableLayout standard;
        private final List<Integer> ids = new ArrayList<>();
        private final List<Properties> rows = new ArrayList<>();
        private final Set<Integer> others = new LinkedHashSet<>();

        Rows(Nid table, TableLayout standard) {
            this.table = table;
            this.standard = standard;
        }

        void add(int rowId, Properties row) {
            ids.add(rowId);
            rows.add(row);
            if (table.equals(Nid.NID_RECIPIENT_TABLE)) {
                for (int i = 0; i < row.count(); i++) {
                    if (!standard.has(row.tag(i))) {
                        others.add(row.tag(i));
                    }
                }
            }
        }

        void write() throws IOException {
            TableWriter writer = store.table(others.isEmpty() ? standard : FolderTables.layout(table, others));
            for (int i = 0; i < rows.size(); i++) {
                writer.row(ids.get(i), rows.get(i));
            }
            subnodes.add(table, writer.finish());
        }
    }
}
