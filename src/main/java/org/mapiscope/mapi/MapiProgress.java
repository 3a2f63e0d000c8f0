package org.mapiscope.mapi;

/** Where a long operation says how far it is, and learns that it should stop (IMAPIProgress). Thread-safe. */
public interface MapiProgress {
    /** Tells nobody and never stops. */
    MapiProgress NONE = new MapiProgress() {
        @Override
        public void worked(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Says how far the operation is.
     *
     * @param done units done so far; the unit is the operation's own, such as stores
     * @param total units in all, or 0 when not known
     */
    void worked(long done, long total);

    /** {@return whether the operation should stop at its next chance} */
    boolean isCancelled();
}
