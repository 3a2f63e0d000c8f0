package org.mapiscope.store.pst.convert;

import org.mapiscope.store.pst.write.StoreWriter;

/**
 * What all inputs are copied with.
 *
 * @param target the store that is made
 * @param tally what has been copied so far
 */
record Copying(StoreWriter target, Tally tally) {}
