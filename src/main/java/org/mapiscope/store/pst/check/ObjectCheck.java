package org.mapiscope.store.pst.check;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ltp.TcColumn;
import org.mapiscope.store.pst.ltp.TcRow;
import org.mapiscope.store.pst.ndb.Bid;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;

/**
 * Checks what is in nodes: heaps, properties, tables, recipients, attachments and the messages in them. Safe for many
 * threads.
 *
 * <p>What subnodes have in common is checked once, so it ends soon on every file. Source: [MS-PST] 2.3, 2.4.5, 2.4.6.
 */
final class ObjectCheck {

    /** Messages within messages that are followed; each is an attachment and a message. */
    private static final int MAX_DEPTH = 100;

    private static final int PR_ATTACH_METHOD = 0x3705_0003;
    private static final int PR_ATTACH_DATA_OBJ = 0x3701_000D;
    private static final int PR_MESSAGE_CLASS = 0x001A;
    private static final int ATTACH_EMBEDDED_MSG = 5;

    private final Inspection inspection;
    private final SharedBits checked;
    private final CellCheck cells;

    ObjectCheck(Inspection inspection) {
        this.inspection = inspection;
        this.cells = new CellCheck(inspection);
        this.checked = new SharedBits(inspection.salvage().blocks().size());
    }

    /** Checks a node of the node B-tree by its type; types with a form of their own are left. */
    void check(Node node) throws IOException {
        if (!node.hasData()) {
            return;
        }
        switch (node.nid().type()) {
            case Nid.NID_TYPE_NORMAL_MESSAGE, Nid.NID_TYPE_ASSOC_MESSAGE -> message(node, 0);
            case Nid.NID_TYPE_NORMAL_FOLDER, Nid.NID_TYPE_SEARCH_FOLDER -> properties(node);
            case Nid.NID_TYPE_HIERARCHY_TABLE, Nid.NID_TYPE_CONTENTS_TABLE, Nid.NID_TYPE_ASSOC_CONTENTS_TABLE,
                    Nid.NID_TYPE_SEARCH_CONTENTS_TABLE ->
                table(node);
            default -> {
            }
        }
    }

    /** {@return the properties of {@code node}, each of which is checked; empty when there is no list of them} */
    Optional<PropertyContext> properties(Node node) throws IOException {
        PropertyContext properties;
        try {
            properties = PropertyContext.read(node);
        } catch (CorruptDataException e) {
            found(FindingKind.PROPERTIES, e, node);
            return Optional.empty();
        }
        for (int tag : properties.tags()) {
            try {
                properties.value(tag >>> Short.SIZE);
            } catch (CorruptDataException e) {
                found(FindingKind.PROPERTY_VALUE, e, node);
            }
        }
        return Optional.of(properties);
    }

    /** {@return the table of {@code node}, each row of which is checked; empty when it cannot be read at all} */
    Optional<TableContext> table(Node node) throws IOException {
        TableContext table;
        try {
            table = TableContext.read(node);
        } catch (CorruptDataException e) {
            found(FindingKind.TABLE, e, node);
            return Optional.empty();
        }
        List<TcColumn> columns = table.columns();
        for (int i = 0; i < table.rowCount() && !inspection.progress().isCancelled(); i++) {
            try {
                TcRow row = table.row(i);
                for (TcColumn column : columns) {
                    row.cell(column);
                }
            } catch (CorruptDataException e) {
                found(FindingKind.ROW, e, node);
            }
        }
        return Optional.of(table);
    }

    private void message(Node node, int depth) throws IOException {
        Optional<PropertyContext> properties = properties(node);
        if (properties.isPresent() && properties.get().tag(PR_MESSAGE_CLASS).isEmpty()) {
            inspection.found(FindingKind.REQUIRED_PROPERTY, node.name(), place(node),
                    "PidTagMessageClass is missing");
        }
        try {
            Optional<Node> recipients = node.subnode(Nid.NID_RECIPIENT_TABLE);
            if (recipients.isPresent()) {
                table(recipients.get());
            }
            Optional<Node> attachments = node.subnode(Nid.NID_ATTACHMENT_TABLE);
            Optional<TableContext> rows = attachments.isPresent() ? table(attachments.get()) : Optional.empty();
            attachments(node, rows, depth);
            if (rows.isPresent()) {
                cells.check(rows.get(), node);
            }
        } catch (CorruptDataException e) {
            found(FindingKind.SUBNODE_TREE, e, node);
        }
    }

    private void attachments(Node message, Optional<TableContext> table, int depth) throws IOException {
        Set<Nid> rows = new HashSet<>();
        for (int i = 0; table.isPresent() && i < table.get().rowCount(); i++) {
            rows.add(table.get().rowId(i));
        }
        for (Nid row : rows) {
            if (message.subnode(row).isEmpty()) {
                inspection.found(FindingKind.ATTACHMENT, message.name(), place(message),
                        "dwRowID is %s, there is no such subnode".formatted(row));
            }
        }
        for (Node subnode : message.subnodes()) {
            if (subnode.nid().type() == Nid.NID_TYPE_ATTACHMENT) {
                if (!rows.contains(subnode.nid()) && table.isPresent()) {
                    inspection.found(FindingKind.ATTACHMENT_WITHOUT_ROW, subnode.name(), place(subnode),
                            "nid is in no row of the table of attachments");
                }
                attachment(subnode, depth);
            }
        }
    }

    private void attachment(Node node, int depth) throws IOException {
        Bid bid = node.subnodeBlock().isNone() ? node.dataBlock() : node.subnodeBlock();
        int block = inspection.salvage().blocks().place(bid.key());
        if (block < 0 || !checked.add(block)) {
            return;
        }
        Optional<PropertyContext> properties = properties(node);
        if (properties.isEmpty()) {
            return;
        }
        try {
            if (properties.get().number(PR_ATTACH_METHOD).orElse(0) == ATTACH_EMBEDDED_MSG) {
                embedded(node, properties.get(), depth + 1);
            }
        } catch (CorruptDataException e) {
            found(FindingKind.PROPERTY_VALUE, e, node);
        }
    }

    private void embedded(Node attachment, PropertyContext properties, int depth) throws IOException {
        Optional<StoredValue> object = properties.valueOf(PR_ATTACH_DATA_OBJ);
        if (object.isEmpty()) {
            return;
        }
        Nid nid = new Nid(object.get().bytes().i32("Nid", 0));
        Optional<Node> message = attachment.subnode(nid);
        if (message.isEmpty()) {
            inspection.found(FindingKind.ATTACHMENT, attachment.name(), place(attachment),
                    "Nid is %s, there is no such subnode".formatted(nid));
        } else if (depth > MAX_DEPTH) {
            inspection.found(FindingKind.ATTACHMENT, attachment.name(), place(attachment),
                    "Nid is more than %d messages down".formatted(MAX_DEPTH));
        } else {
            message(message.get(), depth);
        }
    }

    private long place(Node node) throws IOException {
        return inspection.place(node.hasData() ? node.dataBlock() : node.subnodeBlock());
    }

    private void found(FindingKind kind, CorruptDataException damage, Node node) throws IOException {
        inspection.findings().add(kind, damage, node.name(), place(node));
    }
}
