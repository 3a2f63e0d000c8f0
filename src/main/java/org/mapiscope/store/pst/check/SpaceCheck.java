package org.mapiscope.store.pst.check;

import java.io.IOException;
import java.util.BitSet;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.store.pst.ndb.BbtEntry;
import org.mapiscope.store.pst.ndb.Counters;
import org.mapiscope.store.pst.ndb.OrderedEntries;
import org.mapiscope.store.pst.ndb.RawPage;
import org.mapiscope.store.pst.ndb.Salvage;

/**
 * Checks the allocation maps against the space that blocks and pages have.
 *
 * <p>The maps are gone through a bounded number at a time, so that files of any size need little memory. Source: [MS-PST]
 * 2.2.2.7.2 to 2.2.2.7.6; for files with 4096-byte pages see {@link MapLayout}.
 */
final class SpaceCheck {

    /** Maps gone through at once, a multiple of those that a map of pages is for. */
    private static final int REGION = 8192;

    private final Inspection inspection;
    private final Salvage salvage;
    private final MapLayout layout;
    private final MapPages pages;
    private final OldMaps old;
    private final long end;
    private long free;

    SpaceCheck(Inspection inspection) throws IOException {
        this.inspection = inspection;
        this.salvage = inspection.salvage();
        this.layout = MapLayout.of(salvage.header().format());
        this.pages = new MapPages(inspection, layout);
        this.old = new OldMaps(inspection, layout, pages);
        this.end = end(salvage);
    }

    /**
     * {@return where the space that the maps are for ends} That is where the header says, unless something that is used lies
     * behind it: a program that makes files longer than they need to be makes no maps of the rest.
     */
    private static long end(Salvage salvage) throws IOException {
        long size = salvage.file().size();
        long said = salvage.header().root().fileEnd();
        if (said <= 0 || said >= size
                || salvage.nextTreePage((int) Math.min(Integer.MAX_VALUE, said / Salvage.PAGE_SLOT)) >= 0) {
            return size;
        }
        OrderedEntries<BbtEntry> blocks = salvage.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.entry(i).where().offset() >= said) {
                return size;
            }
        }
        return said;
    }

    void run() throws IOException {
        long maps = layout.count(end);
        boolean whole = true;
        for (long first = 0; first < maps && !inspection.progress().isCancelled(); first += REGION) {
            whole &= region(first, Math.min(maps, first + REGION));
        }
        if (inspection.progress().isCancelled()) {
            return;
        }
        Counters counters = Counters.read(salvage.file(), layout.format());
        if (whole && pages.areValid() && counters.free() != free) {
            inspection.found(FindingKind.FREE_SPACE_COUNT, "HEADER > ROOT", 0,
                    "cbAMapFree is %d, the maps have %d bytes".formatted(counters.free(), free));
        }
        if (maps > 0 && (whole || layout.hasOldMaps()) && counters.lastMap() != layout.place(maps - 1)) {
            inspection.found(FindingKind.FREE_SPACE_COUNT, "HEADER > ROOT", 0,
                    "ibAMapLast is 0x%X, the last map is at 0x%X"
                            .formatted(counters.lastMap(), layout.place(maps - 1)));
        }
        old.end(maps);
        new DensityList(inspection, layout, pages, maps).check();
    }

    private boolean region(long first, long last) throws IOException {
        long start = layout.place(first);
        int slots = Math.toIntExact(
                (Math.min(end, layout.place(last)) - start + layout.slot() - 1) / layout.slot());
        BitSet used = new BitSet(slots);
        for (long map = first; map < last; map++) {
            int at = (int) ((map - first) * layout.slots());
            used.set(at, at + old.pagesAt(map) * layout.slotsPerPage());
        }
        markBlocks(used, start, slots);
        markPages(used, start, slots);
        BitSet allocated = new BitSet(slots);
        boolean whole = true;
        for (long map = first; map < last; map++) {
            int at = (int) ((map - first) * layout.slots());
            whole &= isThere(map) && compare(map, allocated, used, at);
        }
        for (long map = first; map < last; map++) {
            old.check(map, allocated, used, (int) ((map - first) * layout.slots()));
        }
        return whole;
    }

    /** {@return whether a map is where it is looked for} That is a guess for all but the first of some files. */
    private boolean isThere(long map) throws IOException {
        if (map == 0 || layout.hasOldMaps()) {
            return true;
        }
        try {
            return pages.read("AMAP", layout.place(map)).type() == RawPage.ALLOCATION_MAP;
        } catch (CorruptDataException e) {
            return false;
        }
    }

    private void markBlocks(BitSet used, long start, int slots) throws IOException {
        OrderedEntries<BbtEntry> blocks = salvage.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            BbtEntry block = blocks.entry(i);
            long slot = (block.where().offset() - start) / layout.slot();
            if (block.where().offset() >= start && slot < slots) {
                mark(used, (int) slot, Math.min(slots, (int) slot + salvage.probe().sizeInFile(block) / layout.slot()),
                        "block " + block.where().bid(), block.where().offset());
            }
        }
    }

    private void markPages(BitSet used, long start, int slots) {
        int end = (int) Math.min(Integer.MAX_VALUE, (start + (long) slots * layout.slot()) / Salvage.PAGE_SLOT);
        for (int page = salvage.nextTreePage((int) (start / Salvage.PAGE_SLOT)); page >= 0 && page < end; page = salvage
                .nextTreePage(page + 1)) {
            long offset = (long) page * Salvage.PAGE_SLOT;
            int slot = (int) ((offset - start) / layout.slot());
            mark(used, slot, Math.min(slots, slot + layout.slotsPerPage()), "BTPAGE", offset);
        }
    }

    private void mark(BitSet used, int from, int to, String name, long offset) {
        int first = used.nextSetBit(from);
        if (first >= 0 && first < to && !salvage.isRebuilt()) {
            inspection.found(FindingKind.OVERLAP, name, offset,
                    "ib has 0x%X bytes, of which others have some from 0x%X on"
                            .formatted((long) (to - from) * layout.slot(),
                                    offset + (long) (first - from) * layout.slot()));
        }
        used.set(from, to);
    }

    /** {@return whether the map is whole} Its bits are put to those of the region. */
    private boolean compare(long map, BitSet allocated, BitSet used, int at) throws IOException {
        long offset = layout.place(map);
        if (!pages.check("AMAP", RawPage.ALLOCATION_MAP, offset)) {
            allocated.set(at, at + layout.slots());
            return false;
        }
        RawPage page = pages.read("AMAP", offset);
        int wrong = -1;
        for (int i = 0; i < layout.slots(); i++) {
            boolean taken = pages.isTaken(page, "rgbAMapBits", i);
            allocated.set(at + i, taken);
            free += taken ? 0 : layout.slot();
            if (!taken && used.get(at + i) && wrong < 0) {
                wrong = i;
            }
        }
        if (wrong >= 0 && pages.areTrusted()) {
            inspection.found(FindingKind.USED_SPACE_FREE, "AMAP", offset,
                    "rgbAMapBits has 0x%X free, which is in use".formatted(offset + (long) wrong * layout.slot()));
        }
        return true;
    }
}
