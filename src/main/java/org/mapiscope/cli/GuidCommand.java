package org.mapiscope.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mapiscope.interpret.KnownGuids;
import org.mapiscope.mapi.MapiUid;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mapiscope guid}: GUIDs with their names and their bytes in memory. */
@Command(name = "guid")
final class GuidCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "TEXT", descriptionKey = "guid.what")
    private String what = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    GuidCommand(MapiScopeCommand root) {
        this.root = root;
    }

    /** {@return 1 when no GUID is named so, or the one that was asked for has no name} */
    @Override
    public Integer call() {
        List<Map.Entry<String, MapiUid>> found = KnownGuids.all().entrySet().stream().filter(this::isWanted).toList();
        if (json) {
            Json.write(root.parts().out(), found.stream().map(each -> Json.object("guid", each.getValue().toString(),
                    "name", each.getKey(), "bytes", each.getValue().bytes().hex())).toList());
        } else {
            TextTable table = new TextTable();
            found.forEach(each -> table.row(each.getValue().toString(), each.getValue().bytes().hex(), each.getKey()));
            table.print(root.parts().out());
        }
        if (found.isEmpty()) {
            root.parts().err().println(root.texts().get("guid.none", what));
        }
        return found.isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private boolean isWanted(Map.Entry<String, MapiUid> known) {
        String part = what.trim().toLowerCase(Locale.ROOT);
        return known.getKey().toLowerCase(Locale.ROOT).contains(part)
                || known.getValue().toString().toLowerCase(Locale.ROOT).contains(part)
                || known.getValue().bytes().hex().toLowerCase(Locale.ROOT).contains(part);
    }
}
