package org.mapiscope.nativemapi.com;

import java.util.List;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/** Writes SPropValue, SPropTagArray and SBinaryArray. Each method gives the offset in the block. Not thread-safe. */
final class PropWriter {
    private final MemoryWriter memory;
    private final RestrictionWriter restrictions;
    private final String call;

    /** @param call for errors */
    PropWriter(MemoryWriter memory, String call) {
        this.memory = memory;
        this.call = call;
        restrictions = new RestrictionWriter(memory, this);
    }

    RestrictionWriter restrictions() {
        return restrictions;
    }

    /** @throws MapiException {@code MAPI_E_TYPE_NO_SUPPORT} for a value that has no form in memory */
    int values(List<PropValue> values) throws MapiException {
        int size = memory.layout().of(Place.SPROPVALUE_SIZE);
        int array = memory.allocate(size * values.size());
        for (int i = 0; i < values.size(); i++) {
            value(array + i * size, values.get(i));
        }
        return array;
    }

    int tags(List<PropTag> tags) {
        int array = memory.allocate(
                memory.layout().of(Place.SPROPTAGARRAY_AUL_PROP_TAG) + Math.max(1, tags.size()) * Integer.BYTES);
        memory.i32(array, Place.SPROPTAGARRAY_C_VALUES, tags.size());
        for (int i = 0; i < tags.size(); i++) {
            memory.i32(array + memory.layout().of(Place.SPROPTAGARRAY_AUL_PROP_TAG) + i * Integer.BYTES,
                    tags.get(i).value());
        }
        return array;
    }

    /** Writes an ENTRYLIST. */
    int entryList(List<EntryId> entries) {
        int list = memory.allocate(Place.SBINARYARRAY_SIZE);
        int size = memory.layout().of(Place.SBINARY_SIZE);
        int array = memory.allocate(size * entries.size());
        memory.i32(list, Place.SBINARYARRAY_C_VALUES, entries.size());
        memory.pointer(list, Place.SBINARYARRAY_LPBIN, array);
        for (int i = 0; i < entries.size(); i++) {
            binary(array + i * size, entries.get(i).bytes());
        }
        return list;
    }

    /** Writes {@code value} into the SPropValue at {@code offset}. */
    void value(int offset, PropValue value) throws MapiException {
        memory.i32(offset, Place.SPROPVALUE_UL_PROP_TAG, value.tag().value());
        union(offset + memory.layout().of(Place.SPROPVALUE_VALUE), value);
    }

    private void union(int at, PropValue value) throws MapiException {
        switch (value) {
            case PropValue.NullValue v -> {
            }
            case PropValue.ObjectValue v -> {
            }
            case PropValue.ShortValue v -> memory.i16(at, v.value());
            case PropValue.BooleanValue v -> memory.i16(at, v.value() ? 1 : 0);
            case PropValue.LongValue v -> memory.i32(at, v.value());
            case PropValue.ErrorValue v -> memory.i32(at, v.result().value());
            case PropValue.FloatValue v -> memory.i32(at, Float.floatToRawIntBits(v.value()));
            case PropValue.DoubleValue v -> memory.i64(at, Double.doubleToRawLongBits(v.value()));
            case PropValue.AppTimeValue v -> memory.i64(at, Double.doubleToRawLongBits(v.value()));
            case PropValue.CurrencyValue v -> memory.i64(at, v.value());
            case PropValue.LongLongValue v -> memory.i64(at, v.value());
            case PropValue.SysTimeValue v -> memory.i64(at, v.fileTime());
            case PropValue.String8Value v -> memory.pointer(at, memory.string8(v.raw()));
            case PropValue.UnicodeValue v -> memory.pointer(at, memory.utf16(v.value()));
            case PropValue.ClsidValue v -> memory.pointer(at, memory.copy(v.value().bytes()));
            case PropValue.BinaryValue v -> {
                if (v.tag().type().equals(PropType.PT_ACTIONS)) {
                    throw unsupported(v.tag());
                }
                binary(at, v.value());
            }
            case PropValue.RestrictionValue v -> memory.pointer(at, restrictions.write(v.value()));
            case PropValue.MultiValue v -> many(at, v);
            case PropValue.UnknownValue v -> throw unsupported(v.tag());
        }
    }

    private void many(int at, PropValue.MultiValue value) throws MapiException {
        int size = memory.layout().elementSize(value.tag().type().single().value());
        if (size == 0) {
            throw unsupported(value.tag());
        }
        int array = memory.allocate(size * value.values().size());
        memory.i32(at, Place.SBINARYARRAY_C_VALUES, value.values().size());
        memory.pointer(at, Place.SBINARYARRAY_LPBIN, array);
        for (PropValue each : value.values()) {
            if (each instanceof PropValue.ClsidValue clsid) {
                memory.bytes(array, clsid.value().bytes());
            } else {
                union(array, each);
            }
            array += size;
        }
    }

    private void binary(int at, Bytes bytes) {
        memory.i32(at, Place.SBINARY_CB, bytes.size());
        memory.pointer(at, Place.SBINARY_LPB, memory.copy(bytes));
    }

    private MapiException unsupported(PropTag tag) {
        return new MapiException(call, HResult.MAPI_E_TYPE_NO_SUPPORT,
                tag + " is of type " + tag.type() + ", which has no form that this program can give to MAPI");
    }
}
