package org.mapiscope.nativemapi.com;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp.PropProblem;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/**
 * Reads SPropValue, and what is made of it: SRowSet, SPropTagArray, SPropProblemArray, SBinaryArray.
 *
 * <p>PT_ACTIONS is a {@link PropValue.UnknownValue} whose bytes are those of an extended rule's actions ({@link
 * ActionsReader}). Not thread-safe. Source: MAPIDefS.h.
 */
final class PropReader {
    /** Most properties of one object: there are no more identifiers. */
    static final int MAX_PROPS = 0x10000;

    /** Most rows of one answer. */
    static final int MAX_ROWS = 0x100_0000;

    /** Most values of one multi-valued property. */
    static final int MAX_VALUES = 0x100_0000;

    /** From so many rows, or values, on, memory is read a large block at a time. */
    private static final int MANY = 16;

    private static final int TAGS = 256;
    private static final PropTag[] NO_TAGS = new PropTag[TAGS];

    static {
        Arrays.fill(NO_TAGS, new PropTag(0));
    }

    private final MemoryReader memory;
    private final Charset codePage;
    private final RestrictionReader restrictions;
    private final int valueSize;
    private final int valueOffset;
    private final int lengthOffset;
    private final int pointerOffset;
    private final PropTag[] tags = NO_TAGS.clone();
    private PropValue.ErrorValue lastError = new PropValue.ErrorValue(new PropTag(0), HResult.S_OK);

    /** @param codePage of PT_STRING8 */
    PropReader(MemoryReader memory, Charset codePage) {
        this.memory = memory;
        this.codePage = codePage;
        restrictions = new RestrictionReader(memory, this);
        Layout layout = memory.layout();
        valueSize = layout.of(Place.SPROPVALUE_SIZE);
        valueOffset = layout.of(Place.SPROPVALUE_VALUE);
        lengthOffset = layout.of(Place.SBINARY_CB);
        pointerOffset = layout.of(Place.SBINARY_LPB);
    }

    MemoryReader memory() {
        return memory;
    }

    RestrictionReader restrictions() {
        return restrictions;
    }

    /**
     * {@return the rows of an SRowSet, at most {@code most}}
     *
     * @param columns that were asked for; none when that is not known
     */
    List<List<PropValue>> rows(long rowSet, int most, List<PropTag> columns) throws MapiException {
        int count = memory.count(rowSet, Place.SROWSET_C_ROWS, most);
        int size = memory.layout().of(Place.SROW_SIZE);
        long row = rowSet + memory.layout().of(Place.SROWSET_A_ROW);
        if (count >= MANY) {
            memory.readAhead();
        }
        List<List<PropValue>> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(asAsked(row(row), columns));
            row += size;
        }
        return rows;
    }

    /** {@return the addresses of the rows' values in an SRowSet, for freeing; none when its count makes no sense} */
    long[] rowAddresses(long rowSet) throws MapiException {
        int count = memory.i32(rowSet, Place.SROWSET_C_ROWS);
        if (Integer.compareUnsigned(count, MAX_ROWS) > 0) {
            return new long[0];
        }
        long[] addresses = new long[count];
        long row = rowSet + memory.layout().of(Place.SROWSET_A_ROW);
        for (int i = 0; i < count; i++) {
            addresses[i] = memory.pointer(row, Place.SROW_LP_PROPS);
            row += memory.layout().of(Place.SROW_SIZE);
        }
        return addresses;
    }

    /** {@return the values of an SRow} */
    List<PropValue> row(long row) throws MapiException {
        int count = memory.count(row, Place.SROW_C_VALUES, MAX_PROPS);
        return count == 0 ? List.of() : values(memory.required(row, Place.SROW_LP_PROPS), count);
    }

    /** {@return the values of an array} */
    List<PropValue> values(long array, int count) throws MapiException {
        memory.checkCount(count, "the number of properties", MAX_PROPS);
        if (count >= MANY) {
            memory.readAhead();
        }
        PropValue[] values = new PropValue[count];
        memory.look(array, count * valueSize);
        byte[] window = memory.window();
        int offset = memory.windowOffset();
        for (int i = 0; i < count; i++) {
            values[i] = value(window, offset + i * valueSize);
        }
        return List.of(values);
    }

    /**
     * {@return the values with the tags that were asked for where there is an error} MAPI changes the type of what it could
     * not give to PT_ERROR.
     */
    static List<PropValue> asAsked(List<PropValue> values, List<PropTag> asked) {
        if (values.size() != asked.size() || values.stream().noneMatch(PropValue.ErrorValue.class::isInstance)) {
            return values;
        }
        List<PropValue> named = new ArrayList<>(values);
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i) instanceof PropValue.ErrorValue error && error.tag().id() == asked.get(i).id()) {
                named.set(i, new PropValue.ErrorValue(asked.get(i), error.result()));
            }
        }
        return List.copyOf(named);
    }

    PropValue value(long address) throws MapiException {
        memory.look(address, valueSize);
        return value(memory.window(), memory.windowOffset());
    }

    /** {@return the SPropValue that a copy holds at {@code offset}} */
    private PropValue value(byte[] copy, int offset) throws MapiException {
        PropTag tag = tag(LittleEndian.i32(copy, offset));
        int value = offset + valueOffset;
        int type = tag.value() & 0xFFFF;
        if ((type & PropType.MV_INSTANCE) != 0) {
            return single(tag, type & ~(PropType.MV_FLAG | PropType.MV_INSTANCE), copy, value);
        }
        return (type & PropType.MV_FLAG) == 0 ? single(tag, type, copy, value) : many(tag, type, copy, value);
    }

    /** {@return the tags of an SPropTagArray} */
    List<PropTag> tags(long array) throws MapiException {
        int count = memory.count(array, Place.SPROPTAGARRAY_C_VALUES, MAX_PROPS);
        long first = array + memory.layout().of(Place.SPROPTAGARRAY_AUL_PROP_TAG);
        List<PropTag> read = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            read.add(tag(memory.i32(first + (long) i * Integer.BYTES)));
        }
        return read;
    }

    /** {@return the problems of an SPropProblemArray} */
    List<PropProblem> problems(long array) throws MapiException {
        int count = memory.count(array, Place.SPROPPROBLEMARRAY_C_PROBLEM, MAX_PROPS);
        int size = memory.layout().of(Place.SPROPPROBLEM_SIZE);
        long problem = array + memory.layout().of(Place.SPROPPROBLEMARRAY_A_PROBLEM);
        List<PropProblem> problems = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            problems.add(new PropProblem(memory.i32(problem, Place.SPROPPROBLEM_UL_INDEX),
                    tag(memory.i32(problem, Place.SPROPPROBLEM_UL_PROP_TAG)),
                    new HResult(memory.i32(problem, Place.SPROPPROBLEM_SCODE))));
            problem += size;
        }
        return problems;
    }

    /** {@return the entry identifiers of an ENTRYLIST} */
    List<EntryId> entryList(long array) throws MapiException {
        int count = memory.count(array, Place.SBINARYARRAY_C_VALUES, MAX_VALUES);
        List<EntryId> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long each = memory.required(array, Place.SBINARYARRAY_LPBIN)
                    + (long) i * memory.layout().of(Place.SBINARY_SIZE);
            memory.look(each, memory.layout().of(Place.SBINARY_SIZE));
            entries.add(new EntryId(binary(memory.window(), memory.windowOffset())));
        }
        return entries;
    }

    /** {@return what a union, or an element of an array, at {@code at} holds} */
    private PropValue single(PropTag tag, int type, byte[] copy, int at) throws MapiException {
        return switch (type) {
            case 0x0001 -> new PropValue.NullValue(tag);
            case 0x0002 -> new PropValue.ShortValue(tag, LittleEndian.i16(copy, at));
            case 0x0003 -> new PropValue.LongValue(tag, LittleEndian.i32(copy, at));
            case 0x0004 -> new PropValue.FloatValue(tag, Float.intBitsToFloat(LittleEndian.i32(copy, at)));
            case 0x0005 -> new PropValue.DoubleValue(tag, Double.longBitsToDouble(LittleEndian.i64(copy, at)));
            case 0x0006 -> new PropValue.CurrencyValue(tag, LittleEndian.i64(copy, at));
            case 0x0007 -> new PropValue.AppTimeValue(tag, Double.longBitsToDouble(LittleEndian.i64(copy, at)));
            case 0x000A -> error(tag, LittleEndian.i32(copy, at));
            case 0x000B -> new PropValue.BooleanValue(tag, LittleEndian.i16(copy, at) != 0);
            case 0x000D -> new PropValue.ObjectValue(tag);
            case 0x0014 -> new PropValue.LongLongValue(tag, LittleEndian.i64(copy, at));
            case 0x001E -> new PropValue.String8Value(tag, memory.string8(pointer(tag, copy, at)), codePage);
            case 0x001F -> new PropValue.UnicodeValue(tag, memory.utf16(pointer(tag, copy, at)));
            case 0x0040 -> new PropValue.SysTimeValue(tag, LittleEndian.i64(copy, at));
            case 0x0048 -> new PropValue.ClsidValue(tag, memory.uid(pointer(tag, copy, at)));
            case 0x00FB, 0x0102 -> new PropValue.BinaryValue(tag, binary(copy, at));
            case 0x00FD -> new PropValue.RestrictionValue(tag, restrictions.read(pointer(tag, copy, at)));
            case 0x00FE -> new PropValue.UnknownValue(tag,
                    new ActionsReader(memory, this).read(pointer(tag, copy, at)));
            default -> unknown(tag, copy, at);
        };
    }

    /** {@return what a union of a count and a pointer holds} */
    private PropValue many(PropTag tag, int type, byte[] copy, int at) throws MapiException {
        int count = memory.checkCount(LittleEndian.i32(copy, at + lengthOffset), tag + "'s number of values",
                MAX_VALUES);
        int each = type & ~PropType.MV_FLAG;
        int size = memory.layout().elementSize(each);
        if (size == 0) {
            return unknown(tag, copy, at);
        }
        PropTag one = new PropTag(tag.value() & ~PropType.MV_FLAG);
        List<PropValue> values = new ArrayList<>();
        long element = count == 0 ? 0 : pointer(tag, copy, at + pointerOffset);
        for (int i = 0; i < count; i++) {
            values.add(element(one, each, element));
            element += size;
        }
        return new PropValue.MultiValue(tag, values);
    }

    private PropValue element(PropTag tag, int type, long address) throws MapiException {
        if (type == PropType.PT_CLSID.value()) {
            // identifiers themselves stand in an array of theirs, where a single one is pointed to
            return new PropValue.ClsidValue(tag, memory.uid(address));
        }
        memory.look(address, memory.layout().elementSize(type));
        return single(tag, type, memory.window(), memory.windowOffset());
    }

    private PropValue unknown(PropTag tag, byte[] copy, int at) {
        return new PropValue.UnknownValue(tag, Bytes.copyOf(copy, at, at + valueSize - valueOffset));
    }

    private Bytes binary(byte[] copy, int at) throws MapiException {
        return memory.binary(memory.pointer(copy, at + pointerOffset), LittleEndian.i32(copy, at + lengthOffset));
    }

    private long pointer(PropTag tag, byte[] copy, int at) throws MapiException {
        long pointer = memory.pointer(copy, at);
        if (pointer == 0) {
            throw memory.bad(tag + " has a null pointer for its value");
        }
        return pointer;
    }

    /** {@return the tag} The columns of a table come again with each row, so tags are made once. */
    private PropTag tag(int value) {
        int slot = (value >>> 16 ^ value) & (TAGS - 1);
        PropTag tag = tags[slot];
        if (tag.value() != value) {
            tag = new PropTag(value);
            tags[slot] = tag;
        }
        return tag;
    }

    private PropValue error(PropTag tag, int result) {
        if (lastError.result().value() != result || lastError.tag().value() != tag.value()) {
            lastError = new PropValue.ErrorValue(tag, new HResult(result));
        }
        return lastError;
    }
}
