package org.mapiscope.registry.hive;

import java.io.IOException;
import org.mapiscope.binary.BinaryView;

/**
 * A value as its cell has it, without its data (vk).
 *
 * <p>Source: "Key value".
 *
 * @param name of it; as much as its cell has
 * @param type what its data are, such as REG_SZ
 * @param size bytes of data
 * @param inline whether the data are in the place of {@code data}
 * @param data the cell of the data, or themselves
 * @param position bytes from the start of the file to it
 * @param nameCutOff whether its cell is too small for its name
 */
record ValueCell(String name, int type, long size, boolean inline, int data, long position, boolean nameCutOff) {

    private static final int SIGNATURE = 0x6B76;
    private static final int SIZE = 20;
    private static final int INLINE = 0x8000_0000;
    private static final int COMPRESSED_NAME = 0x0001;

    static ValueCell read(Cells.Cell cell, BaseBlock base) throws IOException {
        BinaryView value = cell.read(0, SIZE);
        if (value.u16("signature", 0) != SIGNATURE) {
            throw value.corrupt("signature", 0, "is 0x%04X, not vk".formatted(value.u16("signature", 0)));
        }
        int nameLength = value.u16("name length", 2);
        int size = value.i32("data size", 4);
        BinaryView name = cell.read(SIZE, cell.most(SIZE, nameLength));
        boolean compressed = (value.u16("flags", 16) & COMPRESSED_NAME) != 0 && !base.hasOldCells();
        return new ValueCell(KeyNode.text(name, compressed), value.i32("data type", 12), size & ~INLINE,
                (size & INLINE) != 0, value.i32("data", 8), cell.position(), name.size() < nameLength);
    }
}
