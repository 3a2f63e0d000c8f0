package org.mapiscope.mapi;

/**
 * How many rows a table has.
 *
 * @param rows number of rows
 * @param result S_OK, or {@link HResult#MAPI_W_APPROX_COUNT} when {@code rows} is an estimate
 */
public record RowCount(long rows, HResult result) {}
