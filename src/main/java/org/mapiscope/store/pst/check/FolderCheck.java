package org.mapiscope.store.pst.check;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ltp.TcColumn;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;
import org.mapiscope.store.pst.ndb.OrderedEntries;

/**
 * Checks the rows of folders' tables against the nodes, the nodes against the rows, and counts against both. Safe for many
 * threads.
 *
 * <p>Source: [MS-PST] 2.4.4.
 */
final class FolderCheck {

    /** Folders within folders; more are taken for a loop. */
    private static final int MAX_DEPTH = 1000;

    private static final int PR_CONTENT_COUNT = 0x3602_0003;
    private static final int PR_CONTENT_UNREAD = 0x3603_0003;
    private static final int PR_MESSAGE_FLAGS = 0x0E07;
    private static final int MSGFLAG_READ = 1;

    private final Inspection inspection;
    private final OrderedEntries<NbtEntry> nodes;
    private final Children children;
    private final Shown shown;
    private final CellCheck cells;

    FolderCheck(Inspection inspection, Children children, Shown shown) {
        this.inspection = inspection;
        this.nodes = inspection.salvage().nodes();
        this.children = children;
        this.shown = shown;
        this.cells = new CellCheck(inspection);
    }

    /** Checks node {@code place} when it is a folder; else that its folder is there. */
    void check(int place) throws IOException {
        NbtEntry node = nodes.entry(place);
        switch (node.nid().type()) {
            case Nid.NID_TYPE_NORMAL_FOLDER -> {
                checkParent(node);
                checkDepth(node);
                folder(node);
            }
            case Nid.NID_TYPE_SEARCH_FOLDER, Nid.NID_TYPE_NORMAL_MESSAGE, Nid.NID_TYPE_ASSOC_MESSAGE ->
                checkParent(node);
            default -> {
            }
        }
    }

    private void checkParent(NbtEntry node) throws IOException {
        // templates and the like are in no folder
        if (node.parent().value() == 0) {
            return;
        }
        if (nodes.place(node.parent().key()) < 0) {
            inspection.found(FindingKind.ORPHAN_NODE, "node " + node.nid(), inspection.place(node),
                    "nidParent is %s, which is not there".formatted(node.parent()));
        }
    }

    private void checkDepth(NbtEntry folder) throws IOException {
        Nid above = folder.parent();
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            int place = nodes.place(above.key());
            if (place < 0 || above.equals(Nid.NID_ROOT_FOLDER) || above.value() == 0) {
                return;
            }
            above = nodes.entry(place).parent();
        }
        inspection.found(FindingKind.FOLDER_LOOP, "node " + folder.nid(), inspection.place(folder),
                "nidParent is %s, which does not lead to the root folder".formatted(folder.parent()));
    }

    private void folder(NbtEntry folder) throws IOException {
        Optional<TableContext> hierarchy = table(folder, Nid.NID_TYPE_HIERARCHY_TABLE);
        Optional<TableContext> contents = table(folder, Nid.NID_TYPE_CONTENTS_TABLE);
        Optional<TableContext> associated = table(folder, Nid.NID_TYPE_ASSOC_CONTENTS_TABLE);
        compare(folder, hierarchy, Nid.NID_TYPE_NORMAL_FOLDER, Nid.NID_TYPE_SEARCH_FOLDER);
        compare(folder, contents, Nid.NID_TYPE_NORMAL_MESSAGE, Nid.NID_TYPE_NORMAL_MESSAGE);
        compare(folder, associated, Nid.NID_TYPE_ASSOC_MESSAGE, Nid.NID_TYPE_ASSOC_MESSAGE);
        for (Optional<TableContext> table : List.of(hierarchy, contents, associated)) {
            if (table.isPresent()) {
                cells.check(table.get());
            }
        }
        if (contents.isPresent()) {
            checkCounts(folder, contents.get());
        }
    }

    private Optional<TableContext> table(NbtEntry folder, int type) throws IOException {
        Nid nid = folder.nid().withType(type);
        Optional<Node> node = inspection.database().find(nid);
        if (node.isEmpty()) {
            inspection.found(FindingKind.FOLDER_TABLE, "node " + folder.nid(), inspection.place(folder),
                    "nid %s of its table is not there".formatted(nid));
            return Optional.empty();
        }
        if (!node.get().hasData()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TableContext.read(node.get()));
        } catch (CorruptDataException e) {
            // the check of the table's node reports it
            return Optional.empty();
        }
    }

    /** @param type of the nodes that the rows are for; {@code other} is too */
    private void compare(NbtEntry folder, Optional<TableContext> table, int type, int other)
            throws IOException {
        int[] rows = table.isPresent() ? rows(table.get()) : new int[0];
        for (int id : rows) {
            Nid row = new Nid(id);
            row(folder, table.orElseThrow(), row, type == row.type() || other == row.type());
        }
        for (int i = children.first(folder.nid()); i < children.size(); i++) {
            NbtEntry child = nodes.entry(children.node(i));
            if (!child.parent().equals(folder.nid())) {
                return;
            }
            boolean ofTable = child.nid().type() == type || child.nid().type() == other;
            if (ofTable && !child.nid().equals(folder.nid()) && Arrays.binarySearch(rows, child.nid().value()) < 0) {
                inspection.found(FindingKind.NODE_WITHOUT_ROW, "node " + child.nid(), inspection.place(child),
                        "nid is in no row of folder %s".formatted(folder.nid()));
            }
        }
    }

    private void row(NbtEntry folder, TableContext table, Nid row, boolean rightType) throws IOException {
        int place = nodes.place(row.key());
        String structure = table.node().name() + " > TC > row";
        long offset = inspection.place(table.node().dataBlock());
        if (place < 0 || !rightType) {
            inspection.found(FindingKind.ROW_WITHOUT_NODE, structure, offset,
                    "dwRowID is %s, there is no such %s".formatted(row, rightType ? "node" : "row here"));
            return;
        }
        shown.add(place);
        Nid parent = nodes.entry(place).parent();
        if (!parent.equals(folder.nid())) {
            inspection.found(FindingKind.OTHER_PARENT, structure, offset,
                    "dwRowID is %s, whose nidParent is %s".formatted(row, parent));
        }
    }

    /** {@return the identifiers of the rows that can be read, in the order of signed numbers} */
    private static int[] rows(TableContext table) throws IOException {
        int[] rows = new int[table.rowCount()];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            try {
                rows[count] = table.rowId(i).value();
                count++;
            } catch (CorruptDataException e) {
                // the check of the table's node reports it; the row is left out
                rows[count] = 0;
            }
        }
        rows = Arrays.copyOf(rows, count);
        Arrays.sort(rows);
        return rows;
    }

    private void checkCounts(NbtEntry folder, TableContext contents) throws IOException {
        try {
            PropertyContext properties = PropertyContext.read(inspection.database().node(folder.nid()));
            int rows = contents.rowCount();
            int count = properties.number(PR_CONTENT_COUNT).orElse(rows);
            if (count != rows) {
                inspection.found(FindingKind.COUNT, "node " + folder.nid(), inspection.place(folder),
                        "PidTagContentCount is %d, the table has %d rows".formatted(count, rows));
            }
            int unread = unread(contents);
            int counted = properties.number(PR_CONTENT_UNREAD).orElse(unread);
            if (counted != unread) {
                inspection.found(FindingKind.COUNT, "node " + folder.nid(), inspection.place(folder),
                        "PidTagContentUnreadCount is %d, the table has %d such rows".formatted(counted, unread));
            }
        } catch (CorruptDataException e) {
            // the check of the folder's properties or of the table's node reports it
            return;
        }
    }

    /** {@return the number of rows whose messages were not read} */
    private static int unread(TableContext contents) throws IOException {
        Optional<TcColumn> flags = contents.column(PR_MESSAGE_FLAGS);
        int unread = 0;
        for (int i = 0; flags.isPresent() && i < contents.rowCount(); i++) {
            Optional<StoredValue> value = contents.row(i).cell(flags.get());
            if (value.isEmpty() || (value.get().bytes().i32("PidTagMessageFlags", 0) & MSGFLAG_READ) == 0) {
                unread++;
            }
        }
        return unread;
    }
}
