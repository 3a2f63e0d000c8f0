package org.mapiscope.operation.report;

import java.util.Locale;
import java.util.Set;

/**
 * What a report is to be like.
 *
 * @param parts what it has; one that there is nothing of is said to be empty
 * @param language Portuguese of any country gives Brazilian Portuguese, any other language English
 * @param passwords that were typed in this program; wherever they are, they are left out, with redaction off too
 */
public record ReportRequest(Set<ReportPart> parts, Redaction redaction, Locale language, Set<String> passwords) {
    public ReportRequest {
        parts = Set.copyOf(parts);
        passwords = Set.copyOf(passwords);
    }

    /** {@return the usual request: all parts but the sections, with redaction} */
    public static ReportRequest standard(Locale language) {
        return new ReportRequest(ReportPart.standard(), Redaction.ON, language, Set.of());
    }

    public ReportRequest with(Redaction other) {
        return new ReportRequest(parts, other, language, passwords);
    }

    public ReportRequest with(Set<ReportPart> others) {
        return new ReportRequest(others, redaction, language, passwords);
    }
}
