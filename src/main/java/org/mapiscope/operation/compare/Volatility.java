package org.mapiscope.operation.compare;

/** Whether a value says something of a profile's settings, or changes by itself. */
public enum Volatility {
    /** It stays until somebody changes it. */
    LASTING,
    /** A time, which the program writes as it works. */
    TIME,
    /** Something that the program fetched, and would fetch again. */
    CACHED,
    /** Where the profile was read from. */
    ORIGIN
}
