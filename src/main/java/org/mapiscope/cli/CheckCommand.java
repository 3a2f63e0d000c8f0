package org.mapiscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mapiscope.interpret.FindingWords;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.file.CheckReport;
import org.mapiscope.mapi.file.Finding;
import org.mapiscope.mapi.file.RecoveredItem;
import org.mapiscope.mapi.file.StoreChecker;
import org.mapiscope.operation.CheckJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mapiscope check}: what is wrong with files of message stores, and what can still be recovered. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    @Parameters(index = "0..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "check.files")
    private List<String> files = new ArrayList<>();

    @Option(names = "--recovered")
    private boolean recovered;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;
    private final FindingWords words;

    CheckCommand(MapiScopeCommand root) {
        this.root = root;
        this.words = new FindingWords(root.parts().language());
    }

    /** {@return 1 when a file has something wrong that is more than a note, or could not be read} */
    @Override
    public Integer call() {
        int code = ExitCode.OK;
        List<Map<String, Object>> all = new ArrayList<>();
        for (Path file : root.paths(files)) {
            try {
                CheckReport report = check(file);
                if (json) {
                    all.add(new CheckJson(words).object(file, report));
                } else {
                    print(file, report);
                }
                code = Math.max(code, report.hasProblems() || !report.complete() ? ExitCode.SOFTWARE : ExitCode.OK);
            } catch (MapiException e) {
                all.add(Json.object("file", file.toString(), "error", root.failures().json(e)));
                root.failures().report(e, file.toString());
                code = ExitCode.SOFTWARE;
            }
        }
        if (json) {
            Json.write(root.parts().out(), all);
        }
        return code;
    }

    private CheckReport check(Path file) throws MapiException {
        StoreChecker checker = root.parts().files().checker();
        try (ProgressLine progress = new ProgressLine(root.parts(), root.texts(),
                String.valueOf(file.getFileName()))) {
            return recovered ? checker.checkAndRecover(file, progress) : checker.check(file, progress);
        }
    }

    private void print(Path file, CheckReport report) {
        CheckReport.Counts counts = report.counts();
        line(root.texts().get("check.file", file.toString(), report.format().isEmpty() ? "-" : report.format(),
                counts.bytes(), counts.folders(), counts.messages(), counts.associated()));
        for (Finding finding : report.findings()) {
            line("  %s 0x%X [MS-PST] %s: %s".formatted(words.severity(finding), finding.offset(), finding.section(),
                    words.meaning(finding)));
            line("    %s: %s".formatted(finding.structure(), finding.detail()));
        }
        for (RecoveredItem item : report.recovered()) {
            line("  %s 0x%X %s, %s, %s: %s".formatted(root.texts().get("check.recovered"), item.node(),
                    item.messageClass().orElse("-"), item.subject().orElse("-"), item.folder().orElse("-"),
                    words.reason(item)));
        }
        line(root.texts().get(ending(report), report.findings().size(), report.recovered().size()));
    }

    private static String ending(CheckReport report) {
        if (!report.complete()) {
            return "check.stopped";
        }
        return report.findings().isEmpty() ? "check.none" : "check.some";
    }

    private void line(String text) {
        root.parts().out().println(Printable.of(text));
    }
}
