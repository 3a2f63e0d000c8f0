package org.mapiscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.profile.ProfileSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mapiscope profile list}: the profiles of a MAPI, or those in a registry file with the place of each. */
@Command(name = "list")
final class ProfileListCommand implements Callable<Integer> {
    @Mixin
    private ProfileSelection from = new ProfileSelection();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    ProfileListCommand(MapiScopeCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws MapiException {
        List<ProfileSource> sources = from.open(root);
        try {
            list(sources);
            for (ProfileSource source : sources) {
                source.damage().stream().distinct()
                        .forEach(line -> root.parts().err().println(root.texts().get("profile.damage", line)));
            }
        } finally {
            ProfileSelection.close(sources);
        }
        return ExitCode.OK;
    }

    private void list(List<ProfileSource> sources) throws MapiException {
        List<Map<String, Object>> all = new ArrayList<>();
        TextTable table = new TextTable();
        for (ProfileSource source : sources) {
            for (ProfileEntry each : source.profiles()) {
                String standard = each.isDefault() ? root.texts().get("profile.default") : "";
                if (from.isFile()) {
                    all.add(Json.object("name", each.name(), "default", each.isDefault(), "place", source.label()));
                    table.row(each.name(), standard, source.label());
                } else {
                    all.add(Json.object("name", each.name(), "default", each.isDefault()));
                    table.row(each.name(), standard);
                }
            }
        }
        if (json) {
            Json.write(root.parts().out(), all);
            return;
        }
        table.print(root.parts().out());
        if (all.isEmpty()) {
            root.parts().err().println(root.texts().get(from.isFile() ? "profile.noneinfile" : "profile.none"));
        }
    }
}
