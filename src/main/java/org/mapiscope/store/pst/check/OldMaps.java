package org.mapiscope.store.pst.check;

import java.io.IOException;
import java.util.BitSet;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.store.pst.ndb.Counters;
import org.mapiscope.store.pst.ndb.RawPage;

/**
 * Checks what is in the maps that Outlook 2007 SP2 and later keep in their places and do not use: of pages (PMap), of the
 * largest free space in each allocation map (FMap), and of page maps with free pages (FPMap). One thread.
 *
 * <p>Those versions leave them as they are while the file changes. So only what is wrong in every file is found; what older
 * versions would go by is compared only where one of them wrote last. Source: [MS-PST] 2.2.2.5 to 2.2.2.7.6.
 */
final class OldMaps {

    /** Allocation maps from one page map to the next. */
    static final int PER_PAGE_MAP = 8;
    /** Allocation maps that the header's own free map is for (rgbFM). */
    private static final int IN_HEADER = 128;
    /** Page maps that the header's own free page map is for (rgbFP), in allocation maps. */
    private static final int PAGES_IN_HEADER = IN_HEADER * Byte.SIZE * PER_PAGE_MAP;
    /** fAMapValid of a file that was last written by a version that uses these maps. */
    private static final int VALID_AMAP1 = 1;
    /** A free space of this many slots or more. */
    private static final int LARGEST = 255;
    private static final int PAGE_SLOTS = 8;

    private final Inspection inspection;
    private final MapLayout layout;
    private final MapPages pages;
    private final Counters counters;
    private final boolean inUse;
    private long freePages;
    private boolean whole = true;

    OldMaps(Inspection inspection, MapLayout layout, MapPages pages) throws IOException {
        this.inspection = inspection;
        this.layout = layout;
        this.pages = pages;
        this.counters = Counters.read(inspection.salvage().file(), layout.format());
        this.inUse = inspection.salvage().header().root().allocationValid() == VALID_AMAP1;
    }

    /** {@return how many pages with maps are at the place of map {@code map}, itself among them} */
    int pagesAt(long map) {
        int count = 1;
        count += map % PER_PAGE_MAP == 0 ? 1 : 0;
        count += isFreeMap(map) ? 1 : 0;
        count += isFreePageMap(map) ? 1 : 0;
        return layout.hasOldMaps() ? count : 1;
    }

    private boolean isFreeMap(long map) {
        return map >= IN_HEADER && (map - IN_HEADER) % layout.bits() == 0;
    }

    private boolean isFreePageMap(long map) {
        return map >= PAGES_IN_HEADER
                && (map - PAGES_IN_HEADER) % ((long) layout.bits() * Byte.SIZE * PER_PAGE_MAP) == 0;
    }

    /**
     * Checks the pages of these maps that are beside map {@code map}, and what they say of the region of maps.
     *
     * @param allocated the slots that the allocation maps of the region say are taken
     * @param used the slots of the region that are in use
     * @param at the first slot of map {@code map} in both
     */
    void check(long map, BitSet allocated, BitSet used, int at) throws IOException {
        if (!layout.hasOldMaps()) {
            return;
        }
        checkFreeMap(map, longestFree(allocated, at));
        long place = layout.place(map) + layout.pageSize();
        if (map % PER_PAGE_MAP == 0) {
            if (pages.check("PMAP", RawPage.PAGE_MAP, place)) {
                pageMap(map, place, allocated, used, at);
            } else {
                whole = false;
            }
            place += layout.pageSize();
        }
        if (isFreeMap(map)) {
            pages.check("FMAP", RawPage.FREE_MAP, place);
            place += layout.pageSize();
        }
        if (isFreePageMap(map)) {
            pages.check("FPMAP", RawPage.FREE_PAGE_MAP, place);
        }
    }

    /** Compares counts and what is said of maps that the file does not have. */
    void end(long maps) throws IOException {
        if (!layout.hasOldMaps()) {
            return;
        }
        long stored = counters.freeInPageMaps();
        // newer versions write 0
        if (whole && stored != 0 && stored != freePages * layout.pageSize()) {
            inspection.found(FindingKind.FREE_SPACE_COUNT, "HEADER > ROOT", 0,
                    "cbPMapFree is %d, the page maps have %d bytes".formatted(stored,
                            freePages * layout.pageSize()));
        }
        long end = Math.max(maps, IN_HEADER);
        end += isFreeMap(end) ? 0 : layout.bits() - (end - IN_HEADER) % layout.bits();
        for (long map = maps; map < end; map++) {
            int value = freeMap(map);
            if (value != 0 && value != LARGEST) {
                old(map, "rgbFMapBits", "rgbFM", "is 0x%02X for map %d, which is not there".formatted(value, map));
                break;
            }
        }
        long pageMaps = (maps + PER_PAGE_MAP - 1) / PER_PAGE_MAP;
        for (long page = pageMaps; page < (long) IN_HEADER * Byte.SIZE; page++) {
            if (!hasNoFreePage(page)) {
                inspection.found(FindingKind.OLD_MAP, "HEADER", counters.freePageMapPlace() + page / Byte.SIZE,
                        "rgbFP has free pages in page map %d, which is not there".formatted(page));
                break;
            }
        }
    }

    private void checkFreeMap(long map, int longest) throws IOException {
        int value = freeMap(map);
        if (inUse && value < Math.min(longest, LARGEST)) {
            old(map, "rgbFMapBits", "rgbFM",
                    "is %d for map %d, which has %d slots in a row".formatted(value, map, longest));
        }
    }

    private void pageMap(long map, long place, BitSet allocated, BitSet used, int at) throws IOException {
        RawPage page = pages.read("PMAP", place);
        int free = 0;
        boolean wrong = false;
        for (int i = 0; i < layout.slots(); i++) {
            if (pages.isTaken(page, "rgbPMapBits", i)) {
                continue;
            }
            free++;
            int slot = at + i * PAGE_SLOTS;
            int notTaken = allocated.nextClearBit(slot);
            int inUseFrom = used.nextSetBit(slot);
            boolean isUsed = inUseFrom >= 0 && inUseFrom < slot + PAGE_SLOTS;
            if (pages.areTrusted() && !wrong && (notTaken < slot + PAGE_SLOTS || isUsed)) {
                wrong = true;
                long where = layout.place(map) + (long) i * layout.pageSize();
                inspection.found(FindingKind.PAGE_MAP, "PMAP", place, isUsed
                        ? "rgbPMapBits has page 0x%X free, which is in use".formatted(where)
                        : "rgbPMapBits has page 0x%X for pages, which its AMap has free".formatted(where));
            }
        }
        freePages += free;
        if (disagrees(map / PER_PAGE_MAP, free == 0)) {
            inspection.found(FindingKind.OLD_MAP, "PMAP", place, "rgbPMapBits has %d free pages, its bit in %s is %d"
                    .formatted(free, map < PAGES_IN_HEADER ? "rgbFP" : "the FPMap", free == 0 ? 0 : 1));
        }
    }

    private boolean disagrees(long pageMap, boolean noneFree) throws IOException {
        try {
            return hasNoFreePage(pageMap) != noneFree;
        } catch (CorruptDataException e) {
            // cut off, which the check of the page itself reports
            return false;
        }
    }

    private boolean hasNoFreePage(long pageMap) throws IOException {
        if (pageMap < (long) IN_HEADER * Byte.SIZE) {
            return counters.freePageMap((int) pageMap);
        }
        long index = pageMap - (long) IN_HEADER * Byte.SIZE;
        long perPage = layout.slots();
        long map = PAGES_IN_HEADER + index / perPage * perPage * PER_PAGE_MAP;
        long place = layout.place(map) + (long) (pagesAt(map) - 1) * layout.pageSize();
        RawPage page = pages.read("FPMAP", place);
        return pages.isTaken(page, "rgbFPMapBits", (int) (index % perPage));
    }

    /** {@return what the header or a page of the FMap says of map {@code map}} */
    private int freeMap(long map) throws IOException {
        if (map < IN_HEADER) {
            return counters.freeMap((int) map);
        }
        try {
            return pages.read("FMAP", freeMapPlace(map)).bytes().u8("rgbFMapBits",
                    layout.bitsPlace() + (map - IN_HEADER) % layout.bits());
        } catch (CorruptDataException e) {
            // cut off, which the check of the page itself reports
            return LARGEST;
        }
    }

    private long freeMapPlace(long map) {
        long first = map - (map - IN_HEADER) % layout.bits();
        return layout.place(first) + (first % PER_PAGE_MAP == 0 ? 2L : 1L) * layout.pageSize();
    }

    private int longestFree(BitSet allocated, int at) {
        int longest = 0;
        int end = at + layout.slots();
        for (int free = allocated.nextClearBit(at); free < end;) {
            int taken = allocated.nextSetBit(free);
            int stop = taken < 0 ? end : Math.min(taken, end);
            longest = Math.max(longest, stop - free);
            free = allocated.nextClearBit(stop);
        }
        return longest;
    }

    private void old(long map, String field, String inHeader, String detail) {
        if (map < IN_HEADER) {
            inspection.found(FindingKind.OLD_MAP, "HEADER", counters.freeMapPlace() + map, inHeader + " " + detail);
        } else {
            inspection.found(FindingKind.OLD_MAP, "FMAP", freeMapPlace(map), field + " " + detail);
        }
    }
}
