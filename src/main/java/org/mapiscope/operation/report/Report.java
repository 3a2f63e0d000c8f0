package org.mapiscope.operation.report;

import java.util.Map;

/**
 * A report as it will be saved, so that it can be looked at before. Immutable.
 *
 * @param html a whole document that needs nothing else
 * @param json see docs/report.md
 * @param replaced how often each kind of secret was replaced; empty without redaction, but for passwords
 */
public record Report(String html, String json, Map<SecretKind, Integer> replaced) {
    public Report {
        replaced = Map.copyOf(replaced);
    }

    /** Makes it in memory; makes no call and reads no file. */
    public static Report of(ReportContent content, ReportRequest request) {
        Redactor redactor = new Redactor(request.redaction(), request.passwords());
        ReportNode whole = redactor.redact(new ReportTree(content, request).tree());
        ReportNode.Fields tree = ReportTree.finish(whole, request.redaction(), redactor.replaced());
        return new Report(new HtmlReport(new ReportWords(request.language())).write(tree), JsonReport.write(tree),
                redactor.replaced());
    }
}
