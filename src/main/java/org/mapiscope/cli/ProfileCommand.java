package org.mapiscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.operation.ProfileList;
import org.mapiscope.operation.ServiceEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mapiscope profile}: shows and changes profiles. */
@Command(name = "profile", subcommands = {ProfileListCommand.class, ProfileShowCommand.class,
    ProfileCommand.Create.class, ProfileCommand.Delete.class, ProfileCommand.Copy.class, ProfileCommand.Rename.class,
    ProfileCommand.SetDefault.class})
final class ProfileCommand implements Runnable {
    private static final Set<Class<?>> PARTS = Set.of(ProfileCommand.class, ProfileListCommand.class,
            ProfileShowCommand.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final MapiScopeCommand root;

    ProfileCommand(MapiScopeCommand root) {
        this.root = root;
    }

    static boolean isPart(Class<?> type) {
        return PARTS.contains(type) || type.getSuperclass() == Part.class;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), root.texts().get("wrong.nocommand"));
    }

    /** What the commands on profiles have in common. */
    abstract static class Part implements Callable<Integer> {
        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        private final MapiScopeCommand root;

        Part(MapiScopeCommand root) {
            this.root = root;
        }

        @Override
        public Integer call() throws MapiException {
            run(new ProfileList(root.mapi(new CallLog())));
            return ExitCode.OK;
        }

        abstract void run(ProfileList profiles) throws MapiException;

        MapiScopeCommand root() {
            return root;
        }

        /** Says what was done: a sentence, or with {@code --json} the result. */
        void done(String key, Object... values) {
            if (json) {
                Json.write(root.parts().out(), Map.of("result", HResult.S_OK.toString()));
            } else {
                root.parts().out().println(root.texts().get(key, values));
            }
        }
    }

    /** {@code mapiscope profile create}. */
    @Command(name = "create")
    static final class Create extends Part {
        @Parameters(index = "0", paramLabel = "PROFILE", descriptionKey = "profile.name")
        private String profile = "";

        @Parameters(index = "1..*", paramLabel = "FILE", descriptionKey = "profile.files")
        private List<String> files = new ArrayList<>();

        Create(MapiScopeCommand root) {
            super(root);
        }

        @Override
        void run(ProfileList profiles) throws MapiException {
            profiles.create(profile, root().paths(files));
            done("profile.created", profile, files.size());
        }
    }

    /** {@code mapiscope profile delete}: asks when somebody is there to answer. */
    @Command(name = "delete")
    static final class Delete extends Part {
        @Parameters(index = "0", paramLabel = "PROFILE", descriptionKey = "profile.name")
        private String profile = "";

        @Option(names = {"-y", "--yes"})
        private boolean yes;

        Delete(MapiScopeCommand root) {
            super(root);
        }

        @Override
        void run(ProfileList profiles) throws MapiException {
            List<ServiceEntry> services = profiles.services(profile).services();
            if (!yes && root().parts().terminal().isThere()
                    && !root().ui().confirm(root().texts().get("profile.delete.question", profile, services.size()))) {
                throw new MapiException("IProfAdmin::DeleteProfile", HResult.MAPI_E_USER_CANCEL,
                        root().texts().get("profile.kept", profile));
            }
            profiles.delete(profile);
            services.forEach(service -> root().parts().err().println(root().texts().get("profile.service.gone",
                    service.displayName(), service.path().map(Path::toString).orElse(service.name()))));
            done("profile.deleted", profile);
        }
    }

    /** {@code mapiscope profile copy}. */
    @Command(name = "copy")
    static final class Copy extends Part {
        @Parameters(index = "0", paramLabel = "PROFILE", descriptionKey = "profile.name")
        private String profile = "";

        @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "profile.new")
        private String copy = "";

        Copy(MapiScopeCommand root) {
            super(root);
        }

        @Override
        void run(ProfileList profiles) throws MapiException {
            profiles.copy(profile, copy);
            done("profile.copied", profile, copy);
        }
    }

    /** {@code mapiscope profile rename}. */
    @Command(name = "rename")
    static final class Rename extends Part {
        @Parameters(index = "0", paramLabel = "PROFILE", descriptionKey = "profile.name")
        private String profile = "";

        @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "profile.new")
        private String newName = "";

        Rename(MapiScopeCommand root) {
            super(root);
        }

        @Override
        void run(ProfileList profiles) throws MapiException {
            profiles.rename(profile, newName);
            done("profile.renamed", profile, newName);
        }
    }

    /** {@code mapiscope profile set-default}. */
    @Command(name = "set-default")
    static final class SetDefault extends Part {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(index = "0", arity = "0..1", paramLabel = "PROFILE", descriptionKey = "profile.name")
        private Optional<String> profile = Optional.empty();

        @Option(names = "--none")
        private boolean none;

        SetDefault(MapiScopeCommand root) {
            super(root);
        }

        @Override
        void run(ProfileList profiles) throws MapiException {
            if (none == profile.isPresent()) {
                throw new ParameterException(spec.commandLine(), root().texts().get("wrong.missing", "PROFILE"));
            }
            profiles.setDefault(profile);
            done(none ? "profile.nodefault" : "profile.defaultset", profile.orElse(""));
        }
    }
}
