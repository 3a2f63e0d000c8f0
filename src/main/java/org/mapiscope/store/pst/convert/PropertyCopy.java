package org.mapiscope.store.pst.convert;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.CodePages;
import org.mapiscope.mapi.file.ConvertProblem.Loss;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredProperty;
import org.mapiscope.store.pst.ltp.StoredType;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ltp.TcColumn;
import org.mapiscope.store.pst.ltp.TcRow;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StoreWriter;
import org.mapiscope.store.pst.write.StoredData;

/**
 * Copies properties and rows of one input: names and entry identifiers become those of the copy, and strings of a file
 * that has no Unicode become Unicode where nothing is lost by it. One thread.
 */
final class PropertyCopy {

    private static final int PT_MV_STRING8 = 0x101E;
    private static final int PT_MV_UNICODE = 0x101F;
    private static final int PT_MV_BINARY = 0x1102;
    /** Larger values are copied without having them in memory, in bytes. */
    private static final int IN_MEMORY = 1 << 16;

    private final SourceStore source;
    private final StoreWriter target;
    private final Renaming renaming;
    private final NameCopy names;

    PropertyCopy(SourceStore source, StoreWriter target, Renaming renaming, NameCopy names) {
        this.source = source;
        this.target = target;
        this.renaming = renaming;
        this.names = names;
    }

    Renaming renaming() {
        return renaming;
    }

    /** {@return all properties but those that are objects; what cannot be read is reported} */
    Properties all(PropertyContext from) throws IOException {
        return all(from, charset(from));
    }

    /** @param charset what its strings of PT_STRING8 are in */
    Properties all(PropertyContext from, Charset charset) throws IOException {
        Properties copied = new Properties();
        for (StoredProperty property : from.all()) {
            int tag = property.tag();
            if ((tag & 0xFFFF) != StoredType.PT_OBJECT) {
                Optional<StoredValue> value = source.attempt(() -> "property 0x%08X".formatted(tag), property::value);
                if (value.isPresent()) {
                    put(copied, tag, value.get(), () -> charset);
                }
            }
        }
        return copied;
    }

    /** {@return the cells of a row; what cannot be read is reported} */
    Properties row(TableContext table, int position, Strings strings) throws IOException {
        Properties copied = new Properties();
        Optional<TcRow> row = source.attempt(() -> "row %d".formatted(position), () -> table.row(position));
        if (row.isEmpty()) {
            return copied;
        }
        for (TcColumn column : table.columns()) {
            Optional<StoredValue> value = source.attempt(() -> "column 0x%08X".formatted(column.tag()),
                    () -> row.get().cell(column)).flatMap(found -> found);
            if (value.isPresent()) {
                put(copied, column.tag(), value.get(), strings);
            }
        }
        return copied;
    }

    /** {@return the tags that the columns of a table have in the copy} */
    List<Integer> columns(TableContext table) throws IOException {
        List<Integer> columns = new ArrayList<>();
        for (TcColumn column : table.columns()) {
            columns.add(wide(named(column.tag())));
        }
        return columns;
    }

    private void put(Properties copied, int tag, StoredValue value, Strings strings) throws IOException {
        int newTag = named(tag);
        if (value.size() > IN_MEMORY && wide(tag) == tag) {
            UpToDamage stream = new UpToDamage(value.stream());
            StoredData data = target.data(stream);
            copied.putData(newTag, data);
            if (stream.damage().isPresent()) {
                source.problems().lost(Loss.PART, "property 0x%08X ends after %d bytes".formatted(tag, data.size()),
                        stream.damage().get());
            }
            return;
        }
        Optional<byte[]> bytes = source.attempt(() -> "property 0x%08X".formatted(tag), () -> value.bytes().bytes());
        if (bytes.isPresent()) {
            put(copied, newTag, bytes.get(), strings);
        }
    }

    private void put(Properties copied, int tag, byte[] bytes, Strings strings) {
        switch (wide(tag) & 0xFFFF) {
            case StoredType.PT_BINARY -> copied.put(tag, renaming.binary(bytes));
            case PT_MV_BINARY -> copied.put(tag, ManyValues.each(bytes, renaming::binary).orElse(bytes));
            case StoredType.PT_UNICODE -> text(copied, tag, bytes, charset(tag, bytes, strings));
            case PT_MV_UNICODE -> texts(copied, tag, bytes, charset(tag, bytes, strings));
            default -> copied.put(tag, bytes);
        }
    }

    private void text(Properties copied, int tag, byte[] bytes, Charset charset) {
        if (wide(tag) != tag && isLossless(bytes, charset)) {
            copied.put(wide(tag), unicode(bytes, charset));
        } else {
            copied.put(tag, bytes);
        }
    }

    private void texts(Properties copied, int tag, byte[] bytes, Charset charset) {
        Optional<byte[]> many = wide(tag) == tag
                ? Optional.empty()
                : ManyValues.each(bytes, each -> unicode(each, charset));
        copied.put(many.isPresent() ? wide(tag) : tag, many.orElse(bytes));
    }

    /** {@return what a string is in} It is asked for only where that makes a difference. */
    private Charset charset(int tag, byte[] bytes, Strings strings) {
        if (wide(tag) != tag) {
            for (byte each : bytes) {
                if (each < 0) {
                    return strings.charset();
                }
            }
        }
        return CodePages.USUAL;
    }

    private static boolean isLossless(byte[] bytes, Charset charset) {
        return charset.canEncode() && Arrays.equals(bytes, new String(bytes, charset).getBytes(charset));
    }

    private static byte[] unicode(byte[] bytes, Charset charset) {
        return new String(bytes, charset).getBytes(StandardCharsets.UTF_16LE);
    }

    /** {@return the tag with the identifier that the copy has for it} */
    private int named(int tag) throws IOException {
        return (names.id(tag >>> Short.SIZE) << Short.SIZE) | (tag & 0xFFFF);
    }

    /** {@return the tag with the type that a string of a file without Unicode gets} */
    private int wide(int tag) {
        if (!source.ansi()) {
            return tag;
        }
        return switch (tag & 0xFFFF) {
            case StoredType.PT_STRING8 -> (tag & ~0xFFFF) | StoredType.PT_UNICODE;
            case PT_MV_STRING8 -> (tag & ~0xFFFF) | PT_MV_UNICODE;
            default -> tag;
        };
    }

    /** {@return what the strings of PT_STRING8 of an object are in} */
    Charset charset(PropertyContext from) {
        if (!source.ansi()) {
            return CodePages.USUAL;
        }
        return source.attempt("the code page", () -> source.strings().charset(from))
                .orElseGet(() -> source.strings().charset());
    }

    /** Says what the strings of PT_STRING8 of an object are in. */
    interface Strings {
        Charset charset();
    }
}
