package org.mapiscope.store.pst.convert;

import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ConvertReport;

/** Counts what has been copied, and tells how far that is. One thread. */
final class Tally {

    private final MapiProgress progress;
    private final long total;
    private long seen;
    private long folders;
    private long messages;
    private long associated;
    private long embedded;
    private long attachments;

    /** @param total messages in all inputs, associated ones too */
    Tally(MapiProgress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    boolean isCancelled() {
        return progress.isCancelled();
    }

    void seen() {
        progress.worked(++seen, total);
    }

    void folder() {
        folders++;
    }

    void message(boolean isAssociated) {
        if (isAssociated) {
            associated++;
        } else {
            messages++;
        }
    }

    void embedded() {
        embedded++;
    }

    void attachment() {
        attachments++;
    }

    ConvertReport.Counts counts() {
        return new ConvertReport.Counts(folders, messages, associated, embedded, attachments);
    }
}
