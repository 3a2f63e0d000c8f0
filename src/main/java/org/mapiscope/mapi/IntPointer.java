package org.mapiscope.mapi;

/**
 * A number that a call reads and writes through a pointer (ULONG *). Not thread-safe: it belongs to one call.
 */
public final class IntPointer {
    private int value;

    public IntPointer(int value) {
        this.value = value;
    }

    public int get() {
        return value;
    }

    public void set(int newValue) {
        value = newValue;
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
