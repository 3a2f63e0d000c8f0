package org.mapiscope.nativemapi.com;

import com.sun.jna.Native;

/**
 * How MAPI's structures lie in memory: of 64-bit or of 32-bit code, little-endian both.
 *
 * @param pointerSize bytes of a pointer: 8 or 4
 */
record Layout(int pointerSize) {
    static final Layout BITS_64 = new Layout(8);
    static final Layout BITS_32 = new Layout(4);

    /** {@return the layout of this process} */
    static Layout ofThisProcess() {
        return Native.POINTER_SIZE == BITS_64.pointerSize ? BITS_64 : BITS_32;
    }

    boolean is64() {
        return pointerSize == BITS_64.pointerSize;
    }

    /** {@return the offset or size that {@code place} names, in bytes} */
    int of(Place place) {
        return is64() ? place.in64() : place.in32();
    }
}
