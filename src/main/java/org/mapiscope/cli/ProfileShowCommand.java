package org.mapiscope.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.profile.ProfileSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mapiscope profile show}: all of a profile, decoded. */
@Command(name = "show")
final class ProfileShowCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "PROFILE", descriptionKey = "profile.show.name")
    private Optional<String> profile = Optional.empty();

    @Mixin
    private ProfileSelection from = new ProfileSelection();

    @Option(names = "--sections")
    private boolean sections;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    ProfileShowCommand(MapiScopeCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws MapiException {
        from.requireName(root, profile, "PROFILE");
        ProfileSnapshot snapshot = from.read(root, profile);
        if (json) {
            Json.write(root.parts().out(), ProfileJson.of(snapshot));
        } else {
            new ProfileText(root).print(snapshot, sections);
        }
        return ExitCode.OK;
    }
}
