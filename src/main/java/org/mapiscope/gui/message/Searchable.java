package org.mapiscope.gui.message;

/** What words can be looked for in. FX thread only. */
interface Searchable {
    /**
     * Goes to the next place after the one that is selected, or to the first, and shows it.
     *
     * @param words in any case; not empty
     * @return which place of how many it is; 0 of 0 when there is none
     */
    default Place findNext(String words) {
        return find(words, 1);
    }

    /** As {@link #findNext}, backwards. */
    default Place findPrevious(String words) {
        return find(words, -1);
    }

    /** @param step 1 for the next place, -1 for the one before */
    Place find(String words, int step);

    /** Shows no place any more. */
    void endFind();

    /** {@return all of its text} */
    String text();

    /** @param number from 1 on */
    record Place(int number, int count) {}
}
