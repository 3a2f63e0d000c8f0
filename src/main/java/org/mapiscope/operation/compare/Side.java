package org.mapiscope.operation.compare;

/** One of two profiles. */
enum Side {
    LEFT, RIGHT
}
