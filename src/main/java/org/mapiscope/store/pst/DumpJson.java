package org.mapiscope.store.pst;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredProperty;
import org.mapiscope.store.pst.ltp.StoredType;
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
    /** Bytes of a name, a class or a subject. */
    private static final int MAX_TEXT = 1 << 20;

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

    private static final Charset EIGHT_BIT = Charset.forName("windows-1252");
    /** Bytes of a hash that are shown. */
    private static final int SHOWN = 8;
    private static final int BUFFER = 1 << 13;
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();
    private static final HexFormat LOWER = HexFormat.of();

    private final JsonGenerator json;
    private final DumpDamages damages;
    private final MessageDigest sha1;
    private final byte[] buffer = new byte[BUFFER];
    private int embedded;

    DumpJson(JsonGenerator json, DumpDamages damages) {
        this.json = json;
        this.damages = damages;
        try {
            this.sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }

    /** Writes a folder; nothing of it when its properties cannot be read. */
    void folder(Folder folder) throws IOException {
        PropertyContext properties = folder.properties();
        json.writeStartObject();
        nid("nid", folder.nid());
        nid("parent", folder.parent());
        text("name", properties, PR_DISPLAY_NAME);
        number("contentCount", properties, PR_CONTENT_COUNT);
        number("unread", properties, PR_CONTENT_UNREAD);
        text("class", properties, PR_CONTAINER_CLASS);
        properties(properties);
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
        text("class", properties, PR_MESSAGE_CLASS);
        text("subject", properties, PR_SUBJECT);
        properties(properties);
        json.writeFieldName("recipients");
        try {
            json.writeNumber(message.recipientTable().map(TableContext::rowCount).orElse(0));
        } catch (CorruptDataException e) {
            unreadable(e);
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
            error(e);
            json.writeEndObject();
            return;
        }
        json.writeStartObject();
        nid("nid", nid);
        number("method", properties, PR_ATTACH_METHOD);
        text("name", properties,
                has(properties, PR_ATTACH_LONG_FILENAME) ? PR_ATTACH_LONG_FILENAME : PR_ATTACH_FILENAME);
        number("size", properties, PR_ATTACH_SIZE);
        properties(properties);
        data(attachment);
        embedded(attachment, depth + 1);
        json.writeEndObject();
    }

    private void data(Attachment attachment) throws IOException {
        try {
            Optional<StoredValue> data = attachment.data();
            if (data.isPresent()) {
                Hash hash = hash(data.get());
                json.writeFieldName("data");
                write(hash);
            }
        } catch (CorruptDataException e) {
            json.writeFieldName("data");
            failed(e);
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
            json.writeFieldName("embedded");
            failed(e);
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
            unreadable(e);
        }
    }

    private void properties(PropertyContext properties) throws IOException {
        json.writeObjectFieldStart("props");
        for (StoredProperty property : properties.all()) {
            json.writeFieldName(UPPER.toHexDigits(property.tag()));
            try {
                value(property.tag() & 0xFFFF, property.value());
            } catch (CorruptDataException e) {
                failed(e);
            }
        }
        json.writeEndObject();
    }

    private void value(int type, StoredValue value) throws IOException {
        int size = StoredType.fixedSize(type);
        if (type == StoredType.PT_OBJECT) {
            json.writeStartObject();
            json.writeNumberField("obj", value.size());
            json.writeEndObject();
        } else if (size == 0 || size > Integer.BYTES) {
            write(hash(value));
        } else {
            json.writeNumber(number(value.bytes(), size));
        }
    }

    private static long number(BinaryView bytes, int size) throws CorruptDataException {
        return switch (size) {
            case Byte.BYTES -> bytes.u8("value", 0);
            case Short.BYTES -> bytes.u16("value", 0);
            default -> bytes.u32("value", 0);
        };
    }

    private void write(Hash hash) throws IOException {
        json.writeStartArray();
        json.writeNumber(hash.length());
        json.writeString(hash.start());
        json.writeEndArray();
    }

    /** Reads all bytes, block by block. */
    private Hash hash(StoredValue value) throws IOException {
        sha1.reset();
        long length = 0;
        if (value instanceof StoredValue.Here here) {
            here.bytes().update(sha1);
            length = value.size();
        } else {
            try (InputStream in = value.stream()) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    sha1.update(buffer, 0, count);
                    length += count;
                }
            }
        }
        return new Hash(length, LOWER.formatHex(sha1.digest(), 0, SHOWN));
    }

    private void nid(String name, Nid nid) throws IOException {
        json.writeNumberField(name, Integer.toUnsignedLong(nid.value()));
    }

    private void number(String name, PropertyContext properties, int tag) throws IOException {
        json.writeFieldName(name);
        try {
            Optional<Integer> number = properties.number(tag);
            if (number.isPresent()) {
                json.writeNumber(Integer.toUnsignedLong(number.get()));
            } else {
                json.writeNull();
            }
        } catch (CorruptDataException e) {
            failed(e);
        }
    }

    private void text(String name, PropertyContext properties, int id) throws IOException {
        json.writeFieldName(name);
        try {
            json.writeString(text(properties, id));
        } catch (CorruptDataException e) {
            failed(e);
        }
    }

    private static boolean has(PropertyContext properties, int id) throws IOException {
        return properties.tag(id).isPresent();
    }

    private static @Nullable String text(PropertyContext properties, int id) throws IOException {
        Optional<StoredValue> value = properties.value(id);
        if (value.isEmpty()) {
            return null;
        }
        if (value.get().size() > MAX_TEXT) {
            throw properties.node().corrupt("property 0x%04X".formatted(id),
                    "has %d bytes, more than the %d of any name".formatted(value.get().size(), MAX_TEXT));
        }
        boolean unicode = (properties.tag(id).orElseThrow() & 0xFFFF) == StoredType.PT_UNICODE;
        BinaryView bytes = value.get().bytes();
        return unicode ? whole(bytes.utf16()) : bytes.text(EIGHT_BIT);
    }

    /** {@return {@code text} with the replacement character for each half of a character, which JSON has no place for} */
    private static String whole(String text) {
        if (text.chars().noneMatch(each -> Character.isSurrogate((char) each))) {
            return text;
        }
        StringBuilder whole = new StringBuilder();
        text.codePoints().forEach(each -> whole
                .appendCodePoint(each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE ? 0xFFFD : each));
        return whole.toString();
    }

    /** Writes why a value could not be read, in its place. */
    private void failed(CorruptDataException damage) throws IOException {
        json.writeStartObject();
        error(damage);
        json.writeEndObject();
    }

    private void error(CorruptDataException damage) throws IOException {
        damages.met(damage);
        json.writeStringField("err", DumpDamages.words(damage));
    }

    /** Writes why a table could not be read, in the place of its rows. */
    private void unreadable(CorruptDataException damage) throws IOException {
        damages.met(damage);
        json.writeString(DumpDamages.words(damage));
    }

    /** The start of the SHA-1 of so many bytes. */
    private record Hash(long length, String start) {}

    /** Reads a table. */
    private interface Table {
        Optional<TableContext> read() throws IOException;
    }
}
