package org.mapiscope.store.pst.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;

/**
 * Compares the rows of tables with the folders, messages and attachments that they are for: those columns that the
 * specification has as copies of properties. Safe for many threads.
 *
 * <p>A recipient is in its row alone, so there is nothing to compare. Not compared are what is about the row (PidTagLtpRowId and its like), what replication keeps, and PidTagMessageSize,
 * which Outlook itself leaves different. Source: [MS-PST] 2.4.4.3 to
 * 2.4.4.6, 2.4.6.1.
 */
final class CellCheck {

    /** PidTagDisplayName, PidTagContentCount, PidTagContentUnreadCount, PidTagSubfolders, PidTagContainerClass. */
    private static final Set<Integer> OF_FOLDERS = Set.of(0x3001, 0x3602, 0x3603, 0x360A, 0x3613);

    /**
     * PidTagImportance, PidTagMessageClass, PidTagSensitivity, PidTagSubject, PidTagClientSubmitTime,
     * PidTagSentRepresentingName, PidTagMessageToMe, PidTagMessageCcMe, PidTagConversationTopic, PidTagConversationIndex,
     * PidTagDisplayCc, PidTagDisplayTo, PidTagMessageDeliveryTime, PidTagMessageFlags, PidTagMessageStatus,
     * PidTagLastModificationTime.
     */
    private static final Set<Integer> OF_MESSAGES = Set.of(0x0017, 0x001A, 0x0036, 0x0037, 0x0039, 0x0042, 0x0057,
            0x0058, 0x0070, 0x0071, 0x0E03, 0x0E04, 0x0E06, 0x0E07, 0x0E17, 0x3008);

    /** PidTagMessageClass, PidTagMessageFlags, PidTagMessageStatus, PidTagDisplayName, PidTagViewDescriptorName. */
    private static final Set<Integer> OF_ASSOCIATED = Set.of(0x001A, 0x0E07, 0x0E17, 0x3001, 0x7006);

    /** PidTagAttachSize, PidTagAttachFilename, PidTagAttachMethod, PidTagRenderingPosition. */
    private static final Set<Integer> OF_ATTACHMENTS = Set.of(0x0E20, 0x3704, 0x3705, 0x370B);

    /** PidTagMessageStatus and PidTagLastModificationTime, which are in the row alone at times. */
    private static final Set<Integer> IN_ROW_ALONE = Set.of(0x0E17, 0x3008);

    /** Columns that one finding names. */
    private static final int MOST_COLUMNS = 8;

    /** Of longer values only the lengths are compared. */
    private static final int MOST_BYTES = 1 << 16;

    private final Inspection inspection;

    CellCheck(Inspection inspection) {
        this.inspection = inspection;
    }

    /** {@return the columns of a table of {@code type} that are copies} */
    private static Set<Integer> copies(int type) {
        return switch (type) {
            case Nid.NID_TYPE_HIERARCHY_TABLE -> OF_FOLDERS;
            case Nid.NID_TYPE_CONTENTS_TABLE -> OF_MESSAGES;
            case Nid.NID_TYPE_ASSOC_CONTENTS_TABLE -> OF_ASSOCIATED;
            case Nid.NID_TYPE_ATTACHMENT_TABLE -> OF_ATTACHMENTS;
            default -> Set.of();
        };
    }

    /** Compares the rows of a folder's table. */
    void check(TableContext table) throws IOException {
        check(table, inspection.database()::find);
    }

    /** Compares the rows of the table of a message's attachments. */
    void check(TableContext attachments, Node message) throws IOException {
        check(attachments, message::subnode);
    }

    private void check(TableContext table, Finder items) throws IOException {
        Set<Integer> copies = copies(table.node().nid().type());
        List<TcColumn> columns = table.columns().stream().filter(each -> copies.contains(each.tag() >>> Short.SIZE))
                .toList();
        for (int i = 0; i < table.rowCount() && !inspection.progress().isCancelled(); i++) {
            row(table, i, columns, items);
        }
    }

    private void row(TableContext table, int position, List<TcColumn> columns, Finder items) throws IOException {
        try {
            Nid nid = table.rowId(position);
            Optional<Node> item = items.find(nid);
            // of a search folder the counts are those of its own table, which is made anew
            if (item.isPresent() && item.get().hasData() && nid.type() != Nid.NID_TYPE_SEARCH_FOLDER) {
                compare(table, table.row(position), PropertyContext.read(item.get()), columns);
            }
        } catch (CorruptDataException e) {
            // the check of the table or of the item reports it
            return;
        }
    }

    private void compare(TableContext table, TcRow row, PropertyContext item, List<TcColumn> columns)
            throws IOException {
        List<Integer> different = new ArrayList<>();
        for (TcColumn column : columns) {
            if (differs(row.cell(column), column.tag(), item)) {
                different.add(column.tag());
            }
        }
        if (!different.isEmpty()) {
            StringBuilder tags = new StringBuilder();
            different.stream().limit(MOST_COLUMNS).forEach(tag -> tags.append(tags.isEmpty() ? "" : ", ")
                    .append("0x%08X".formatted(tag)));
            inspection.found(FindingKind.CELL, table.node().name() + " > TC > row",
                    inspection.place(table.node().dataBlock()), "dwRowID is %s, whose node has other values of %s%s"
                            .formatted(item.node().nid(), tags, different.size() > MOST_COLUMNS ? " and more" : ""));
        }
    }

    private static boolean differs(Optional<StoredValue> cell, int tag, PropertyContext item) throws IOException {
        Optional<Integer> stored = item.tag(tag >>> Short.SIZE);
        if (cell.isEmpty() || stored.isEmpty()) {
            return cell.isPresent() != stored.isPresent()
                    && !(cell.isPresent() && IN_ROW_ALONE.contains(tag >>> Short.SIZE));
        }
        if (stored.get() != tag) {
            return false;
        }
        StoredValue value = item.valueOf(tag).orElseThrow();
        if (cell.get().size() != value.size()) {
            return true;
        }
        return value.size() <= MOST_BYTES && !Arrays.equals(cell.get().bytes().bytes(), value.bytes().bytes());
    }

    /** Finds what a row is for. */
    private interface Finder {
        Optional<Node> find(Nid nid) throws IOException;
    }
}
