package org.mapiscope.registry.reg;

/**
 * A line of a .reg file.
 *
 * @param number from 1
 * @param offset bytes from the start of the file
 * @param after where the next one is, bytes from the start of the file
 * @param text without its end; empty when it is {@code tooLong}
 * @param end what ended it: a line feed, perhaps after a carriage return, or nothing at the end of the file
 * @param tooLong whether it has more than {@link RegFile#MAX_LINE} characters
 */
record RegLine(long number, long offset, long after, String text, String end, boolean tooLong) {}
