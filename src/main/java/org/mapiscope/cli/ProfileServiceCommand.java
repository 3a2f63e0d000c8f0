package org.mapiscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.InstalledService;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.operation.profile.edit.ProfilePlan;
import org.mapiscope.operation.profile.edit.ProfilePlanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mapiscope profile service}: the services and providers of a profile. */
@Command(name = "service", subcommands = {ProfileServiceCommand.ListThem.class, ProfileServiceCommand.Add.class,
    ProfileServiceCommand.Remove.class, ProfileServiceCommand.Configure.class, ProfileServiceCommand.Move.class,
    ProfileServiceCommand.AddProvider.class, ProfileServiceCommand.SetDefaultStore.class})
final class ProfileServiceCommand extends CommandGroup {
    ProfileServiceCommand(MapiScopeCommand root) {
        super(root, "wrong.profile.service");
    }

    /** {@code mapiscope profile service list}: those of a profile, or those that are installed. */
    @Command(name = "list")
    static final class ListThem implements Callable<Integer> {
        @Parameters(index = "0", arity = "0..1", paramLabel = "PROFILE", descriptionKey = "profile.service.of")
        private Optional<String> profile = Optional.empty();

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        private final MapiScopeCommand root;

        ListThem(MapiScopeCommand root) {
            this.root = root;
        }

        @Override
        public Integer call() throws MapiException {
            ProfilePlanner planner = ProfileEdit.editor(root).planner();
            if (profile.isPresent()) {
                print(planner.content(profile.get()));
            } else {
                printInstalled(planner.installed());
            }
            return ExitCode.OK;
        }

        private void print(ProfileContent content) {
            if (json) {
                Json.write(root.parts().out(), ProfilePlanText.services(content));
                return;
            }
            TextTable table = new TextTable();
            for (ProfileContent.Service service : content.services()) {
                table.row(service.uid().toString(), service.name(), content.displayName(service.uid()).orElse(""));
                content.providers().stream().filter(each -> each.service().equals(service.uid()))
                        .forEach(each -> table.row("  " + each.uid(),
                                FlagNames.of("RESOURCE_TYPE").text(each.resourceType()),
                                FlagNames.of("RESOURCE_FLAGS").text(each.resourceFlags())));
            }
            table.print(root.parts().out());
            if (content.services().isEmpty()) {
                root.parts().err().println(root.texts().get("profile.empty", content.name()));
            }
        }

        private void printInstalled(List<InstalledService> installed) {
            if (json) {
                Json.write(root.parts().out(), installed.stream().map(each -> Json.object("name", each.name(),
                        "displayName", each.displayName(), "dll", each.dllName(), "settings",
                        each.settings().stream().map(PropCommand::name).toList())).toList());
                return;
            }
            TextTable table = new TextTable();
            installed.forEach(each -> table.row(each.name(), each.displayName(),
                    each.settings().stream().map(PropCommand::name).collect(Collectors.joining(", "))));
            table.print(root.parts().out());
            if (installed.isEmpty()) {
                root.parts().err().println(root.texts().get("profile.service.unknown"));
            }
        }
    }

    /** {@code mapiscope profile service add}. */
    @Command(name = "add")
    static final class Add extends ProfilePartEdit {
        @Parameters(index = "1", paramLabel = "SERVICE", descriptionKey = "profile.service.name")
        private String service = "";

        @Parameters(index = "2..*", paramLabel = "PROP=VALUE", descriptionKey = "profile.service.settings")
        private List<String> settings = new ArrayList<>();

        @Option(names = "--name", paramLabel = "NAME", descriptionKey = "profile.service.display")
        private Optional<String> displayName = Optional.empty();

        Add(MapiScopeCommand root) {
            super(root);
        }

        @Override
        ProfilePlan plan(ProfilePlanner planner) throws MapiException {
            return planner.addService(profile(), service, displayName.orElse(""),
                    checked(() -> new ProfileWords(root().texts()).assignments(settings)));
        }
    }

    /** {@code mapiscope profile service remove}: a service or a provider. */
    @Command(name = "remove")
    static final class Remove extends ServiceEdit {
        Remove(MapiScopeCommand root) {
            super(root);
        }

        @Override
        ProfilePlan plan(ProfilePlanner planner, MapiUid uid) throws MapiException {
            return planner.remove(profile(), uid);
        }

        @Override
        String question(ProfilePlan plan) {
            return root().texts().get("profile.service.question", service(), plan.profile());
        }
    }

    /** {@code mapiscope profile service configure}. */
    @Command(name = "configure")
    static final class Configure extends ServiceEdit {
        @Parameters(index = "2..*", arity = "1..*", paramLabel = "PROP=VALUE", descriptionKey = "profile.service.settings")
        private List<String> settings = new ArrayList<>();

        Configure(MapiScopeCommand root) {
            super(root);
        }

        @Override
        ProfilePlan plan(ProfilePlanner planner, MapiUid uid) throws MapiException {
            return planner.configure(profile(), uid,
                    checked(() -> new ProfileWords(root().texts()).assignments(settings)));
        }
    }

    /** {@code mapiscope profile service move}: a service or a provider. */
    @Command(name = "move")
    static final class Move extends ServiceEdit {
        @Parameters(index = "2", paramLabel = "up|down|first|last", descriptionKey = "profile.service.where")
        private Where where = Where.up;

        Move(MapiScopeCommand root) {
            super(root);
        }

        @Override
        ProfilePlan plan(ProfilePlanner planner, MapiUid uid) throws MapiException {
            return planner.move(profile(), uid, where.by);
        }
    }

    /** Where something is moved to. */
    enum Where {
        up(-1), down(1), first(Integer.MIN_VALUE), last(Integer.MAX_VALUE);

        private final int by;

        Where(int by) {
            this.by = by;
        }
    }

    /** {@code mapiscope profile service add-provider}. */
    @Command(name = "add-provider")
    static final class AddProvider extends ServiceEdit {
        AddProvider(MapiScopeCommand root) {
            super(root);
        }

        @Override
        ProfilePlan plan(ProfilePlanner planner, MapiUid uid) throws MapiException {
            return planner.addProvider(profile(), uid, Optional.empty());
        }
    }

    /** {@code mapiscope profile service default-store}. */
    @Command(name = "default-store")
    static final class SetDefaultStore extends ProfilePartEdit {
        @Parameters(index = "1", paramLabel = "UID|NAME", descriptionKey = "profile.service.store")
        private String store = "";

        SetDefaultStore(MapiScopeCommand root) {
            super(root);
        }

        @Override
        ProfilePlan plan(ProfilePlanner planner) throws MapiException {
            return planner.setDefaultStore(profile(), uid(planner, store));
        }
    }
}
