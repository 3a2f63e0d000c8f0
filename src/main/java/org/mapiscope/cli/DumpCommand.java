package org.mapiscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.file.DumpSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code mapiscope dump}: all that is in files of message stores, as JSON, a line for each file. */
@Command(name = "dump")
final class DumpCommand implements Callable<Integer> {
    @Parameters(index = "0..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "dump.files")
    private List<String> files = new ArrayList<>();

    private final MapiScopeCommand root;

    DumpCommand(MapiScopeCommand root) {
        this.root = root;
    }

    /** {@return 1 when a file could not be read, or not all of it} */
    @Override
    public Integer call() {
        int code = ExitCode.OK;
        for (Path file : root.paths(files)) {
            try {
                code = Math.max(code, dump(file));
            } catch (MapiException e) {
                root.failures().report(e, file.toString());
                code = ExitCode.SOFTWARE;
            }
        }
        return code;
    }

    private int dump(Path file) throws MapiException {
        CliParts parts = root.parts();
        DumpSummary summary;
        try (ProgressLine progress = new ProgressLine(parts, root.texts(), String.valueOf(file.getFileName()))) {
            summary = parts.files().dumper().dump(file, parts.out(), progress);
        }
        if (summary.damages() == 0) {
            return ExitCode.OK;
        }
        parts.err().println(root.texts().get("dump.damages", file.toString(), summary.damages()));
        return ExitCode.SOFTWARE;
    }
}
