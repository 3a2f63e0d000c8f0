package org.mapiscope.gui.profiles.edit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.gui.profiles.edit.NewProfileModel.NewProfile;
import org.mapiscope.gui.profiles.edit.ServiceModel.NewService;
import org.mapiscope.gui.property.Draft;
import org.mapiscope.gui.task.Job;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InstalledService;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.profile.edit.ProfileBackup;
import org.mapiscope.operation.profile.edit.ProfileBackups;
import org.mapiscope.operation.profile.edit.ProfileEditor;
import org.mapiscope.operation.profile.edit.ProfileEditor.Planning;
import org.mapiscope.operation.property.PropertyParser;
import org.mapiscope.operation.property.PropertyText;

/** Asks what an action needs to know, and has the change made that it is then. FX thread only. */
final class AskedAction {
    private final Messages texts = Messages.of(AskedAction.class);
    private final EditTarget target;
    private final MapiProfiles where;
    private final ProfileEditor editor;
    private final String profile;
    private final ProfileDialogs prompts;
    private final DialogService dialogs;
    private final ConfirmedChange change;

    AskedAction(EditTarget target, ProfileDialogs prompts, DialogService dialogs, ConfirmedChange change) {
        this.target = target;
        this.where = target.where();
        this.editor = target.editor();
        this.profile = target.profile();
        this.prompts = prompts;
        this.dialogs = dialogs;
        this.change = change;
    }

    void perform(ProfileAction action) {
        switch (action) {
            case CREATE -> named(this::create);
            case COPY -> named(taken -> askName(action, taken, name -> each -> each.copy(profile, name)));
            case RENAME -> named(taken -> askName(action, taken, name -> each -> each.rename(profile, name)));
            case SET_DEFAULT -> change.make(each -> each.setDefault(profile));
            case DELETE -> change.make(each -> each.delete(profile));
            case BACK_UP -> backUp();
            case RESTORE -> restore();
            case ADD_SERVICE -> run(progress -> editor.planner().installed(), this::addService);
            case CONFIGURE -> run(progress -> editor.planner().content(profile), this::configure);
            case ADD_PROVIDER -> change.make(each -> each.addProvider(profile, target.uid(), Optional.empty()));
            case SET_DEFAULT_STORE -> change.make(each -> each.setDefaultStore(profile, target.uid()));
            case MOVE_UP -> change.make(each -> each.move(profile, target.uid(), -1));
            case MOVE_DOWN -> change.make(each -> each.move(profile, target.uid(), 1));
            case REMOVE -> change.make(each -> each.remove(profile, target.uid()));
            case ADD_PROPERTY -> prompts.property().add().ifPresent(this::setProperty);
            case EDIT_PROPERTY ->
                run(progress -> value(target.selection().property().orElseThrow()), this::editProperty);
            case DELETE_PROPERTY ->
                change.make(each -> each.deleteProperty(profile, target.uid(),
                        target.selection().property().orElseThrow()));
            case DELETE_SECTION -> change.make(each -> each.deleteSection(profile, target.uid()));
            case UNDO -> change.undo();
            case REDO -> change.redo();
        }
    }

    private <T> void run(Job<T> job, Consumer<T> done) {
        where.tasks().run(texts.text("task.read"), job, done, dialogs::showFailure);
    }

    /** Runs {@code then} with the names of the profiles that are there. */
    private void named(Consumer<List<String>> then) {
        run(progress -> where.list().profiles().stream().map(ProfileEntry::name).toList(), then);
    }

    private void create(List<String> taken) {
        NewProfileModel model = new NewProfileModel("", taken);
        if (prompts.newProfile(model)) {
            NewProfile wanted = model.result();
            change.make(each -> each.create(wanted.name(), wanted.files()));
        }
    }

    private void askName(ProfileAction action, List<String> taken,
            Function<String, Planning> planning) {
        // a profile may be given its own name in other letters
        List<String> others = action == ProfileAction.RENAME
                ? taken.stream().filter(each -> !each.equalsIgnoreCase(profile)).toList()
                : taken;
        NewProfileModel model = new NewProfileModel(
                action == ProfileAction.COPY ? ProfileName.free(profile, taken) : profile, others);
        prompts.name(action, model).filter(name -> !name.equals(profile))
                .ifPresent(name -> change.make(planning.apply(name)));
    }

    private void backUp() {
        where.tasks().run(texts.text("task.backup", profile), progress -> editor.backUp(profile),
                this::tellBackup, dialogs::showFailure);
    }

    private void tellBackup(ProfileBackup backup) {
        int secrets = backup.secrets().size();
        dialogs.tell(texts.text("backup.title", backup.profile().name()),
                texts.text("backup.text", backup.file().toString())
                        + (secrets == 0 ? "" : " " + texts.text("preview.secrets", secrets)));
    }

    private void restore() {
        run(progress -> new Backups(editor.backups().list(),
                where.list().profiles().stream().map(ProfileEntry::name).toList()), found -> {
                    if (found.entries().isEmpty()) {
                        dialogs.tell(texts.text("restore.title"),
                                texts.text("restore.empty", editor.backups().folder()
                                        .map(Path::toString).orElse("")));
                        return;
                    }
                    prompts.restore(new RestoreModel(found.entries(), found.names(), !editor.isOutlooks(),
                            target.selection().profile()))
                            .ifPresent(wanted -> change.make(each -> each.restore(wanted.backup(), wanted.name())));
                });
    }

    private void addService(List<InstalledService> installed) {
        ServiceModel model = ServiceModel.toAdd(installed);
        if (prompts.service(ProfileAction.ADD_SERVICE, model)) {
            NewService wanted = model.result();
            change.make(each -> each.addService(profile, wanted.service(), wanted.displayName(), wanted.settings()));
        }
    }

    private void configure(ProfileContent content) {
        Optional<ProfileContent.Service> service = content.service(target.uid());
        if (service.isEmpty()) {
            dialogs.showFailure(new MapiException("IMsgServiceAdmin::ConfigureMsgService",
                    HResult.MAPI_E_NOT_FOUND, "the profile has no message service " + target.uid()));
            return;
        }
        run(progress -> editor.planner().installed(), installed -> {
            ServiceModel model = ServiceModel.toConfigure(installed, content, service.get());
            if (prompts.service(ProfileAction.CONFIGURE, model)) {
                List<PropValue> values = model.values();
                change.make(each -> each.configure(profile, target.uid(), values));
            }
        });
    }

    private Optional<PropValue> value(PropTag tag) throws MapiException {
        return editor.planner().section(profile, target.uid()).stream().filter(each -> each.tag().id() == tag.id())
                .findFirst();
    }

    private void editProperty(Optional<PropValue> now) {
        now.ifPresentOrElse(value -> prompts.property()
                .edit(new Draft(value.tag().toString(), value.tag().type(), PropertyText.editable(value)))
                .ifPresent(this::setProperty),
                () -> dialogs.tell(texts.text("property.title"), texts.text("property.none")));
    }

    /** A section has no named properties. */
    private void setProperty(Draft draft) {
        Optional<PropTag> tag = Draft.meant(draft.property())
                .flatMap(meant -> meant instanceof Draft.Meant.ByTag byTag
                        ? Optional.of(byTag.tag().withType(draft.type()))
                        : Optional.empty());
        if (tag.isEmpty()) {
            dialogs.tell(texts.text("property.title"), texts.text("property.unknown", draft.property()));
            return;
        }
        try {
            PropValue value = PropertyParser.parse(tag.get(), draft.text());
            change.make(each -> each.setProperty(profile, target.uid(), value));
        } catch (IllegalArgumentException e) {
            dialogs.tell(texts.text("property.title"),
                    texts.text("service.wrong", draft.property(), String.valueOf(e.getMessage())));
        }
    }

    private record Backups(List<ProfileBackups.Entry> entries, List<String> names) {}
}
