package org.mapiscope.store.file.msg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.mapiscope.binary.CodePages;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.item.ItemProperty;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.ValueStream;

/**
 * A storage with the properties of one object: its property stream, and a stream for each value that has no room there.
 * One thread. Source: [MS-OXMSG] 2.1, 2.4.
 */
final class PropertyStorage {
    /** For {@link #object}: the attachment is a message, or another storage. */
    static final int MESSAGE = 1;
    static final int STORAGE = 4;

    private static final String STREAM = "__substg1.0_%08X";
    private static final int ENTRY = 16;
    /** PROPATTR_READABLE and PROPATTR_WRITEABLE. */
    private static final int FLAGS = 0x6;
    private static final int OBJECT_SIZE = 0xFFFFFFFF;

    /** What Outlook's own files say that they support. */
    private static final int SUPPORT_MASK = 0x0004_0E79;
    private static final int STORE_UNICODE_OK = 0x0004_0000;

    private static final PropTag PR_MESSAGE_CODEPAGE = new PropTag(0x3FFD0003);
    private static final PropTag PR_INTERNET_CPID = new PropTag(0x3FDE0003);

    private final DirectoryEntry directory;
    private final Writing writing;
    private final byte[] header;
    private final Map<Integer, byte[]> entries = new LinkedHashMap<>();
    private int supports = SUPPORT_MASK;

    /** @param headerSize bytes before the entries of the property stream */
    PropertyStorage(DirectoryEntry directory, Writing writing, int headerSize) {
        this.directory = directory;
        this.writing = writing;
        this.header = new byte[headerSize];
    }

    DirectoryEntry directory() {
        return directory;
    }

    /** Puts numbers into the header, from {@code offset} bytes on. */
    void header(int offset, int... values) {
        for (int i = 0; i < values.length; i++) {
            buffer(header).putInt(offset + i * Integer.BYTES, values[i]);
        }
    }

    /** Adds the properties of {@code object}, but those with the identifiers {@code without}. */
    void addAll(MapiProp object, List<ItemProperty> properties, Set<Integer> without)
            throws IOException, MapiException {
        List<PropTag> tags = properties.stream().map(ItemProperty::tag).toList();
        Map<Integer, NamedProp> names = writing.losses()
                .attempt("names of properties", () -> ItemReader.names(object, tags)).orElse(Map.of());
        Charset charset = charset(properties);
        for (ItemProperty property : properties) {
            if (without.contains(property.tag().id())) {
                continue;
            }
            Optional<PropTag> tag = tag(property.tag(), names);
            if (tag.isPresent()) {
                switch (property) {
                    case ItemProperty.Whole whole -> add(tag.get(), whole.value());
                    case ItemProperty.Large large -> addLarge(object, large.tag(), tag.get(), charset);
                    case ItemProperty.Unreadable bad -> writing.losses().add(bad.tag(), bad.result(), "");
                }
            }
        }
    }

    /** Adds the cells of a table's row. */
    void addRow(List<PropValue> row, Map<Integer, NamedProp> names) throws IOException {
        for (PropValue value : row) {
            Optional<PropTag> tag = tag(value.tag(), names);
            if (tag.isPresent()) {
                add(tag.get(), value);
            }
        }
    }

    void add(PropValue value) throws IOException {
        add(value.tag(), value);
    }

    /** Adds bytes as the value of a property. */
    void add(PropTag tag, InputStream value) throws IOException {
        int size = directory.createDocument(STREAM.formatted(tag.value()), value).getSize();
        put(tag, MsgValues.sizeEntry(tag.type(), size), 0);
    }

    /** Says that strings are Unicode, besides what the object itself says of the store that it is from. */
    void saySupportsUnicode() {
        put(PropTags.PR_STORE_SUPPORT_MASK, supports | STORE_UNICODE_OK, 0);
    }

    /** {@return a new storage that is this attachment's data} */
    DirectoryEntry object(int kind) throws IOException {
        put(PropTags.PR_ATTACH_DATA_OBJ, OBJECT_SIZE, kind);
        return directory.createDirectory(STREAM.formatted(PropTags.PR_ATTACH_DATA_OBJ.value()));
    }

    /** Writes the property stream; nothing can be added after that. */
    void finish() throws IOException {
        byte[] stream = Arrays.copyOf(header, header.length + entries.size() * ENTRY);
        ByteBuffer all = buffer(stream).position(header.length);
        entries.values().forEach(all::put);
        directory.createDocument("__properties_version1.0", new ByteArrayInputStream(stream));
    }

    /** {@return the tag under which the file has a property; empty when it has a name that nobody knows} */
    private Optional<PropTag> tag(PropTag tag, Map<Integer, NamedProp> names) {
        PropTag wide = tag.withType(MsgValues.unicode(tag.type()));
        if (!tag.isNamed()) {
            return Optional.of(wide);
        }
        NamedProp name = names.get(tag.id());
        if (name == null) {
            writing.losses().add(tag, HResult.MAPI_E_NOT_FOUND, "it has no name");
            return Optional.empty();
        }
        Optional<Integer> id = writing.names().id(name);
        if (id.isEmpty()) {
            writing.losses().add(tag, HResult.MAPI_E_TOO_BIG, "there are too many names");
        }
        return id.map(found -> PropTag.of(found, wide.type()));
    }

    private void add(PropTag tag, PropValue value) throws IOException {
        if (tag.id() == PropTags.PR_STORE_SUPPORT_MASK.id() && value instanceof PropValue.LongValue mask) {
            supports = mask.value();
        }
        switch (value) {
            case PropValue.ObjectValue ignored -> {
                // recipients and attachments have storages of their own
            }
            case PropValue.RestrictionValue v -> cannotHave(v);
            case PropValue.UnknownValue v -> cannotHave(v);
            case PropValue.NullValue v -> cannotHave(v);
            case PropValue.BinaryValue v when !tag.type().equals(PropType.PT_BINARY) -> cannotHave(v);
            case PropValue.MultiValue many -> addMany(tag, many);
            default -> {
                Optional<Long> fixed = MsgValues.fixed(value);
                if (fixed.isPresent()) {
                    long bits = fixed.get();
                    put(tag, (int) bits, (int) (bits >>> Integer.SIZE));
                } else {
                    add(tag, new ByteArrayInputStream(MsgValues.bytes(value)));
                }
            }
        }
    }

    private void cannotHave(PropValue value) {
        writing.losses().add(value.tag(), HResult.MAPI_E_TYPE_NO_SUPPORT, "MSG files have no such type");
    }

    /** Values of fixed size lie in one stream; others have one each, and one more has their lengths. */
    private void addMany(PropTag tag, PropValue.MultiValue many) throws IOException {
        byte[] stream = MsgValues.isVariable(tag.type().single())
                ? addEach(tag, many.values())
                : MsgValues.fixedElements(many);
        directory.createDocument(STREAM.formatted(tag.value()), new ByteArrayInputStream(stream));
        put(tag, stream.length, 0);
    }

    /** {@return the lengths of the values, whose streams it writes} */
    private byte[] addEach(PropTag tag, List<PropValue> values) throws IOException {
        // of strings each length has four bytes, of others eight
        int size = tag.type().single().equals(PropType.PT_BINARY) ? Long.BYTES : Integer.BYTES;
        byte[] lengths = new byte[values.size() * size];
        for (int i = 0; i < values.size(); i++) {
            byte[] one = MsgValues.element(values.get(i));
            directory.createDocument((STREAM + "-%08X").formatted(tag.value(), i), new ByteArrayInputStream(one));
            buffer(lengths).putInt(i * size, one.length);
        }
        return lengths;
    }

    private void addLarge(MapiProp object, PropTag from, PropTag to, Charset charset)
            throws IOException, MapiException {
        if (from.type().isMultiValued()) {
            writing.losses().add(from, HResult.MAPI_E_NOT_ENOUGH_MEMORY, "it is too large");
            return;
        }
        Optional<ValueStream> opened = writing.losses().attempt(
                PropTags.nameOf(from).orElseGet(from::toString),
                () -> ItemReader.open(object, from, writing.progress()));
        if (opened.isPresent()) {
            try (ValueStream value = opened.get()) {
                add(to, from.type().equals(PropType.PT_STRING8) ? new Utf16Stream(value, charset) : value);
                if (value.failure().isPresent()) {
                    writing.losses().add(PropTags.nameOf(from).orElseGet(from::toString), value.failure().get());
                }
            }
        }
    }

    private static Charset charset(List<ItemProperty> properties) {
        PropValues values = PropValues.of(properties.stream()
                .flatMap(each -> each instanceof ItemProperty.Whole whole
                        ? Stream.of(whole.value())
                        : Stream.empty())
                .toList());
        return CodePages.charset(values.integer(PR_MESSAGE_CODEPAGE)
                .orElseGet(() -> values.integer(PR_INTERNET_CPID).orElse(0)));
    }

    private void put(PropTag tag, int first, int second) {
        byte[] entry = new byte[ENTRY];
        buffer(entry).putInt(tag.value()).putInt(FLAGS).putInt(first).putInt(second);
        entries.put(tag.value(), entry);
    }

    private static ByteBuffer buffer(byte... bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
