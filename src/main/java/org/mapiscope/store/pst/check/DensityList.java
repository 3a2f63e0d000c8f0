package org.mapiscope.store.pst.check;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.store.pst.ndb.RawPage;

/**
 * Checks the list of the allocation maps with the most free space (DList). One thread.
 *
 * <p>The list is not in every file, and its place is used for other things too: what has no checksum of its own is no list,
 * and nothing is wrong with it. Source: [MS-PST] 2.2.2.7.4.
 */
final class DensityList {

    private static final String NAME = "DLISTPAGE";
    private static final int BACKFILL_COMPLETE = 1;
    private static final int COUNT = 1;
    private static final int ENTRIES = 8;
    private static final int MOST = 119;
    /** Bits of an entry that are the map (dwPageNum); the others are its free slots (dwFreeSlots). */
    private static final int MAP_BITS = 20;

    private final Inspection inspection;
    private final MapLayout layout;
    private final MapPages pages;
    private final long maps;

    /** @param maps how many allocation maps there are */
    DensityList(Inspection inspection, MapLayout layout, MapPages pages, long maps) {
        this.inspection = inspection;
        this.layout = layout;
        this.pages = pages;
        this.maps = maps;
    }

    void check() throws IOException {
        RawPage page;
        try {
            page = pages.read(NAME, layout.densityList());
        } catch (CorruptDataException e) {
            // the file ends before it, which other checks report
            return;
        }
        if (page.type() != RawPage.DENSITY_LIST || !page.isWhole()) {
            return;
        }
        for (CorruptDataException damage : page.damages(RawPage.DENSITY_LIST, true)) {
            inspection.findings().add(FindingKind.DENSITY_LIST, damage);
            return;
        }
        BinaryView list = page.bytes();
        int count = list.u8("cEntDList", COUNT);
        if (list.u8("bFlags", 0) > BACKFILL_COMPLETE) {
            found("bFlags is 0x%02X".formatted(list.u8("bFlags", 0)));
        }
        if (count > MOST) {
            found("cEntDList is %d, more than the %d that the page holds".formatted(count, MOST));
            return;
        }
        entries(list, count);
    }

    private void entries(BinaryView list, int count) throws IOException {
        Set<Integer> seen = new HashSet<>();
        int above = Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            int entry = list.i32("rgDListPageEnt", ENTRIES + (long) i * Integer.BYTES);
            int map = entry & ((1 << MAP_BITS) - 1);
            int free = entry >>> MAP_BITS;
            if (map >= maps) {
                found("dwPageNum is %d in entry %d, the file has %d maps".formatted(map, i, maps));
            } else if (!seen.add(map)) {
                found("dwPageNum is %d in entry %d, for the second time".formatted(map, i));
            } else {
                compare(map, free, i);
            }
            if (free > above) {
                found("dwFreeSlots is %d in entry %d, after %d".formatted(free, i, above));
            }
            above = free;
        }
    }

    private void compare(int map, int free, int entry) throws IOException {
        try {
            RawPage page = pages.read("AMAP", layout.place(map));
            if (!pages.areValid() || !page.isWhole()) {
                return;
            }
            int counted = 0;
            for (int i = 0; i < layout.slots(); i++) {
                counted += pages.isTaken(page, "rgbAMapBits", i) ? 0 : 1;
            }
            if (free != counted) {
                found("dwFreeSlots is %d in entry %d, map %d has %d".formatted(free, entry, map, counted));
            }
        } catch (CorruptDataException e) {
            // the check of the map itself reports it
            return;
        }
    }

    private void found(String detail) {
        inspection.found(FindingKind.DENSITY_LIST, NAME, layout.densityList(), detail);
    }
}
