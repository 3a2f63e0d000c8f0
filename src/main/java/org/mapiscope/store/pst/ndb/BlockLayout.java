package org.mapiscope.store.pst.ndb;

/**
 * Where things are in a block.
 *
 * <p>Source: [MS-PST] 2.2.2.8.
 *
 * @param maxSize most bytes that a block takes in the file, trailer included
 * @param alignment what its size in the file is a multiple of, in bytes
 * @param trailerSize bytes in its trailer, which is at its end (BLOCKTRAILER)
 */
record BlockLayout(int maxSize, int alignment, int trailerSize) {

    /** {@return bytes that a block with {@code length} bytes of data takes in the file} */
    int sizeInFile(int length) {
        return (length + trailerSize + alignment - 1) / alignment * alignment;
    }
}
