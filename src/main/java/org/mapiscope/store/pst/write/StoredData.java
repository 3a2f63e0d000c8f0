package org.mapiscope.store.pst.write;

/**
 * Bytes that have been written and that a property is to refer to.
 *
 * @param block their data block or data tree, or 0 when there are none
 * @param size number of bytes
 */
public record StoredData(long block, long size) {}
