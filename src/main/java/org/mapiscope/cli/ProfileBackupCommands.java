package org.mapiscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.profile.edit.ProfileBackup;
import org.mapiscope.operation.profile.edit.ProfileBackups;
import org.mapiscope.operation.profile.edit.ProfileEditor;
import org.mapiscope.operation.profile.edit.ProfileEditor.Edited;
import org.mapiscope.operation.profile.edit.ProfilePlan;
import org.mapiscope.operation.profile.edit.ProfilePlanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands on backups of profiles. */
final class ProfileBackupCommands {
    private ProfileBackupCommands() {}

    private static Map<String, Object> json(ProfileBackup backup) {
        return Json.object("file", backup.file().toString(), "profile", backup.profile().name(), "written",
                backup.written().toString(), "subsystem", backup.subsystem(), "services",
                backup.profile().services().size(), "secretsLeftOut", backup.secrets().size());
    }

    /** {@code mapiscope profile backup}. */
    @Command(name = "backup")
    static final class Backup implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "PROFILE", descriptionKey = "profile.name")
        private String profile = "";

        @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "profile.backup.file")
        private Optional<Path> file = Optional.empty();

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        private final MapiScopeCommand root;

        Backup(MapiScopeCommand root) {
            this.root = root;
        }

        @Override
        public Integer call() throws MapiException {
            ProfileEditor editor = ProfileEdit.editor(root);
            ProfileBackup written = file.isPresent() ? editor.backUp(profile, file.get()) : editor.backUp(profile);
            if (json) {
                Json.write(root.parts().out(), json(written));
                return ExitCode.OK;
            }
            root.parts().out().println(root.texts().get("profile.backup.done", written.profile().name(),
                    written.file().toString()));
            if (!written.secrets().isEmpty()) {
                root.parts().err().println(root.texts().get("profile.backup.secrets", written.secrets().size()));
            }
            return ExitCode.OK;
        }
    }

    /** {@code mapiscope profile restore}. */
    @Command(name = "restore")
    static final class Restore extends ProfileEdit {
        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "profile.restore.file")
        private Optional<Path> file = Optional.empty();

        @Option(names = "--as", paramLabel = "NAME", descriptionKey = "profile.restore.as")
        private Optional<String> name = Optional.empty();

        Restore(MapiScopeCommand root) {
            super(root);
        }

        @Override
        ProfilePlan plan(ProfilePlanner planner) throws MapiException {
            ProfileBackup backup = ProfileBackups.read(file.orElseThrow());
            return planner.restore(backup, name.orElse(backup.profile().name()));
        }

        @Override
        String question(ProfilePlan plan) {
            return root().texts().get("profile.restore.question", plan.profile(), file.orElseThrow().toString());
        }

        @Override
        String sentence(Edited edited) {
            return root().texts().get("profile.restored", edited.profile());
        }

        @Override
        void after(ProfilePlan plan) {
            long missing = plan.missingSecrets();
            if (missing > 0) {
                root().parts().err().println(root().texts().get("profile.restored.secrets", missing));
            }
        }
    }

    /** {@code mapiscope profile backups}. */
    @Command(name = "backups")
    static final class Backups implements Callable<Integer> {
        @Parameters(index = "0", arity = "0..1", paramLabel = "PROFILE", descriptionKey = "profile.backups.profile")
        private Optional<String> profile = Optional.empty();

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        private final MapiScopeCommand root;

        Backups(MapiScopeCommand root) {
            this.root = root;
        }

        @Override
        public Integer call() throws MapiException {
            List<ProfileBackups.Entry> all = ProfileEdit.editor(root).backups().list().stream()
                    .filter(each -> profile.isEmpty() || each.backup().isEmpty()
                            || each.backup().get().profile().name().equalsIgnoreCase(profile.get()))
                    .toList();
            if (json) {
                Json.write(root.parts().out(), all.stream().map(each -> each.backup().map(ProfileBackupCommands::json)
                        .orElseGet(() -> Json.object("file", each.file().toString(), "error",
                                each.defect().map(MapiException::detail))))
                        .toList());
                return ExitCode.OK;
            }
            TextTable table = new TextTable();
            all.forEach(each -> table.row(
                    each.backup().map(backup -> backup.written().toString()).orElse("-"),
                    each.backup().map(backup -> backup.profile().name())
                            .orElseGet(() -> each.defect().map(MapiException::detail).orElse("")),
                    each.file().toString()));
            table.print(root.parts().out());
            if (all.isEmpty()) {
                root.parts().err().println(root.texts().get("profile.backups.none"));
            }
            return ExitCode.OK;
        }
    }
}
