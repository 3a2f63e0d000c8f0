package org.mapiscope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.registry.RegistrySummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mapiscope registry}: reads all of a registry file and says what of it could not be read. */
@Command(name = "registry")
final class RegistryCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "registry.file")
    private String file = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    RegistryCommand(MapiScopeCommand root) {
        this.root = root;
    }

    /** {@return 1 when something could not be read} */
    @Override
    public Integer call() throws MapiException {
        CliParts parts = root.parts();
        RegistrySummary summary;
        try (ProgressLine progress = new ProgressLine(parts, root.texts(), file)) {
            summary = RegistrySummary.read(root.paths(List.of(file)).getFirst(), progress);
        }
        if (json) {
            Json.write(parts.out(), Json.object("file", file, "keys", summary.keys(), "values", summary.values(),
                    "bytes", summary.bytes(), "damage", summary.damage().stream().map(each -> Json.object("structure",
                            each.structure(), "offset", each.offset(), "detail", each.detail())).toList()));
        } else {
            parts.out().println(root.texts().get("registry.read", file, summary.keys(), summary.values(),
                    summary.bytes()));
            summary.damage().forEach(each -> parts.out().println(root.texts().get("registry.damage",
                    each.structure(), each.offset(), "0x%X".formatted(each.offset()), each.detail())));
        }
        return summary.damage().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
