package org.mapiscope.mapi.file;

import java.util.List;

/**
 * What a check of a store's file has found.
 *
 * @param format the file's variant: ANSI, Unicode or 4K; empty when it is no store
 * @param findings what is wrong, the first of each kind
 * @param recovered items that no folder shows; empty unless they were asked for
 * @param complete false when the check was stopped
 */
public record CheckReport(String format, Counts counts, List<Finding> findings, List<RecoveredItem> recovered,
        boolean complete) {

    public CheckReport {
        findings = List.copyOf(findings);
        recovered = List.copyOf(recovered);
    }

    /** {@return whether anything is wrong that is more than a note} */
    public boolean hasProblems() {
        return findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
    }

    /**
     * What is in the file, as far as it can be read.
     *
     * @param messages nodes of messages, associated ones not among them; what was only {@linkplain RecoveredItem.Why#LOST_PAGE
     *     found besides a damaged tree} among them
     */
    public record Counts(long bytes, long nodes, long blocks, long folders, long messages, long associated) {}
}
