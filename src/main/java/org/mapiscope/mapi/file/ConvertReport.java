package org.mapiscope.mapi.file;

import java.util.List;

/**
 * What was copied, and what was not.
 *
 * @param bytes size of the new file
 * @param problems in the order in which they were met
 */
public record ConvertReport(Counts counts, long bytes, List<ConvertProblem> problems) {

    public ConvertReport {
        problems = List.copyOf(problems);
    }

    /** {@return whether the copy has all that the inputs have} */
    public boolean complete() {
        return problems.stream().allMatch(problem -> problem.loss() == ConvertProblem.Loss.NOTHING);
    }

    /**
     * How much was copied.
     *
     * @param messages those of folders, without the associated ones
     * @param embedded messages within attachments
     */
    public record Counts(long folders, long messages, long associated, long embedded, long attachments) {}
}
