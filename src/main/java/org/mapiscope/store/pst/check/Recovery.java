package org.mapiscope.store.pst.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.file.RecoveredItem;
import org.mapiscope.mapi.file.RecoveredItem.Why;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredType;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.messaging.AnsiStrings;
import org.mapiscope.store.pst.ndb.LostBlocks;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;
import org.mapiscope.store.pst.ndb.NodeDatabase;
import org.mapiscope.store.pst.ndb.OrderedEntries;

/** Finds items that no folder shows any more: nodes without a row, and what free space still has. */
final class Recovery {

    /** More items are not listed. */
    private static final int MOST = 100_000;
    /** Bytes of a text that are read. */
    private static final int MAX_TEXT = 2048;

    private static final int PR_MESSAGE_CLASS = 0x001A;
    private static final int PR_SUBJECT = 0x0037;
    private static final int PR_DISPLAY_NAME = 0x3001;

    private final Inspection inspection;
    private final AnsiStrings strings;
    private final List<RecoveredItem> items = new ArrayList<>();

    private Recovery(Inspection inspection) {
        this.inspection = inspection;
        this.strings = new AnsiStrings(inspection.database());
    }

    /** {@return no items, for a check that is not asked for any} */
    static List<RecoveredItem> none(Inspection inspection, Shown shown) {
        return List.of();
    }

    /** {@return what was found, in the order of the nodes' names} */
    static List<RecoveredItem> items(Inspection inspection, Shown shown) throws IOException {
        Recovery recovery = new Recovery(inspection);
        recovery.hiddenNodes(shown);
        inspection.salvage().scan(inspection.progress());
        recovery.strayNodes();
        recovery.lostBlocks();
        return recovery.items;
    }

    private void hiddenNodes(Shown shown) throws IOException {
        OrderedEntries<NbtEntry> nodes = inspection.salvage().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            NbtEntry node = nodes.entry(i);
            boolean root = node.nid().equals(Nid.NID_ROOT_FOLDER) || node.parent().value() == 0;
            if (Children.isItem(node.nid()) && !root && !shown.has(i)) {
                add(inspection.database().node(node.nid()),
                        nodes.place(node.parent().key()) < 0 ? Why.NO_FOLDER : Why.NO_ROW);
            }
        }
    }

    private void strayNodes() throws IOException {
        OrderedEntries<NbtEntry> nodes = inspection.salvage().strayNodes();
        NodeDatabase strays = inspection.salvage().strays();
        for (int i = 0; i < nodes.size() && items.size() < MOST; i++) {
            boolean rebuilt = inspection.salvage().nodes().place(nodes.entry(i).nid().key()) >= 0;
            if (Children.isItem(nodes.entry(i).nid()) && !rebuilt) {
                add(strays.node(nodes.entry(i).nid()), Why.LOST_PAGE);
            }
        }
    }

    /** Adds messages of which only the properties are left, or what they were before a change. */
    private void lostBlocks() throws IOException {
        NodeDatabase strays = inspection.salvage().strays();
        for (NbtEntry data : LostBlocks.find(inspection.salvage())) {
            if (inspection.progress().isCancelled()) {
                return;
            }
            Node node = strays.node(data);
            if (isMessage(node)) {
                add(node, Why.LOST_BLOCK);
            }
        }
    }

    private static boolean isMessage(Node node) {
        try {
            return PropertyContext.read(node).tag(PR_MESSAGE_CLASS).isPresent();
        } catch (IOException e) {
            // other data, or none that can still be read
            return false;
        }
    }

    private void add(Node node, Why why) {
        if (items.size() >= MOST || !node.hasData()) {
            return;
        }
        boolean folder = node.nid().type() == Nid.NID_TYPE_NORMAL_FOLDER
                || node.nid().type() == Nid.NID_TYPE_SEARCH_FOLDER;
        try {
            PropertyContext properties = PropertyContext.read(node);
            items.add(new RecoveredItem(node.nid().value(), inspection.place(node.dataBlock()), why,
                    text(properties, PR_MESSAGE_CLASS), text(properties, folder ? PR_DISPLAY_NAME : PR_SUBJECT),
                    folderName(node.parent())));
        } catch (IOException e) {
            // its properties are gone as well, so there is nothing to recover
            return;
        }
    }

    private Optional<String> folderName(Nid folder) {
        try {
            Optional<Node> node = inspection.database().find(folder);
            return node.isEmpty() || !node.get().hasData()
                    ? Optional.empty()
                    : text(PropertyContext.read(node.get()), PR_DISPLAY_NAME);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@return a text property; without the two characters that a subject starts with when it has a prefix} */
    private Optional<String> text(PropertyContext properties, int id) {
        try {
            Optional<StoredValue> value = properties.value(id);
            if (value.isEmpty() || value.get().size() > MAX_TEXT) {
                return Optional.empty();
            }
            boolean unicode = (properties.tag(id).orElse(0) & 0xFFFF) == StoredType.PT_UNICODE;
            String text = value.get().bytes()
                    .text(unicode ? StandardCharsets.UTF_16LE : strings.charset(properties));
            return Optional.of(text.startsWith("\u0001") && text.length() > 1 ? text.substring(2) : text);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
