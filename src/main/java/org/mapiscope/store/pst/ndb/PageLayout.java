package org.mapiscope.store.pst.ndb;

/**
 * Where things are in a page.
 *
 * <p>Source: [MS-PST] 2.2.2.7.
 *
 * @param size bytes in a page, trailer included
 * @param trailerSize bytes in its trailer, which is at its end (PAGETRAILER)
 * @param counts bytes from the start of a B-tree page to what says how its entries lie (cEnt)
 * @param wideCounts whether cEnt and cEntMax have two bytes each, and not one
 */
record PageLayout(int size, int trailerSize, int counts, boolean wideCounts) {

    /** {@return bytes from the start of the page to its trailer} */
    int trailer() {
        return size - trailerSize;
    }
}
