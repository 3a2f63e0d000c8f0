package org.mapiscope.subsystem.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;

/** A folder. */
final class MemoryFolder extends MemoryObject implements MapiFolder {
    private final MemoryStore store;
    private static final List<PropTag> CONTENTS = List.of(PropTags.PR_ENTRYID, PropTags.PR_INSTANCE_KEY,
            PropTags.PR_SUBJECT_W);
    private static final List<PropTag> HIERARCHY = List.of(PropTags.PR_ENTRYID, PropTags.PR_INSTANCE_KEY,
            PropTags.PR_DISPLAY_NAME_W, PropTags.PR_DEPTH);

    MemoryFolder(MemoryStore store, MemoryNode node, boolean writable) {
        super(store.data(), node, writable);
        this.store = store;
    }

    @Override
    public MapiTable getContentsTable(int flags) {
        List<MemoryNode> messages = (flags & MAPI_ASSOCIATED) == 0 ? node().messages : node().associated;
        return store.table(CONTENTS, messages.stream().map(MemoryFolder::row).toList());
    }

    @Override
    public MapiTable getHierarchyTable(int flags) {
        List<List<PropValue>> rows = new ArrayList<>();
        addFolders(rows, node(), 1, (flags & CONVENIENT_DEPTH) != 0);
        return store.table(HIERARCHY, rows);
    }

    private static void addFolders(List<List<PropValue>> rows, MemoryNode parent, int depth, boolean all) {
        for (MemoryNode folder : parent.folders) {
            List<PropValue> row = row(folder);
            row.add(new LongValue(PropTags.PR_DEPTH, depth));
            rows.add(row);
            if (all) {
                addFolders(rows, folder, depth + 1, true);
            }
        }
    }

    private static List<PropValue> row(MemoryNode node) {
        List<PropValue> row = new ArrayList<>(node.values());
        row.add(new LongValue(PropTags.PR_ROWID, node.number));
        return row;
    }

    @Override
    public Message createMessage(int flags) throws MapiException {
        checkWritable("IMAPIFolder::CreateMessage");
        MemoryNode message = data().add(MemoryData.MAPI_MESSAGE, List.of());
        return new MemoryMessage(store, message, true, Optional.of(() -> node().messages.add(message)));
    }

    @Override
    public void deleteMessages(List<EntryId> messages, int flags) throws MapiException {
        checkWritable("IMAPIFolder::DeleteMessages");
        for (EntryId entryId : messages) {
            data().find(entryId).filter(node().messages::remove).ifPresent(data()::remove);
        }
    }

    @Override
    public MapiFolder createFolder(int type, String name, String comment, int flags) throws MapiException {
        checkWritable("IMAPIFolder::CreateFolder");
        if (node().folders.stream().anyMatch(each -> each.properties.containsValue(displayName(name)))) {
            throw new MapiException("IMAPIFolder::CreateFolder", HResult.MAPI_E_COLLISION, name);
        }
        MemoryNode folder = data().add(MemoryData.MAPI_FOLDER, List.of(displayName(name),
                new UnicodeValue(PropTags.PR_COMMENT_W, comment), new LongValue(PropTags.PR_FOLDER_TYPE, type)));
        node().folders.add(folder);
        return new MemoryFolder(store, folder, true);
    }

    private static PropValue displayName(String name) {
        return new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, name);
    }

    @Override
    public void deleteFolder(EntryId folder, int flags) throws MapiException {
        checkWritable("IMAPIFolder::DeleteFolder");
        Optional<MemoryNode> found = data().find(folder).filter(node().folders::remove);
        data().remove(found.orElseThrow(
                () -> new MapiException("IMAPIFolder::DeleteFolder", HResult.MAPI_E_NOT_FOUND, "")));
    }

    @Override
    public void emptyFolder(int flags) throws MapiException {
        checkWritable("IMAPIFolder::EmptyFolder");
        node().messages.forEach(data()::remove);
        node().folders.forEach(data()::remove);
        node().messages.clear();
        node().folders.clear();
    }
}
