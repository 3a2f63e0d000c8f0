package org.mapiscope.store.pst.make;

/** Times of made messages. */
final class MadeTime {

    /** 1 January 2024 in units of 100 nanoseconds since 1601. */
    private static final long FIRST = 133_485_408_000_000_000L;
    private static final long UNITS_A_MINUTE = 600_000_000L;

    private MadeTime() {}

    /** {@return the time {@code minutes} after the first, as PT_SYSTIME has it} */
    static long of(long minutes) {
        return FIRST + minutes * UNITS_A_MINUTE;
    }
}
