package org.mapiscope.store.pst;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.messaging.Attachment;
import org.mapiscope.store.pst.messaging.Folder;
import org.mapiscope.store.pst.messaging.Message;
import org.mapiscope.store.pst.ndb.Nid;

/** Writes folders and messages as a dump has them. What is damaged below them is told in their JSON. One thread at a time. */
final class DumpJson {

    /** Messages within messages: more than any mail program has made. */
    private static final int MAX_EMBEDDED = 256;
    /** Messages within one message in all, for blocks that are shared could make many of few. */
    private static final int MOST_EMBEDDED = 10_000;

    private static final int PR_MESSAGE_CLASS = 0x001A;
    private static final int PR_SUBJECT = 0x0037;
    private static final int PR_DISPLAY_NAME = 0x3001;
    private static final int PR_CONTENT_COUNT = 0x3602_0003;
    private static final int PR_CONTENT_UNREAD = 0x3603_0003;
    private static final int PR_CONTAINER_CLASS = 0x3613;
    private static final int PR_ATTACH_SIZE = 0x0E20_0003;
    private static final int PR_ATTACH_FILENAME = 0x3704;
    private static final int PR_ATTACH_LONG_FILENAME = 0x3707;
    private static final int PR_ATTACH_METHOD = 0x3705_0003;

    private final JsonGenerator json;
    private final DumpDamages damages;
    private final DumpValues values;
    private int embedded;

    DumpJson(JsonGenerator json, DumpDamages damages) {
        this.json = json;
        this.damages = damages;
        this.values = new DumpValues(json, damages);
    }

    /** Writes a folder; nothing of it when its properties cannot be read. */
    void folder(Folder folder) throws IOException {
        PropertyContext properties = folder.properties();
        json.writeStartObject();
        nid("nid", folder.nid());
        nid("parent", folder.parent());
        values.text("name", properties, PR_DISPLAY_NAME);
        values.number("contentCount", properties, PR_CONTENT_COUNT);
        values.number("unread", properties, PR_CONTENT_UNREAD);
        values.text("class", properties, PR_CONTAINER_CLASS);
        values.properties(properties);
        rows("hierarchyRows", folder::hierarchyTable);
        rows("contentsRows", folder::contentsTable);
        rows("assocRows", folder::associatedTable);
        json.writeEndObject();
    }

    /** Writes a message of a folder; nothing of it when its properties cannot be read. */
    void message(Message message) throws IOException {
        PropertyContext properties = message.properties();
        json.writeStartObject();
        nid("nid", message.nid());
        nid("parent", message.parent());
        content(message, properties, 0);
        json.writeEndObject();
    }

    private void content(Message message, PropertyContext properties, int depth) throws IOException {
        values.text("class", properties, PR_MESSAGE_CLASS);
        values.text("subject", properties, PR_SUBJECT);
        values.properties(properties);
        json.writeFieldName("recipients");
        try {
            json.writeNumber(message.recipientTable().map(TableContext::rowCount).orElse(0));
        } catch (CorruptDataException e) {
            values.unreadable(e);
        }
        json.writeArrayFieldStart("attachments");
        try {
            Optional<TableContext> table = message.attachmentTable();
            for (int i = 0; i < table.map(TableContext::rowCount).orElse(0); i++) {
                attachment(message, table.orElseThrow().rowId(i), depth);
            }
        } catch (CorruptDataException e) {
            damages.met(e);
        }
        json.writeEndArray();
    }

    private void attachment(Message message, Nid nid, int depth) throws IOException {
        Attachment attachment;
        PropertyContext properties;
        try {
            attachment = message.attachment(nid);
            properties = attachment.properties();
        } catch (CorruptDataException e) {
            json.writeStartObject();
            nid("nid", nid);
            values.error(e);
            json.writeEndObject();
            return;
        }
        json.writeStartObject();
        nid("nid", nid);
        values.number("method", properties, PR_ATTACH_METHOD);
        values.text("name", properties,
                properties.tag(PR_ATTACH_LONG_FILENAME).isPresent() ? PR_ATTACH_LONG_FILENAME : PR_ATTACH_FILENAME);
        values.number("size", properties, PR_ATTACH_SIZE);
        values.properties(properties);
        data(attachment);
        embedded(attachment, depth + 1);
        json.writeEndObject();
    }

    private void data(Attachment attachment) throws IOException {
        try {
            Optional<StoredValue> data = attachment.data();
            if (data.isPresent()) {
                values.hash("data", data.get());
            }
        } catch (CorruptDataException e) {
            values.failed("data", e);
        }
    }

    private void embedded(Attachment attachment, int depth) throws IOException {
        Optional<Message> message;
        PropertyContext properties;
        try {
            message = attachment.embedded();
            if (message.isEmpty()) {
                return;
            }
            if (depth > MAX_EMBEDDED || ++embedded > MOST_EMBEDDED) {
                throw attachment.properties().node().corrupt("PidTagAttachDataObject",
                        "is a message within too many others, or one of too many");
            }
            properties = message.get().properties();
        } catch (CorruptDataException e) {
            values.failed("embedded", e);
            return;
        }
        json.writeObjectFieldStart("embedded");
        content(message.get(), properties, depth);
        json.writeEndObject();
    }

    private void rows(String name, Table table) throws IOException {
        json.writeFieldName(name);
        try {
            Optional<TableContext> found = table.read();
            if (found.isEmpty()) {
                json.writeNull();
                return;
            }
            json.writeStartArray();
            for (int i = 0; i < found.get().rowCount(); i++) {
                json.writeNumber(Integer.toUnsignedLong(found.get().rowId(i).value()));
            }
            json.writeEndArray();
        } catch (CorruptDataException e) {
            values.unreadable(e);
        }
    }

    private void nid(String name, Nid nid) throws IOException {
        json.writeNumberField(name, Integer.toUnsignedLong(nid.value()));
    }

    /** Reads a table. */
    private interface Table {
        Optional<TableContext> read() throws IOException;
    }
}
