package org.mapiscope.store.pst;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredType;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.messaging.Attachment;
import org.mapiscope.store.pst.messaging.Folder;
import org.mapiscope.store.pst.messaging.Message;
import org.mapiscope.store.pst.messaging.MessageStore;
import org.mapiscope.store.pst.ndb.EntryIndex;
import org.mapiscope.store.pst.ndb.EntryWalk;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.NodeDatabase;

/** All that is in a store, in the JSON of the samples' truth: each value with its length and the start of its SHA-1. */
final class StoreDump {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final MessageStore store;

    private StoreDump(MessageStore store) {
        this.store = store;
    }

    static ObjectNode of(MessageStore store) throws IOException {
        return new StoreDump(store).dump();
    }

    private ObjectNode dump() throws IOException {
        NodeDatabase database = store.database();
        ObjectNode all = JSON.objectNode();
        all.put("format", switch (database.header().format()) {
            case ANSI -> "ANSI";
            case UNICODE -> "Unicode";
            case UNICODE_4K -> "4K";
        });
        all.put("crypt", switch (database.header().cryptMethod()) {
            case NDB_CRYPT_NONE -> 0;
            case NDB_CRYPT_PERMUTE -> 1;
            case NDB_CRYPT_CYCLIC -> 2;
        });
        all.put("nodes", count(database.nodes()));
        all.put("blocks", count(database.blocks()));
        ArrayNode folders = all.putArray("folders");
        ArrayNode messages = all.putArray("messages");
        ArrayNode associated = all.putArray("associated");
        EntryWalk<NbtEntry> walk = database.nodes().walk();
        for (NbtEntry node = walk.next(); node != null; node = walk.next()) {
            switch (node.nid().type()) {
                case Nid.NID_TYPE_NORMAL_FOLDER -> folders.add(folder(store.folder(node.nid())));
                case Nid.NID_TYPE_NORMAL_MESSAGE -> messages.add(placed(store.message(node.nid())));
                case Nid.NID_TYPE_ASSOC_MESSAGE -> associated.add(placed(store.message(node.nid())));
                default -> {
                }
            }
        }
        return all;
    }

    static int count(EntryIndex<?> tree) throws IOException {
        int count = 0;
        EntryWalk<?> walk = tree.walk();
        while (walk.next() != null) {
            count++;
        }
        return count;
    }

    private static ObjectNode folder(Folder folder) throws IOException {
        PropertyContext properties = folder.properties();
        ObjectNode node = JSON.objectNode();
        node.put("nid", folder.nid().value());
        node.put("parent", folder.parent().value());
        node.put("name", text(properties, 0x3001));
        node.put("contentCount", properties.number(0x36020003).orElse(null));
        node.put("unread", properties.number(0x36030003).orElse(null));
        node.put("class", text(properties, 0x3613));
        node.set("props", properties(properties));
        node.set("hierarchyRows", rows(folder.hierarchyTable()));
        node.set("contentsRows", rows(folder.contentsTable()));
        node.set("assocRows", rows(folder.associatedTable()));
        return node;
    }

    private static ObjectNode placed(Message message) throws IOException {
        ObjectNode node = message(message);
        node.put("nid", message.nid().value());
        node.put("parent", message.parent().value());
        return node;
    }

    private static ObjectNode message(Message message) throws IOException {
        PropertyContext properties = message.properties();
        ObjectNode node = JSON.objectNode();
        node.put("class", text(properties, 0x001A));
        node.put("subject", text(properties, 0x0037));
        node.set("props", properties(properties));
        node.put("recipients", message.recipientTable().map(TableContext::rowCount).orElse(0));
        ArrayNode attachments = node.putArray("attachments");
        for (Attachment attachment : message.attachments()) {
            attachments.add(attachment(attachment));
        }
        return node;
    }

    private static ObjectNode attachment(Attachment attachment) throws IOException {
        PropertyContext properties = attachment.properties();
        ObjectNode node = JSON.objectNode();
        node.put("nid", attachment.nid().value());
        node.put("method", properties.number(0x37050003).orElse(null));
        node.put("name", text(properties, 0x3707) == null ? text(properties, 0x3704) : text(properties, 0x3707));
        node.put("size", properties.number(0x0E200003).orElse(null));
        node.set("props", properties(properties));
        Optional<StoredValue> data = attachment.data();
        if (data.isPresent()) {
            node.set("data", hash(data.get()));
        }
        Optional<Message> embedded = attachment.embedded();
        if (embedded.isPresent()) {
            node.set("embedded", message(embedded.get()));
        }
        return node;
    }

    private static JsonNode rows(Optional<TableContext> table) {
        if (table.isEmpty()) {
            return JSON.nullNode();
        }
        ArrayNode rows = JSON.arrayNode();
        for (int i = 0; i < table.get().rowCount(); i++) {
            rows.add(table.get().rowId(i).value());
        }
        return rows;
    }

    private static ObjectNode properties(PropertyContext properties) throws IOException {
        ObjectNode node = JSON.objectNode();
        for (int tag : properties.tags()) {
            node.set("%08X".formatted(tag), property(tag & 0xFFFF, properties.valueOf(tag).orElseThrow()));
        }
        return node;
    }

    private static JsonNode property(int type, StoredValue value) throws IOException {
        int size = StoredType.fixedSize(type);
        if (type == StoredType.PT_OBJECT) {
            return JSON.objectNode().put("obj", value.size());
        }
        if (size == 0 || size > Integer.BYTES) {
            return hash(value);
        }
        BinaryView bytes = value.bytes();
        return JSON.numberNode(switch (size) {
            case Byte.BYTES -> bytes.u8("value", 0);
            case Short.BYTES -> bytes.u16("value", 0);
            default -> bytes.u32("value", 0);
        });
    }

    private static ArrayNode hash(StoredValue value) throws IOException {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            try (InputStream in = new DigestInputStream(value.stream(), sha1)) {
                long length = in.transferTo(OutputStream.nullOutputStream());
                return JSON.arrayNode().add(length).add(HexFormat.of().formatHex(sha1.digest(), 0, 8));
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String text(PropertyContext properties, int id) throws IOException {
        Optional<StoredValue> value = properties.value(id);
        if (value.isEmpty()) {
            return null;
        }
        boolean unicode = (properties.tag(id).orElseThrow() & 0xFFFF) == StoredType.PT_UNICODE;
        return value.get().bytes().text(unicode ? StandardCharsets.UTF_16LE : WINDOWS_1252);
    }
}
