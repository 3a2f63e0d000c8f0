package org.mapiscope.store.pst.check;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** A set of small numbers. Safe for many threads. */
final class SharedBits {

    private final AtomicIntegerArray words;

    /** @param size one more than the largest number */
    SharedBits(int size) {
        this.words = new AtomicIntegerArray(size / Integer.SIZE + 1);
    }

    /** {@return whether {@code number} was not in the set} It is now. */
    boolean add(int number) {
        int bit = 1 << number;
        return (words.getAndAccumulate(number / Integer.SIZE, bit, (before, more) -> before | more) & bit) == 0;
    }
}
