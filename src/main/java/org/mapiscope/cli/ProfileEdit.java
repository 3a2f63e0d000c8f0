package org.mapiscope.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.operation.profile.edit.ProfileBackup;
import org.mapiscope.operation.profile.edit.ProfileBackups;
import org.mapiscope.operation.profile.edit.ProfileEditor;
import org.mapiscope.operation.profile.edit.ProfileEditor.Edited;
import org.mapiscope.operation.profile.edit.ProfilePlan;
import org.mapiscope.operation.profile.edit.ProfilePlanner;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands that change profiles have in common: a plan, a question where it loses something, and what was done. */
abstract class ProfileEdit implements Callable<Integer> {
    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--dry-run", descriptionKey = "profile.dry")
    private boolean dryRun;

    @Option(names = {"-y", "--yes"}, descriptionKey = "profile.yes")
    private boolean yes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final MapiScopeCommand root;

    ProfileEdit(MapiScopeCommand root) {
        this.root = root;
    }

    /** {@return the change that the command is for} */
    abstract ProfilePlan plan(ProfilePlanner planner) throws MapiException;

    /** {@return the text that says what was done, and its values} */
    abstract String sentence(Edited edited);

    /** {@return what is asked before something is lost} */
    String question(ProfilePlan plan) {
        return root.texts().get("profile.change.question", plan.profile());
    }

    /** Says what else a person should know when it is done. */
    void after(ProfilePlan plan) {}

    MapiScopeCommand root() {
        return root;
    }

    /** {@return what {@code words} reads of the arguments; what cannot be read is wrong use} */
    <T> T checked(Supplier<T> words) {
        try {
            return words.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** {@return wrong use, which ends the command} */
    ParameterException wrong(String key, Object... values) {
        return root.wrong(spec, key, values);
    }

    /** {@return the editor of the profiles of the MAPI that was chosen} */
    static ProfileEditor editor(MapiScopeCommand root) throws MapiException {
        Mapi mapi = root.mapi(new CallLog());
        return new ProfileEditor(mapi, ProfileBackups.of(root.embedded(new CallLog())),
                root.parts().mapis().registries());
    }

    @Override
    public Integer call() throws MapiException {
        ProfileEditor editor = editor(root);
        requireWritable(editor);
        ProfilePlan plan = plan(editor.planner());
        ProfilePlanText text = new ProfilePlanText(root.texts());
        if (dryRun) {
            if (json) {
                Json.write(root.parts().out(), text.json(plan));
            } else {
                text.lines(plan).forEach(root.parts().out()::println);
            }
            return ExitCode.OK;
        }
        ask(editor, plan);
        Edited edited = editor.change(this::plan);
        tell(text, plan, edited);
        return ExitCode.OK;
    }

    private void requireWritable(ProfileEditor editor) throws MapiException {
        Optional<String> file = editor.registryFile();
        if (file.isPresent()) {
            throw new MapiException("IProfAdmin", HResult.MAPI_E_NO_ACCESS,
                    root.texts().get("profile.readonly", file.get()));
        }
    }

    /** Outlook's own profiles are changed only when a person has said so. */
    private void ask(ProfileEditor editor, ProfilePlan plan) throws MapiException {
        if (yes || !(plan.isDestructive() || editor.isOutlooks())) {
            return;
        }
        String question = editor.isOutlooks()
                ? root.texts().get("profile.outlook.question", plan.profile()) + " " + question(plan)
                : question(plan);
        boolean there = root.parts().terminal().isThere();
        if (there ? !root.ui().confirm(question) : editor.isOutlooks()) {
            throw new MapiException("IProfAdmin", HResult.MAPI_E_USER_CANCEL,
                    there
                            ? root.texts().get("profile.unchanged", plan.profile())
                            : root.texts().get("profile.outlook.yes", plan.profile()));
        }
    }

    private void tell(ProfilePlanText text, ProfilePlan plan, Edited edited) {
        Optional<String> backup = edited.backup().map(ProfileBackup::file).map(Object::toString);
        if (json) {
            Json.write(root.parts().out(), Json.object("result", HResult.S_OK.toString(), "profile",
                    edited.profile(), "backup", backup, "differences", text.differences(plan)));
            return;
        }
        backup.ifPresent(file -> root.parts().err().println(root.texts().get("profile.backup.before", file)));
        root.parts().out().println(plan.isEmpty()
                ? root.texts().get("profile.same", plan.profile())
                : sentence(edited));
        after(plan);
    }
}
