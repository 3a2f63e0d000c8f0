package org.mapiscope.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mapiscope.interpret.MachineWords;
import org.mapiscope.mapi.MapiModule;
import org.mapiscope.mapi.MapiProcess;
import org.mapiscope.mapi.MapiProcesses;
import org.mapiscope.mapi.WindowsError;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code mapiscope processes}: which processes hold MAPI, since when, and for which processor. */
@Command(name = "processes")
final class ProcessesCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
            .withZone(ZoneId.systemDefault());

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    ProcessesCommand(MapiScopeCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        MapiProcesses found = root.parts().mapis().machine().processes();
        MachineWords words = root.texts().machine();
        if (json) {
            Json.write(root.parts().out(), Json.object("looked", found.looked(), "whyNot",
                    found.whyNot().map(why -> MapiCommand.reason(words, why)), "processes",
                    found.processes().stream().map(each -> process(each)).toList()));
        } else {
            print(found);
        }
        return found.whyNot().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void print(MapiProcesses found) {
        if (found.whyNot().isPresent()) {
            MapiCommand.explain(root, found.whyNot().get());
            return;
        }
        TextTable table = new TextTable();
        for (MapiProcess each : found.processes()) {
            table.row(Long.toString(each.id()), each.name(), each.machine().map(Object::toString).orElse(""),
                    each.started().map(TIME::format).orElse(""), each.refused().map(this::refusal)
                            .orElseGet(() -> each.modules().stream().map(MapiModule::name)
                                    .collect(Collectors.joining(" "))));
        }
        table.print(root.parts().out());
        root.parts().err().println(root.texts().get("processes.count", found.holding().size(), found.looked(),
                found.refused().size()));
    }

    /** {@return why a process's libraries could not be listed, and what to try} */
    private String refusal(WindowsError error) {
        return error.code() == WindowsError.ERROR_ACCESS_DENIED
                ? root.texts().get("processes.denied")
                : root.texts().get("processes.refused", error.call(), Integer.toString(error.code()));
    }

    private Map<String, Object> process(MapiProcess each) {
        return Json.object("id", each.id(), "name", each.name(), "path", each.path(), "started",
                each.started().map(Object::toString), "machine",
                each.machine().map(Enum::name), "bits",
                each.machine().map(machine -> machine.bits()), "modules",
                each.modules().stream().map(module -> Json.object("name", module.name(), "path", module.path()))
                        .toList(),
                "refused", each.refused().map(this::refusal));
    }
}
