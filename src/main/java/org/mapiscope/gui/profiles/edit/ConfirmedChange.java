package org.mapiscope.gui.profiles.edit;

import java.util.function.Consumer;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.gui.profiles.edit.ProfileSelection.Place;
import org.mapiscope.gui.task.Job;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.operation.profile.edit.ProfileEditor;
import org.mapiscope.operation.profile.edit.ProfileEditor.Edited;
import org.mapiscope.operation.profile.edit.ProfileEditor.Planning;
import org.mapiscope.operation.profile.edit.ProfilePlan;

/**
 * Makes a change of what is selected: plans it, asks where something is lost or where it is Outlook's own profile, and tells what
 * has become of it. FX thread only.
 */
final class ConfirmedChange {
    private final Messages texts = Messages.of(ConfirmedChange.class);
    private final EditTarget target;
    private final MapiProfiles where;
    private final ProfileEditor editor;
    private final DialogService dialogs;
    private final OneDialog one;
    private final Consumer<ProfileSelection> listener;

    /**
     * @param one what asks beside it
     * @param listener is given what is selected after each change
     */
    ConfirmedChange(EditTarget target, DialogService dialogs, OneDialog one, Consumer<ProfileSelection> listener) {
        this.target = target;
        this.where = target.where();
        this.editor = target.editor();
        this.dialogs = dialogs;
        this.one = one;
        this.listener = listener;
    }

    /** Makes the change that {@code planning} plans. */
    void make(Planning planning) {
        where.tasks().run(texts.text("task.plan"), progress -> planning.plan(editor.planner()), this::confirmed,
                dialogs::showFailure);
    }

    /** Takes the last change back. */
    void undo() {
        run(progress -> editor.undo());
    }

    /** Makes the change again that was taken back last. */
    void redo() {
        run(progress -> editor.redo());
    }

    private void run(Job<Edited> job) {
        where.tasks().run(texts.text("task.read"), Job.counting(job), this::changed, dialogs::showFailure);
    }

    /** Asks where something is lost, or where it is Outlook's; then makes the change that was asked about. */
    private void confirmed(ProfilePlan plan) {
        if (plan.isEmpty()) {
            return;
        }
        if ((plan.isDestructive() || editor.isOutlooks())
                && !one.ask(() -> dialogs.confirm(PlanQuestion.of(plan, editor.isOutlooks())), false)) {
            return;
        }
        Job<Edited> apply = progress -> editor.apply(plan);
        where.tasks().run(texts.text("task.change", plan.profile()), Job.counting(apply), edited -> {
            tellSecrets(plan);
            changed(edited);
        }, dialogs::showFailure);
    }

    private void tellSecrets(ProfilePlan plan) {
        long missing = plan.kind() == ProfilePlan.Kind.RESTORE ? plan.missingSecrets() : 0;
        if (missing > 0) {
            dialogs.tell(texts.text("restore.title"), texts.text("restore.secrets", missing));
        }
    }

    /** {@return what is selected, where the profile still has it; else the profile} */
    private ProfileSelection still(ProfileContent content, String name) {
        ProfileSelection whole = ProfileSelection.profile(where, name);
        return target.selection().uid()
                .filter(uid -> content.service(uid).isPresent() || content.provider(uid).isPresent())
                .map(uid -> content.service(uid).isPresent()
                        ? whole.service(uid, Place.ONLY)
                        : whole.provider(uid, Place.ONLY))
                .orElse(whole);
    }

    private void changed(Edited edited) {
        listener.accept(edited.after().map(content -> still(content, edited.profile()))
                .orElseGet(() -> ProfileSelection.of(where)));
    }
}
