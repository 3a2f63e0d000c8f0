package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ndb.DataTree;

/**
 * The rows of a table as they lie one after the other: in an item of its heap, or in blocks of their own, each but the last
 * with as many as the first. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.3.4.4.
 */
final class RowMatrix implements Supplier<String> {

    private final HeapOnNode heap;
    private final TcInfo info;
    private final Optional<DataTree> blocks;
    private final int blockSize;
    private final int rowsPerBlock;

    /** @param blocks those of the rows, unless they are in an item of the heap */
    RowMatrix(HeapOnNode heap, TcInfo info, Optional<DataTree> blocks) throws IOException {
        this.heap = heap;
        this.info = info;
        this.blocks = blocks;
        this.blockSize = blockSize();
        this.rowsPerBlock = Math.max(1, blockSize / info.rowSize());
    }

    private int blockSize() throws IOException {
        int most = heap.node().format().maxBlockData();
        if (blocks.isEmpty() || blocks.get().blockCount() < 2) {
            return most;
        }
        try {
            return blocks.get().block(0).size();
        } catch (CorruptDataException e) {
            // whoever asks for one of its rows is told
            return most;
        }
    }

    /** {@return how many rows there are if all blocks but the last are as long as the first; 0 for those of an item} */
    long seeming() {
        if (blocks.isEmpty()) {
            return 0;
        }
        long others = blocks.get().blockCount() - 1L;
        return others * rowsPerBlock + (blocks.get().size() - others * blockSize) / info.rowSize();
    }

    /** {@return the bytes of row {@code place}, counted from 0} */
    BinaryView row(int place) throws IOException {
        BinaryView block;
        int inBlock;
        if (blocks.isPresent()) {
            block = blocks.get().block(place / rowsPerBlock);
            inBlock = place % rowsPerBlock;
        } else {
            block = heap.item("Row Matrix", info.rows());
            inBlock = place;
        }
        return block.slice(this, (long) inBlock * info.rowSize(), info.rowSize());
    }

    /** {@return what errors call a row} */
    @Override
    public String get() {
        return heap.node().name() + " > TC > row";
    }
}
