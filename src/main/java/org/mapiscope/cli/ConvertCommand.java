package org.mapiscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.file.ConvertProblem;
import org.mapiscope.mapi.file.ConvertReport;
import org.mapiscope.mapi.file.ConvertRequest;
import org.mapiscope.mapi.file.ExistingFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mapiscope convert}: copies files of message stores into a new PST. */
@Command(name = "convert")
final class ConvertCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0..*", arity = "2..*", paramLabel = "FILE", descriptionKey = "convert.files")
    private List<String> files = new ArrayList<>();

    @Option(names = "--folder", paramLabel = "PATH")
    private List<String> folders = new ArrayList<>();

    @Option(names = "--force", descriptionKey = "force")
    private boolean force;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    ConvertCommand(MapiScopeCommand root) {
        this.root = root;
    }

    /** {@return 1 when something could not be copied} */
    @Override
    public Integer call() throws MapiException {
        if (files.size() < 2) {
            throw root.wrong(spec, "convert.few");
        }
        List<Path> paths = root.paths(files);
        Path output = paths.getLast();
        CliParts parts = root.parts();
        ConvertReport report;
        try (ProgressLine progress = new ProgressLine(parts, root.texts(), String.valueOf(output.getFileName()))) {
            report = parts.files().converter().convert(new ConvertRequest(paths.subList(0, paths.size() - 1), output,
                    force ? ExistingFile.REPLACE : ExistingFile.KEEP, folders), progress);
        }
        if (json) {
            Json.write(parts.out(), json(output, report));
        } else {
            text(output, report);
        }
        return report.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void text(Path output, ConvertReport report) {
        Texts texts = root.texts();
        ConvertReport.Counts counts = report.counts();
        root.parts().out().println(texts.get("convert.done", output.toString(), counts.messages(), counts.folders(),
                counts.associated(), counts.embedded(), counts.attachments(), report.bytes()));
        if (!report.problems().isEmpty()) {
            root.parts().err().println(texts.get("convert.left", report.problems().size()));
            report.problems().forEach(problem -> root.parts().err().println(line(problem)));
        }
    }

    private String line(ConvertProblem problem) {
        String place = Stream.of(problem.input().toString(), problem.folder(), problem.item())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" > "));
        return Printable.of("%s: %s %s".formatted(place, root.texts().get("convert.loss." + problem.loss()),
                problem.detail()));
    }

    private static Object json(Path output, ConvertReport report) {
        ConvertReport.Counts counts = report.counts();
        return Json.object("file", output.toString(), "folders", counts.folders(), "messages", counts.messages(),
                "associated", counts.associated(), "embedded", counts.embedded(), "attachments", counts.attachments(),
                "bytes", report.bytes(), "complete", report.complete(), "problems",
                report.problems().stream()
                        .map(problem -> Json.object("input", problem.input().toString(), "folder", problem.folder(),
                                "item", problem.item(), "loss", problem.loss().toString(), "detail", problem.detail()))
                        .toList());
    }
}
