package org.mapiscope.store.pst.check;

import java.io.IOException;
import java.util.BitSet;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.store.pst.ndb.BbtEntry;
import org.mapiscope.store.pst.ndb.Counters;
import org.mapiscope.store.pst.ndb.OrderedEntries;
import org.mapiscope.store.pst.ndb.PstFormat;
import org.mapiscope.store.pst.ndb.RawPage;
import org.mapiscope.store.pst.ndb.Salvage;

/**
 * Checks the allocation maps against the space that blocks and pages have.
 *
 * <p>The maps are gone through a bounded number at a time, so that files of any size need little memory. Source: [MS-PST]
 * 2.2.2.7.2 to 2.2.2.7.5.
 */
final class SpaceCheck {

    /** Bytes that a bit of a map stands for. */
    private static final int SLOT = 64;
    private static final int PAGE = 512;
    /** Where the first map is. */
    private static final long FIRST = 0x4400;
    /** Bytes of bits in a map. */
    private static final int BITS = 496;
    /** Bytes from one map to the next: what the bits of one stand for. */
    private static final long SPAN = (long) BITS * Byte.SIZE * SLOT;
    /** Maps gone through at once. */
    private static final int REGION = 16_384;
    /** Maps from one page map to the next. */
    private static final int MAPS_PER_PAGE_MAP = 8;
    /** Maps that the header's own free map is for (rgbFM). */
    private static final int IN_HEADER = 128;
    /** Page maps that the header's own free page map is for, in maps (rgbFP). */
    private static final int PAGES_IN_HEADER = IN_HEADER * 64;
    private static final int PER_FREE_PAGE_MAP = BITS * 64;

    private final Inspection inspection;
    private final Salvage salvage;
    private final PositionalFile file;
    private final PstFormat format;
    private long free;

    SpaceCheck(Inspection inspection) {
        this.inspection = inspection;
        this.salvage = inspection.salvage();
        this.file = salvage.file();
        this.format = salvage.header().format();
    }

    void run() throws IOException {
        if (format == PstFormat.UNICODE_4K) {
            // no text says where the maps of such files are
            return;
        }
        long maps = Math.max(0, (file.size() - FIRST + SPAN - 1) / SPAN);
        boolean whole = true;
        for (long first = 0; first < maps && !inspection.progress().isCancelled(); first += REGION) {
            whole &= region(first, Math.min(maps, first + REGION));
        }
        Counters counters = Counters.read(file, format);
        if (whole && valid() && counters.free() != free) {
            inspection.found(FindingKind.FREE_SPACE_COUNT, "HEADER > ROOT", 0,
                    "cbAMapFree is %d, the maps have %d bytes".formatted(counters.free(), free));
        }
        long last = FIRST + (maps - 1) * SPAN;
        if (maps > 0 && counters.lastMap() != last) {
            inspection.found(FindingKind.FREE_SPACE_COUNT, "HEADER > ROOT", 0,
                    "ibAMapLast is 0x%X, the last map is at 0x%X".formatted(counters.lastMap(), last));
        }
    }

    /** {@return whether the maps are to be believed} Where not, Outlook makes new ones when it opens the file. */
    private boolean valid() {
        return salvage.header().root().allocationValid() != 0;
    }

    private boolean region(long first, long end) throws IOException {
        long start = FIRST + first * SPAN;
        int slots = Math.toIntExact((Math.min(file.size(), FIRST + end * SPAN) - start + SLOT - 1) / SLOT);
        BitSet used = new BitSet(slots);
        markMaps(used, first, end);
        markBlocks(used, start, slots);
        markPages(used, start, slots);
        boolean whole = true;
        for (long map = first; map < end; map++) {
            whole &= compare(map, used, (int) ((map - first) * BITS * Byte.SIZE));
        }
        return whole;
    }

    private void markMaps(BitSet used, long first, long end) throws IOException {
        for (long map = first; map < end; map++) {
            int at = (int) ((map - first) * BITS * Byte.SIZE);
            int pages = 1;
            if (map % MAPS_PER_PAGE_MAP == 0) {
                checkPage("PMAP", RawPage.PAGE_MAP, FIRST + map * SPAN + (long) pages++ * PAGE);
            }
            if (map >= IN_HEADER && (map - IN_HEADER) % BITS == 0) {
                checkPage("FMAP", RawPage.FREE_MAP, FIRST + map * SPAN + (long) pages++ * PAGE);
            }
            if (map >= PAGES_IN_HEADER && (map - PAGES_IN_HEADER) % PER_FREE_PAGE_MAP == 0) {
                checkPage("FPMAP", RawPage.FREE_PAGE_MAP, FIRST + map * SPAN + (long) pages++ * PAGE);
            }
            used.set(at, at + pages * PAGE / SLOT);
        }
    }

    private boolean checkPage(String name, int type, long offset) throws IOException {
        try {
            RawPage page = RawPage.read(file, format, name, offset);
            for (CorruptDataException damage : page.damages(type, false)) {
                inspection.findings().add(FindingKind.ALLOCATION_PAGE, damage);
                return false;
            }
            return true;
        } catch (CorruptDataException e) {
            inspection.findings().add(FindingKind.ALLOCATION_PAGE, e);
            return false;
        }
    }

    private void markBlocks(BitSet used, long start, int slots) throws IOException {
        OrderedEntries<BbtEntry> blocks = salvage.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            BbtEntry block = blocks.entry(i);
            long slot = (block.where().offset() - start) / SLOT;
            if (block.where().offset() >= start && slot < slots) {
                mark(used, (int) slot, Math.min(slots, (int) slot + salvage.probe().sizeInFile(block) / SLOT),
                        "block " + block.where().bid(), block.where().offset());
            }
        }
    }

    private void markPages(BitSet used, long start, int slots) {
        int perPage = PAGE / SLOT;
        int end = (int) Math.min(Integer.MAX_VALUE, (start + (long) slots * SLOT) / PAGE);
        for (int page = salvage.nextTreePage((int) (start / PAGE)); page >= 0 && page < end; page = salvage
                .nextTreePage(page + 1)) {
            int slot = (int) (((long) page * PAGE - start) / SLOT);
            mark(used, slot, Math.min(slots, slot + perPage), "BTPAGE", (long) page * PAGE);
        }
    }

    private void mark(BitSet used, int from, int to, String name, long offset) {
        int first = used.nextSetBit(from);
        if (first >= 0 && first < to && !salvage.isRebuilt()) {
            inspection.found(FindingKind.OVERLAP, name, offset,
                    "ib has 0x%X bytes, of which others have some from 0x%X on".formatted((long) (to - from) * SLOT,
                            offset + (long) (first - from) * SLOT));
        }
        used.set(from, to);
    }

    private boolean compare(long map, BitSet used, int at) throws IOException {
        long offset = FIRST + map * SPAN;
        if (!checkPage("AMAP", RawPage.ALLOCATION_MAP, offset)) {
            return false;
        }
        RawPage page = RawPage.read(file, format, "AMAP", offset);
        // ANSI pages have four bytes of padding before the bits
        int bits = format.ansi() ? Integer.BYTES : 0;
        int wrong = -1;
        for (int i = 0; i < BITS * Byte.SIZE; i++) {
            boolean allocated = (page.bytes().u8("rgbAMapBits", bits + i / Byte.SIZE) & 0x80 >>> i % Byte.SIZE) != 0;
            free += allocated ? 0 : SLOT;
            if (!allocated && used.get(at + i) && wrong < 0) {
                wrong = i;
            }
        }
        // what was found besides a damaged tree may be free
        if (wrong >= 0 && valid() && !salvage.isRebuilt()) {
            inspection.found(FindingKind.USED_SPACE_FREE, "AMAP", offset,
                    "rgbAMapBits has 0x%X free, which is in use".formatted(offset + (long) wrong * SLOT));
        }
        return true;
    }
}
