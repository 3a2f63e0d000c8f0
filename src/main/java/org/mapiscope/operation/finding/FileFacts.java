package org.mapiscope.operation.finding;

import java.nio.file.Path;
import java.util.Optional;

/** What can be seen of a file that a profile names. */
public sealed interface FileFacts {
    /** The path is one of another machine, or of another system than this. */
    record NotSeen() implements FileFacts {}

    /** @param place where it was looked for */
    record Missing(String place) implements FileFacts {}

    /** @param reason the system's words */
    record Unreadable(String place, String reason) implements FileFacts {}

    /** Another process has it open and lets nobody read it. */
    record Locked(String place, long size) implements FileFacts {}

    /**
     * A file that can be read.
     *
     * @param size bytes
     * @param header what its first bytes say; empty when it is no store
     * @param inUse whether another process holds a lock on it; only Windows tells
     * @param writable whether the system lets it be written; true for a copy, where that says nothing
     * @param free bytes that are free where it is; empty where that says nothing
     */
    record Found(Path path, long size, Optional<StoreHeader> header, boolean inUse, boolean writable,
            Optional<Long> free) implements FileFacts {}
}
