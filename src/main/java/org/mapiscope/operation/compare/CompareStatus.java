package org.mapiscope.operation.compare;

/** How two sides stand to each other. */
public enum CompareStatus {
    SAME,
    /** Both sides have it, with other values, or something in it is not the same. */
    CHANGED, ONLY_LEFT, ONLY_RIGHT
}
