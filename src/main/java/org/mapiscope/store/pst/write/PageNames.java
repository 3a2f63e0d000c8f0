package org.mapiscope.store.pst.write;

/** Gives names to pages; they are counted apart from blocks, in steps of one. One thread. Source: [MS-PST] 2.2.2.2. */
final class PageNames {

    private long next = 1;

    long next() {
        return next++;
    }

    /** {@return the name that the next page would have (bidNextP)} */
    long upcoming() {
        return next;
    }
}
