package org.mapiscope.smartview;

import org.mapiscope.interpret.Times;

/** Times in minutes since the start of 1601, in UTC, as in free/busy data and recurrences. */
final class RTimes {
    private static final long FILETIME_PER_MINUTE = 60 * 10_000_000L;

    private RTimes() {}

    /** {@return the time; minutes have no sign} */
    static String text(int minutes) {
        return Times.fileTime(Integer.toUnsignedLong(minutes) * FILETIME_PER_MINUTE);
    }
}
