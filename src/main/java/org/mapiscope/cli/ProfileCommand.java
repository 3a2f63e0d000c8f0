package org.mapiscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.profile.edit.ProfileEditor.Edited;
import org.mapiscope.operation.profile.edit.ProfilePlan;
import org.mapiscope.operation.profile.edit.ProfilePlanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mapiscope profile}: shows and changes profiles. */
@Command(name = "profile", subcommands = {ProfileListCommand.class, ProfileShowCommand.class, ProfileCheckCommand.class,
    ProfileCommand.Create.class, ProfileCommand.Delete.class, ProfileCommand.Copy.class, ProfileCommand.Rename.class,
    ProfileCommand.SetDefault.class, ProfileBackupCommands.Backup.class, ProfileBackupCommands.Restore.class,
    ProfileBackupCommands.Backups.class, ProfileServiceCommand.class, ProfileSectionCommand.class,
    ProfileCompareCommand.class, ProfileReportCommand.class})
final class ProfileCommand extends CommandGroup {
    ProfileCommand(MapiScopeCommand root) {
        super(root, "wrong.nocommand");
    }

    /** {@code mapiscope profile create}. */
    @Command(name = "create")
    static final class Create extends ProfilePartEdit {
        @Parameters(index = "1..*", paramLabel = "FILE", descriptionKey = "profile.files")
        private List<String> files = new ArrayList<>();

        Create(MapiScopeCommand root) {
            super(root);
        }

        @Override
        ProfilePlan plan(ProfilePlanner planner) throws MapiException {
            return planner.create(profile(), root().paths(files));
        }

        @Override
        String sentence(Edited edited) {
            return root().texts().get("profile.created", profile(), files.size());
        }
    }

    /** {@code mapiscope profile delete}: asks when somebody is there to answer. */
    @Command(name = "delete")
    static final class Delete extends ProfilePartEdit {
        Delete(MapiScopeCommand root) {
            super(root);
        }

        @Override
        ProfilePlan plan(ProfilePlanner planner) throws MapiException {
            return planner.delete(profile());
        }

        @Override
        String question(ProfilePlan plan) {
            return root().texts().get("profile.delete.question", profile(),
                    plan.before().map(each -> each.services().size()).orElse(0));
        }

        @Override
        String sentence(Edited edited) {
            return root().texts().get("profile.deleted", profile());
        }

        @Override
        void after(ProfilePlan plan) {
            plan.before().ifPresent(gone -> gone.services().forEach(service -> root().parts().err()
                    .println(root().texts().get("profile.service.gone",
                            gone.displayName(service.uid()).orElse(service.name()),
                            gone.text(service.uid(), PropTags.PR_PST_PATH_W).orElse(service.name())))));
        }
    }

    /** {@code mapiscope profile copy}. */
    @Command(name = "copy")
    static final class Copy extends ProfilePartEdit {
        @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "profile.new")
        private String copy = "";

        Copy(MapiScopeCommand root) {
            super(root);
        }

        @Override
        ProfilePlan plan(ProfilePlanner planner) throws MapiException {
            return planner.copy(profile(), copy);
        }

        @Override
        String sentence(Edited edited) {
            return root().texts().get("profile.copied", profile(), copy);
        }
    }

    /** {@code mapiscope profile rename}. */
    @Command(name = "rename")
    static final class Rename extends ProfilePartEdit {
        @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "profile.new")
        private String newName = "";

        Rename(MapiScopeCommand root) {
            super(root);
        }

        @Override
        ProfilePlan plan(ProfilePlanner planner) throws MapiException {
            return planner.rename(profile(), newName);
        }

        @Override
        String sentence(Edited edited) {
            return root().texts().get("profile.renamed", profile(), newName);
        }
    }

    /** {@code mapiscope profile set-default}. */
    @Command(name = "set-default")
    static final class SetDefault extends ProfileEdit {
        @Parameters(index = "0", arity = "0..1", paramLabel = "PROFILE", descriptionKey = "profile.name")
        private Optional<String> profile = Optional.empty();

        @Option(names = "--none")
        private boolean none;

        SetDefault(MapiScopeCommand root) {
            super(root);
        }

        @Override
        ProfilePlan plan(ProfilePlanner planner) throws MapiException {
            if (none == profile.isPresent()) {
                throw wrong("wrong.missing", "PROFILE");
            }
            return none ? planner.unsetDefault() : planner.setDefault(profile.get());
        }

        @Override
        String sentence(Edited edited) {
            return root().texts().get(none ? "profile.nodefault" : "profile.defaultset", profile.orElse(""));
        }
    }
}
