package org.mapiscope.gui.message;

import javafx.scene.Node;

/** What words can be looked for in. FX thread only. */
interface Searchable {
    Node node();

    /**
     * Goes to the next place after the one that is selected, or to the first, and shows it.
     *
     * @param words in any case; not empty
     * @return which place of how many it is; 0 of 0 when there is none
     */
    Place findNext(String words);

    /** As {@link #findNext}, backwards. */
    Place findPrevious(String words);

    /** Shows no place any more. */
    void endFind();

    /** {@return all of its text} */
    String text();

    /** @param number from 1 on */
    record Place(int number, int count) {}
}
