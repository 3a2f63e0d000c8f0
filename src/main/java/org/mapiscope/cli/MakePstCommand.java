package org.mapiscope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.MakeSummary;
import org.mapiscope.mapi.file.StorePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mapiscope make-pst}: makes a PST for tests and measurements. */
@Command(name = "make-pst")
final class MakePstCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "OUT.pst", descriptionKey = "make.out")
    private String out = "";

    @Option(names = "--messages", paramLabel = "N", required = true)
    private long messages;

    @Option(names = "--folders", paramLabel = "M", defaultValue = "1")
    private int folders;

    @Option(names = "--attachment-bytes", paramLabel = "B", defaultValue = "0", converter = SizeConverter.class)
    private long attachmentBytes;

    @Option(names = "--large-attachment", paramLabel = "B", defaultValue = "0", converter = SizeConverter.class)
    private long largeAttachment;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--force", descriptionKey = "force")
    private boolean force;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    MakePstCommand(MapiScopeCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws MapiException {
        CliParts parts = root.parts();
        MakeSummary made;
        try (ProgressLine progress = new ProgressLine(parts, root.texts(), out)) {
            made = parts.files().maker().make(root.paths(List.of(out)).getFirst(),
                    force ? ExistingFile.REPLACE : ExistingFile.KEEP, plan(), progress);
        }
        if (json) {
            Json.write(parts.out(), Json.object("file", out, "folders", made.folders(), "messages", made.messages(),
                    "associated", made.associated(), "embedded", made.embedded(), "attachments", made.attachments(),
                    "bytes", made.bytes()));
        } else {
            parts.out().println(root.texts().get("make.done", out, made.messages(), made.folders(), made.embedded(),
                    made.attachments(), made.bytes()));
        }
        return ExitCode.OK;
    }

    private StorePlan plan() {
        if (messages < 0 || folders < 1) {
            throw root.wrong(spec, "wrong.plan");
        }
        return new StorePlan(messages, folders, attachmentBytes, largeAttachment, seed);
    }
}
