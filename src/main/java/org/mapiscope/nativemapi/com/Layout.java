package org.mapiscope.nativemapi.com;

import com.sun.jna.Native;
import org.mapiscope.mapi.MapiUid;

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

    /**
     * {@return the bytes of one element of an array of values; 0 for a type that there is no array of}
     *
     * @param type of one value, as a property tag has it
     */
    int elementSize(int type) {
        return switch (type) {
            case 0x0002 -> Short.BYTES;
            case 0x0003, 0x0004 -> Integer.BYTES;
            case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040 -> Long.BYTES;
            case 0x001E, 0x001F -> pointerSize;
            case 0x0048 -> MapiUid.SIZE;
            case 0x0102 -> of(Place.SBINARY_SIZE);
            default -> 0;
        };
    }
}
