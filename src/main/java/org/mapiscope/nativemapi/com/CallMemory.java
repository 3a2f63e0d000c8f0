package org.mapiscope.nativemapi.com;

import com.sun.jna.Memory;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.SortOrderSet;

/** What one call is given to read, until it returns. Not thread-safe. */
final class CallMemory implements AutoCloseable {
    private final MapiLibrary library;
    private final String call;
    private final List<Memory> blocks = new ArrayList<>();

    /** @param call for errors */
    CallMemory(MapiLibrary library, String call) {
        this.library = library;
        this.call = call;
    }

    /** {@return whether strings go as UTF-16 with these flags, or in the system's code page} */
    static boolean isUnicode(int flags) {
        return (flags & ErrorReader.MAPI_UNICODE) != 0;
    }

    /** {@return an empty block, to be filled and then given to {@link #keep}} */
    MemoryWriter writer() {
        return new MemoryWriter(library.layout());
    }

    /** {@return the block, which lives as long as this} */
    Memory keep(MemoryWriter writer) {
        Memory memory = writer.toMemory();
        blocks.add(memory);
        return memory;
    }

    /** {@return a string that ends at a zero, or null for none; as UTF-16, or in the system's code page} */
    @Nullable
    Memory text(Optional<String> text, boolean unicode) throws MapiException {
        return text.isEmpty() ? null : text(text.get(), unicode);
    }

    Memory text(String text, boolean unicode) throws MapiException {
        MemoryWriter writer = writer();
        if (unicode) {
            writer.utf16(text);
        } else {
            writer.string8(encode(text));
        }
        return keep(writer);
    }

    Memory uid(MapiUid uid) {
        return bytes(uid.bytes());
    }

    /** {@return an array of identifiers} */
    Memory uids(List<MapiUid> uids) {
        MemoryWriter writer = writer();
        uids.forEach(uid -> writer.copy(uid.bytes()));
        return keep(writer);
    }

    Memory bytes(Bytes bytes) {
        MemoryWriter writer = writer();
        writer.copy(bytes);
        return keep(writer);
    }

    Memory entryId(EntryId entryId) {
        return bytes(entryId.bytes());
    }

    /** {@return the identifier, or null for none} */
    @Nullable
    Memory entryId(Optional<EntryId> entryId) {
        return entryId.isEmpty() ? null : entryId(entryId.get());
    }

    /** {@return the bytes of the identifier; 0 for none} */
    static int size(Optional<EntryId> entryId) {
        return entryId.isEmpty() ? 0 : entryId.get().bytes().size();
    }

    /** {@return an SPropTagArray} */
    Memory tags(List<PropTag> tags) {
        MemoryWriter writer = writer();
        new PropWriter(writer, call).tags(tags);
        return keep(writer);
    }

    /** {@return an array of SPropValue} */
    Memory values(List<PropValue> values) throws MapiException {
        MemoryWriter writer = writer();
        new PropWriter(writer, call).values(values);
        return keep(writer);
    }

    Memory restriction(Restriction restriction) throws MapiException {
        MemoryWriter writer = writer();
        new PropWriter(writer, call).restrictions().write(restriction);
        return keep(writer);
    }

    Memory sortOrder(SortOrderSet order) {
        MemoryWriter writer = writer();
        SortOrders.write(writer, order);
        return keep(writer);
    }

    /** {@return an ENTRYLIST} */
    Memory entryList(List<EntryId> entries) {
        MemoryWriter writer = writer();
        new PropWriter(writer, call).entryList(entries);
        return keep(writer);
    }

    /** {@return an array of pointers to MAPINAMEID} */
    Memory names(List<NamedProp> names) {
        MemoryWriter writer = writer();
        new NameWriter(writer).write(names);
        return keep(writer);
    }

    private Bytes encode(String text) throws MapiException {
        try {
            ByteBuffer encoded = library.codePage().newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return Bytes.of(bytes);
        } catch (CharacterCodingException e) {
            throw new MapiException(call, HResult.MAPI_E_BAD_CHARWIDTH,
                    "'%s' has characters that are not in the system's code page, %s; pass MAPI_UNICODE".formatted(text,
                            library.codePage().name()),
                    e);
        }
    }

    @Override
    public void close() {
        for (Memory block : blocks) {
            block.close();
        }
    }
}
