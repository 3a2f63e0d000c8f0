package org.mapiscope.operation.export;

/**
 * How an export went.
 *
 * @param written messages written, or that would be
 * @param incomplete those of them that lack something
 * @param skipped folders and objects left out
 * @param failed messages and folders that could not be read or written
 * @param complete false when it was stopped, or the disk was full
 */
public record ExportCounts(long written, long incomplete, long skipped, long failed, boolean complete) {
    /** {@return whether all that there is has been written whole} */
    public boolean isClean() {
        return complete && failed == 0 && incomplete == 0;
    }
}
