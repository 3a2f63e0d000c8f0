package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes one of the two B-trees from its leaves up; its entries come in ascending order. One thread.
 *
 * <p>Source: [MS-PST] 2.2.2.7.7.
 */
final class TreePages {

    private static final int ENTRIES = 488;
    private static final int CHILD_ENTRY = 24;

    private final FileSpace space;
    private final PageNames names;
    private final Kind kind;
    private final byte[] page = new byte[ENTRIES];
    private final ByteBuffer out = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
    private int count;
    private long firstKey;
    /** Key, name and place of each page of this level. */
    private final LongList pages = new LongList();

    /** @param kind what its leaves are */
    TreePages(FileSpace space, PageNames names, Kind kind) {
        this.space = space;
        this.names = names;
        this.kind = kind;
    }

    /** {@return where the next entry goes, its key already in; it must be filled to its size} */
    ByteBuffer entry(long key) throws IOException {
        if (count == ENTRIES / kind.entrySize) {
            writePage();
        }
        if (count == 0) {
            firstKey = key;
        }
        out.position(count * kind.entrySize);
        count++;
        return out.putLong(key);
    }

    /** Writes what is left and all levels above. {@return the root page} */
    Place finish() throws IOException {
        writePage();
        if (pages.size() == 3) {
            return new Place(pages.get(1), pages.get(2));
        }
        TreePages above = new TreePages(space, names, new Kind(kind.type, CHILD_ENTRY, kind.level + 1));
        for (int i = 0; i < pages.size(); i += 3) {
            above.entry(pages.get(i)).putLong(pages.get(i + 1)).putLong(pages.get(i + 2));
        }
        return above.finish();
    }

    private void writePage() throws IOException {
        Place place = new Place(names.next(), space.take(Page.SIZE, Page.SIZE));
        int at = space.place(place.offset());
        ByteBuffer region = space.bytes();
        System.arraycopy(page, 0, space.region(), at, ENTRIES);
        region.put(at + ENTRIES, (byte) count);
        region.put(at + ENTRIES + 1, (byte) (ENTRIES / kind.entrySize));
        region.put(at + ENTRIES + 2, (byte) kind.entrySize);
        region.put(at + ENTRIES + 3, (byte) kind.level);
        Page.seal(space.region(), at, kind.type, place);
        pages.add(firstKey);
        pages.add(place.bid());
        pages.add(place.offset());
        Arrays.fill(page, (byte) 0);
        count = 0;
    }

    /**
     * A level of one of the trees.
     *
     * @param type what the trailers of its pages say (ptype)
     * @param entrySize bytes in an entry (cbEnt)
     * @param level steps down to the leaves (cLevel)
     */
    record Kind(int type, int entrySize, int level) {

        static final Kind NODES = new Kind(Page.NBT, 32, 0);
        static final Kind BLOCKS = new Kind(Page.BBT, 24, 0);
    }
}
