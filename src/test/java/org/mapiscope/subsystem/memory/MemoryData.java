package org.mapiscope.subsystem.memory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.contract.StoreContents;
import org.mapiscope.mapi.contract.StoreContents.AttachContents;
import org.mapiscope.mapi.contract.StoreContents.FolderContents;
import org.mapiscope.mapi.contract.StoreContents.MessageContents;
import org.mapiscope.mapi.spi.MapiSupport;

/** The data of one store, whoever has it open. Not thread-safe. */
public final class MemoryData {
    static final int MAPI_STORE = 1;
    static final int MAPI_FOLDER = 3;
    static final int MAPI_MESSAGE = 5;
    static final int MAPI_ATTACH = 7;

    private final MapiUid uid = MapiUid.random();
    final MemoryNode store;
    final MemoryNode root;
    final List<NamedProp> names;
    final Map<String, String> receiveFolders;
    private final Map<Integer, MemoryNode> nodes = new TreeMap<>();
    private final List<MapiSupport> logons = new CopyOnWriteArrayList<>();

    public MemoryData(StoreContents contents) {
        names = new ArrayList<>(contents.names());
        receiveFolders = new TreeMap<>(contents.receiveFolders());
        store = add(MAPI_STORE, contents.properties());
        root = folder(contents.root());
    }

    /** {@return what all entry identifiers of its objects have in common} */
    public MapiUid uid() {
        return uid;
    }

    /** Has a logon told of changes, whoever makes them. */
    void listen(MapiSupport logon) {
        logons.add(logon);
    }

    void leave(MapiSupport logon) {
        logons.remove(logon);
    }

    /** Tells every logon of a change: those who watch the object, the folder that it is in, or the store. */
    void tell(MemoryNode node, int event) throws MapiException {
        Optional<EntryId> parent = nodes.values().stream()
                .filter(each -> each.folders.contains(node) || each.messages.contains(node)).findFirst()
                .map(each -> entryId(each.number));
        EntryId changed = entryId(node.number);
        List<Notification> what = List.of(new Notification.ObjectChanged(event, node.objectType, Optional.of(changed),
                parent, List.of()));
        for (MapiSupport logon : new LinkedHashSet<>(logons)) {
            logon.notify(uid.bytes(), what);
            logon.notify(changed.bytes(), what);
            if (parent.isPresent()) {
                logon.notify(parent.get().bytes(), what);
            }
        }
    }

    private MemoryNode folder(FolderContents contents) {
        MemoryNode node = add(MAPI_FOLDER, contents.properties());
        contents.folders().forEach(each -> node.folders.add(folder(each)));
        contents.messages().forEach(each -> node.messages.add(message(each)));
        contents.associated().forEach(each -> node.associated.add(message(each)));
        return node;
    }

    private MemoryNode message(MessageContents contents) {
        MemoryNode node = add(MAPI_MESSAGE, contents.properties());
        for (List<PropValue> recipient : contents.recipients()) {
            List<PropValue> row = new ArrayList<>(recipient);
            row.add(new PropValue.LongValue(PropTags.PR_ROWID, node.recipients.size()));
            node.recipients.add(row);
        }
        contents.attachments().forEach(each -> node.attachments.add(attachment(each, node.attachments.size())));
        return node;
    }

    private MemoryNode attachment(AttachContents contents, int number) {
        MemoryNode node = new MemoryNode(0, MAPI_ATTACH, contents.properties());
        node.set(PropTags.PR_ATTACH_NUM, number);
        contents.message().forEach(each -> node.messages.add(message(each)));
        return node;
    }

    /** {@return a new object, which is in no folder yet} */
    MemoryNode add(int objectType, List<PropValue> values) {
        MemoryNode node = new MemoryNode(nodes.size() + 1, objectType, values);
        node.set(PropTags.PR_ENTRYID, entryId(node.number).bytes());
        nodes.put(node.number, node);
        return node;
    }

    private EntryId entryId(int number) {
        byte[] bytes = new byte[EntryId.UID_OFFSET + MapiUid.SIZE + 1];
        System.arraycopy(uid.bytes().toArray(), 0, bytes, EntryId.UID_OFFSET, MapiUid.SIZE);
        bytes[bytes.length - 1] = (byte) number;
        return EntryId.of(bytes);
    }

    Optional<MemoryNode> find(EntryId entryId) {
        Bytes bytes = entryId.bytes();
        return Optional.ofNullable(nodes.get(bytes.u8(bytes.size() - 1)))
                .filter(node -> entryId(node.number).equals(entryId));
    }

    /** {@return the folder of that PR_DISPLAY_NAME} */
    Optional<MemoryNode> folderOf(String name) {
        PropValue wanted = new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, name);
        return nodes.values().stream()
                .filter(node -> node.objectType == MAPI_FOLDER && node.properties.containsValue(wanted)).findFirst();
    }

    /** Takes an object away for good. */
    void remove(MemoryNode node) {
        // its number stays taken, so that no other object ever has it
        nodes.replace(node.number, new MemoryNode(-1, 0, List.of()));
    }
}
