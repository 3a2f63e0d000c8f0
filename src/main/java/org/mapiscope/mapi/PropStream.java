package org.mapiscope.mapi;

/**
 * The bytes of a large property (IStream), read at a position that it keeps. Not thread-safe.
 */
@Interface("IStream")
public interface PropStream extends MapiObject {
    /**
     * Reads up to {@code length} bytes and moves past them.
     *
     * @return fewer than asked for, or none, at the end
     */
    Bytes read(@Arg("cb") int length) throws MapiException;

    /** Moves to {@code position} bytes from the start. */
    void seek(@Arg("dlibMove") long position) throws MapiException;

    /** {@return the size in bytes (IStream::Stat)} */
    @Call("Stat")
    long size() throws MapiException;
}
