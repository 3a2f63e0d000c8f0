package org.mapiscope.registry.hive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.registry.RegistryValue;

/**
 * Reads the values of keys and their data, as far as they can be read. Thread-safe.
 *
 * <p>Source: "Key values list", "Key value", "Big data".
 */
record ValueReader(Cells cells, BaseBlock base, Damages damages) {

    private static final int BIG_DATA = 0x6264;
    private static final int BIG_DATA_HEADER = 8;
    /** Bytes of data in a segment; what is larger is cut into segments. */
    private static final int SEGMENT = 16_344;

    /** {@return the values of a key, without their data} */
    List<ValueCell> list(KeyNode node, Supplier<String> key) throws IOException {
        List<ValueCell> values = new ArrayList<>();
        if (node.isPredefinedHandle() || node.valueCount() == 0) {
            return values;
        }
        try {
            Cells.Cell cell = cells.cell(() -> key.get() + " > values list", node.valueList());
            long count = Integer.toUnsignedLong(node.valueCount());
            int length = cell.most(0, Integer.BYTES * count);
            if (length < Integer.BYTES * count) {
                damages.tell(cell.corrupt("number of values",
                        "is %d, there is room for %d".formatted(count, length / Integer.BYTES)));
            }
            read(cell.read(0, length / Integer.BYTES * Integer.BYTES), key, values);
        } catch (CorruptDataException e) {
            damages.tell(e);
        }
        return values;
    }

    private void read(BinaryView list, Supplier<String> key, List<ValueCell> values) throws IOException {
        Set<Integer> seen = new HashSet<>();
        for (int at = 0; at < list.size(); at += Integer.BYTES) {
            int cell = list.i32("element", at);
            if (!seen.add(cell)) {
                damages.tell(list.corrupt("element %d".formatted(at / Integer.BYTES), at,
                        "is 0x%X once more".formatted(HiveBytes.position(cell))));
                continue;
            }
            try {
                ValueCell value = ValueCell.read(cells.cell(() -> key.get() + " > vk", cell), base);
                if (value.nameCutOff()) {
                    damages.tell(name(key, value), value.position(), "name is longer than the cell; it is cut off");
                }
                values.add(value);
            } catch (CorruptDataException e) {
                damages.tell(e);
            }
        }
    }

    private static String name(Supplier<String> key, ValueCell value) {
        return key.get() + " > vk " + value.name();
    }

    /**
     * Reads the data of values.
     *
     * <p>Together they have at most as many bytes as the hive. What says that it has more, has the same bytes twice.
     */
    List<RegistryValue> read(List<ValueCell> cellsOfValues, Supplier<String> key) throws IOException {
        long left = cells.bytes().end();
        List<RegistryValue> values = new ArrayList<>();
        for (ValueCell each : cellsOfValues) {
            Bytes data = data(each, () -> name(key, each), left);
            left -= data.size();
            values.add(new RegistryValue(each.name(), each.type(), data));
        }
        return List.copyOf(values);
    }

    private Bytes data(ValueCell value, Supplier<String> name, long most) throws IOException {
        if (value.inline()) {
            return inline(value, name);
        }
        if (value.size() == 0) {
            return Bytes.EMPTY;
        }
        try {
            Cells.Cell cell = cells.cell(() -> name.get() + " > data", value.data());
            if (value.size() > SEGMENT && isBigData(cell, value.size())) {
                return bigData(cell, Math.min(value.size(), most), name);
            }
            int length = cell.most(0, Math.min(value.size(), most));
            if (length < value.size()) {
                damages.tell(cell.corrupt("data size",
                        "is %d, there are %d bytes".formatted(value.size(), length)));
            }
            return Bytes.of(cell.read(0, length).bytes());
        } catch (CorruptDataException e) {
            damages.tell(e);
            return Bytes.EMPTY;
        }
    }

    private Bytes inline(ValueCell value, Supplier<String> name) {
        if (value.size() > Integer.BYTES) {
            damages.tell(name.get(), value.position(),
                    "data size is %d within the value, where there are 4 bytes".formatted(value.size()));
        }
        byte[] all = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value.data()).array();
        return Bytes.copyOf(all, 0, (int) Math.min(Integer.BYTES, value.size()));
    }

    /** Data that begin with the signature themselves have room in their cell, as a list of segments would not need. */
    private static boolean isBigData(Cells.Cell cell, long size) throws IOException {
        return cell.size() < size && cell.size() >= BIG_DATA_HEADER
                && cell.read(0, Short.BYTES).u16("signature", 0) == BIG_DATA;
    }

    /** {@return the bytes of the segments, up to the first that is damaged} */
    private Bytes bigData(Cells.Cell cell, long size, Supplier<String> name) throws IOException {
        BinaryView header = cell.read(0, BIG_DATA_HEADER);
        int count = header.u16("number of segments", 2);
        Cells.Cell list = cells.cell(() -> name.get() + " > db > segments list", header.i32("segments list", 4));
        BinaryView segments = list.read(0, list.most(0, (long) Integer.BYTES * count) / Integer.BYTES * Integer.BYTES);
        // no more than its segments can hold, whatever it says of itself
        byte[] data = new byte[(int) Math.min(size, (long) SEGMENT * (segments.size() / Integer.BYTES))];
        int done = 0;
        try {
            for (int at = 0; at < segments.size() && done < data.length; at += Integer.BYTES) {
                Cells.Cell segment = cells.cell(() -> name.get() + " > db > segment", segments.i32("segment", at));
                int length = Math.min(SEGMENT, data.length - done);
                segment.read(0, length).copyTo(data, done);
                done += length;
            }
        } catch (CorruptDataException e) {
            damages.tell(e);
        }
        if (done < size) {
            damages.tell(header.corrupt("number of segments", 2,
                    "is %d, which have %d of %d bytes".formatted(count, done, size)));
        }
        return Bytes.of(done == data.length ? data : Arrays.copyOf(data, done));
    }
}
