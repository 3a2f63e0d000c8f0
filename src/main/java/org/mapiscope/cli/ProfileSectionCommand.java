package org.mapiscope.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mapiscope.interpret.KnownGuids;
import org.mapiscope.interpret.PropertyTypes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.edit.ProfilePlan;
import org.mapiscope.operation.profile.edit.ProfilePlanner;
import org.mapiscope.operation.property.PropertyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mapiscope profile section}: the properties of the sections of a profile. */
@Command(name = "section", subcommands = {ProfileSectionCommand.Get.class, ProfileSectionCommand.Set.class,
    ProfileSectionCommand.Delete.class})
final class ProfileSectionCommand extends CommandGroup {
    ProfileSectionCommand(MapiScopeCommand root) {
        super(root, "wrong.profile.section");
    }

    /** {@code mapiscope profile section get}: the sections of a profile, or the properties of one. */
    @Command(name = "get")
    static final class Get implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "PROFILE", descriptionKey = "profile.name")
        private String profile = "";

        @Parameters(index = "1", arity = "0..1", paramLabel = "UID|NAME", descriptionKey = "profile.section.uid")
        private Optional<String> section = Optional.empty();

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        private final MapiScopeCommand root;

        Get(MapiScopeCommand root) {
            this.root = root;
        }

        @Override
        public Integer call() throws MapiException {
            ProfilePlanner planner = ProfileEdit.editor(root).planner();
            ProfileContent content = planner.content(profile);
            if (section.isEmpty()) {
                printAll(content);
                return ExitCode.OK;
            }
            MapiUid uid;
            try {
                uid = new ProfileWords(root.texts()).section(content, section.get());
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
            print(planner.section(profile, uid),
                    content.section(uid).map(ProfileContent.Section::secrets).orElse(List.of()));
            return ExitCode.OK;
        }

        private void printAll(ProfileContent content) {
            if (json) {
                Json.write(root.parts().out(), content.sections().stream()
                        .map(each -> Json.object("uid", each.uid().toString(), "name", name(content, each.uid()),
                                "properties", each.values().size(), "secrets", each.secrets().size()))
                        .toList());
                return;
            }
            TextTable table = new TextTable();
            content.sections().forEach(each -> table.row(each.uid().toString(), name(content, each.uid()),
                    root.texts().get("profile.section.size", each.values().size(), each.secrets().size())));
            table.print(root.parts().out());
        }

        private static String name(ProfileContent content, MapiUid uid) {
            return content.displayName(uid).or(() -> KnownGuids.name(uid)).orElse("");
        }

        private void print(List<PropValue> values, List<PropTag> secrets) {
            if (json) {
                Json.write(root.parts().out(), Json.object("properties", values.stream()
                        .map(each -> Json.object("tag", each.tag().toString(), "name", PropCommand.name(each.tag()),
                                "type", PropertyTypes.text(each.tag().type()), "value", PropertyText.value(each)))
                        .toList(), "secrets", secrets.stream().map(PropTag::toString).toList()));
                return;
            }
            TextTable table = new TextTable();
            values.forEach(each -> table.row(each.tag().toString(), PropCommand.name(each.tag()),
                    PropertyTypes.text(each.tag().type()), PropertyText.value(each)));
            secrets.forEach(each -> table.row(each.toString(), PropCommand.name(each),
                    PropertyTypes.text(each.type()), root.texts().get("profile.section.secret")));
            table.print(root.parts().out());
        }
    }

    /** {@code mapiscope profile section set}. */
    @Command(name = "set")
    static final class Set extends ProfilePartEdit {
        @Parameters(index = "1", paramLabel = "UID|NAME", descriptionKey = "profile.section.uid")
        private String section = "";

        @Parameters(index = "2", paramLabel = "PROP=VALUE", descriptionKey = "profile.section.value")
        private String value = "";

        Set(MapiScopeCommand root) {
            super(root);
        }

        @Override
        ProfilePlan plan(ProfilePlanner planner) throws MapiException {
            return planner.setProperty(profile(), uid(planner, section),
                    checked(() -> new ProfileWords(root().texts()).assignment(value)));
        }
    }

    /** {@code mapiscope profile section delete}: a property, or all of a section. */
    @Command(name = "delete")
    static final class Delete extends ProfilePartEdit {
        @Parameters(index = "1", paramLabel = "UID|NAME", descriptionKey = "profile.section.uid")
        private String section = "";

        @Parameters(index = "2", arity = "0..1", paramLabel = "PROP", descriptionKey = "profile.section.property")
        private Optional<String> property = Optional.empty();

        Delete(MapiScopeCommand root) {
            super(root);
        }

        @Override
        ProfilePlan plan(ProfilePlanner planner) throws MapiException {
            MapiUid uid = uid(planner, section);
            if (property.isEmpty()) {
                return planner.deleteSection(profile(), uid);
            }
            PropTag tag = checked(() -> new ProfileWords(root().texts()).property(property.get()));
            return planner.deleteProperty(profile(), uid, tag);
        }
    }
}
