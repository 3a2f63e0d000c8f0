package org.mapiscope.smartview;

/** The layout of a structure: reads its fields and hangs them under a part. */
@FunctionalInterface
interface Structure {
    /** A layout that is not read: all bytes as they are. */
    Structure UNREAD = (in, self) -> self.add(in.bytes(in.remaining()));

    /**
     * Reads as much as there is; never fails.
     *
     * @param self gets a text, where the structure has a name, and the fields in the order in which they are shown
     */
    void read(BlockReader in, Part self);
}
