package org.mapiscope.smartview;

import java.nio.charset.StandardCharsets;
import org.mapiscope.interpret.Characters;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.smartview.Block.Kind;

/**
 * Reads a value from front to back and never beyond its end: what is not all there is not set, and its bytes stay where
 * they are. Belongs to one thread.
 *
 * <p>A structure may be given fewer bytes than there are; within it, that is the end. Nothing is allocated for a count
 * that the bytes name.
 */
final class BlockReader {
    /** No limit of its own: a structure reads up to the end of what is around it. */
    static final long NO_CAP = 0;

    /** Entries of most lists, without this one; a longer list is not read. */
    static final int MAX_ENTRIES_SMALL = 500;
    static final int MAX_ENTRIES_LARGE = 1000;
    static final int MAX_ENTRIES_EXTRA_LARGE = 1500;
    static final int MAX_ENTRIES_ENORMOUS = 10_000;
    /** Bytes of most fields that have a length. */
    static final int MAX_BYTES = 0xFFFF;
    /** Restrictions within each other. */
    static final int MAX_DEPTH = 25;

    /** Structures within each other, of all kinds; what is deeper stays unparsed. */
    private static final int MAX_STRUCTURES = 150;
    /** As many structures does a value count within a value: all of its bytes are shown once more. */
    private static final int NESTED = 15;

    private static final MapiUid NO_GUID = new MapiUid(Bytes.of(new byte[MapiUid.SIZE]));

    private final byte[] input;
    private final int start;
    private int position;
    private int end;
    private int depth;

    private BlockReader(byte[] input, int start, int end, int depth) {
        this.input = input;
        this.start = start;
        this.position = start;
        this.end = end;
        this.depth = depth;
    }

    /** {@return the tree of all bytes, as {@code structure} reads them} */
    static Block read(Bytes input, Structure structure) {
        byte[] bytes = input.toArray();
        BlockReader reader = new BlockReader(bytes, 0, bytes.length, 0);
        return new TreeMaker(bytes).tree(reader.withRest(NO_CAP, structure));
    }

    /** {@return what bytes within this input say when they are taken as a value of their own} */
    Part nested(BytesPart bytes, Structure structure) {
        BlockReader inner = new BlockReader(input, bytes.offset(), bytes.offset() + bytes.size(), depth + NESTED);
        return inner.withRest(NO_CAP, structure);
    }

    /** {@return bytes from the start of the value, which may be beyond its end after {@link #skip}} */
    int position() {
        return position - start;
    }

    void moveTo(int newPosition) {
        position = start + newPosition;
    }

    /** Leaves bytes out, as many as asked even when fewer are there. */
    void skip(int count) {
        position += count;
    }

    /** {@return a line for the bytes from {@code from} up to here} */
    Part since(int from) {
        return new Part(true, start + from, position);
    }

    /** {@return number of bytes up to the end of the structure} */
    int remaining() {
        return Math.max(0, end - position);
    }

    private boolean has(long count) {
        return count <= remaining();
    }

    NumberPart u8() {
        return number(Byte.BYTES);
    }

    NumberPart u16() {
        return number(Short.BYTES);
    }

    NumberPart u32() {
        return number(Integer.BYTES);
    }

    NumberPart i64() {
        return number(Long.BYTES);
    }

    /** {@return the number in the next {@code size} bytes, the lowest first} */
    NumberPart number(int size) {
        if (!has(size)) {
            return new NumberPart(false, 0, 0, 0);
        }
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = (value << Byte.SIZE) | (input[position + i] & 0xFF);
        }
        int from = position;
        position += size;
        return new NumberPart(true, from, position, value);
    }

    GuidPart guid() {
        if (!has(MapiUid.SIZE)) {
            return new GuidPart(false, 0, 0, NO_GUID);
        }
        int from = position;
        position += MapiUid.SIZE;
        return new GuidPart(true, from, position, new MapiUid(Bytes.copyOf(input, from, position)));
    }

    /** {@return {@code count} bytes; not set when there are fewer, or none are asked for} */
    BytesPart bytes(long count) {
        return bytes(count, Long.MAX_VALUE);
    }

    /** As {@link #bytes(long)}, and not set either when more than {@code most} are asked for. */
    BytesPart bytes(long count, long most) {
        if (count <= 0 || count > most || !has(count)) {
            return new BytesPart(false, position, position, Bytes.EMPTY);
        }
        int from = position;
        position += (int) count;
        return new BytesPart(true, from, position, Bytes.copyOf(input, from, position));
    }

    /** {@return a string of bytes up to a zero, which it takes too; not set when there is no zero} */
    TextPart ansi() {
        int zero = position;
        while (zero < end && input[zero] != 0) {
            zero++;
        }
        return ansi((long) zero - position + 1);
    }

    /** {@return a string of {@code count} bytes; not set when there are fewer, or none are asked for} */
    TextPart ansi(long count) {
        if (count <= 0 || !has(count)) {
            return noText();
        }
        String raw = new String(input, position, (int) count, StandardCharsets.ISO_8859_1);
        return text(raw, (int) count);
    }

    /** {@return a string of UTF-16 up to a zero, which it takes too; not set when there is no zero} */
    TextPart utf16() {
        int zero = position;
        while (zero + 1 < end && (input[zero] != 0 || input[zero + 1] != 0)) {
            zero += Character.BYTES;
        }
        return utf16((zero - position) / Character.BYTES + 1L);
    }

    /** {@return a string of {@code count} code units; not set when there are fewer, or none are asked for} */
    TextPart utf16(long count) {
        if (count <= 0 || !has(count * Character.BYTES)) {
            return noText();
        }
        char[] units = new char[(int) count];
        for (int i = 0; i < units.length; i++) {
            int at = position + Character.BYTES * i;
            units[i] = (char) ((input[at] & 0xFF) | ((input[at + 1] & 0xFF) << Byte.SIZE));
        }
        return text(new String(units), units.length * Character.BYTES);
    }

    private TextPart noText() {
        return new TextPart(false, position, position, "");
    }

    private TextPart text(String raw, int size) {
        int from = position;
        position += size;
        int last = raw.length() - 1;
        // a zero ends the string only at its end; others are characters that cannot be shown
        String value = Characters.shown(raw.charAt(last) == 0 ? raw.substring(0, last) : raw, true);
        return new TextPart(true, from, position, value);
    }

    /** {@return a structure here; not set when there is not a byte left} */
    Part structure(Structure structure) {
        return structure(NO_CAP, structure);
    }

    /** As {@link #structure(Structure)}, of at most {@code cap} bytes, unless that is {@link #NO_CAP}. */
    Part structure(long cap, Structure structure) {
        return structure(cap, structure, false);
    }

    /** As {@link #structure(long, Structure)}; what it leaves of its bytes is added to it as unparsed. */
    Part withRest(long cap, Structure structure) {
        return structure(cap, structure, true);
    }

    private Part structure(long cap, Structure structure, boolean rest) {
        if (position == end || depth >= MAX_STRUCTURES) {
            return Part.absent();
        }
        int outerEnd = end;
        if (cap != NO_CAP && position + cap < end) {
            end = (int) (position + cap);
        }
        depth++;
        Part part = new Part(true, position, position);
        structure.read(this, part);
        if (rest && part.hasData() && remaining() > 0) {
            addRest(part);
        }
        part.endAt(position);
        depth--;
        end = outerEnd;
        return part;
    }

    private void addRest(Part part) {
        BytesPart bytes = bytes(remaining());
        Part line = new Part(true, bytes.offset(), bytes.end()).kind(Kind.UNPARSED)
                .text("Unparsed data size = 0x%08X".formatted(bytes.size()));
        line.add(bytes);
        part.add(line);
    }
}
