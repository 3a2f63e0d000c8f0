package org.mapiscope.gui.profiles.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.stage.Window;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.gui.profiles.edit.NewProfileModel.NewProfile;
import org.mapiscope.gui.profiles.edit.ProfileSelection.Place;
import org.mapiscope.gui.profiles.edit.ServiceModel.NewService;
import org.mapiscope.gui.property.Draft;
import org.mapiscope.gui.task.Job;
import org.mapiscope.interpret.MachineWords;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InstalledService;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.operation.MachineRegistry;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.profile.edit.ProfileBackup;
import org.mapiscope.operation.profile.edit.ProfileBackups;
import org.mapiscope.operation.profile.edit.ProfileEditor;
import org.mapiscope.operation.profile.edit.ProfileEditor.Edited;
import org.mapiscope.operation.profile.edit.ProfileEditor.Planning;
import org.mapiscope.operation.profile.edit.ProfilePlan;
import org.mapiscope.operation.property.PropertyParser;
import org.mapiscope.operation.property.PropertyText;

/**
 * Changes profiles from a window: asks, plans, asks again where something is lost or where it is Outlook's own profile, and does
 * it. One undo journal for each MAPI. FX thread only; the calls are made by each MAPI's own task runner.
 */
public final class ProfileEditing implements ProfileActions {
    private final Messages texts = Messages.of(ProfileEditing.class);
    private final Mapi own;
    private final MachineRegistry machine;
    private final DialogService dialogs;
    private final ProfileDialogs prompts;
    private final Map<Mapi, ProfileEditor> editors = new HashMap<>();
    private final Map<Mapi, Optional<String>> unavailable = new HashMap<>();
    private final List<Listener> listeners = new ArrayList<>();
    private final WhyNot whyNot = new WhyNot(where -> Optional.ofNullable(editors.get(where.mapi())),
            this::unavailable);

    /**
     * @param own MapiScope's own MAPI, beside whose profiles the backups are
     * @param machine where Outlook keeps its own profiles
     */
    ProfileEditing(Mapi own, MachineRegistry machine, DialogService dialogs, ProfileDialogs prompts) {
        this.own = own;
        this.machine = machine;
        this.dialogs = dialogs;
        this.prompts = prompts;
    }

    /** {@return the actions with real dialogs of a window} */
    public static ProfileActions inWindow(Mapi own, MachineRegistry machine, DialogService dialogs, Window window) {
        return new ProfileEditing(own, machine, dialogs, new FxProfileDialogs(window, dialogs));
    }

    @Override
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public Optional<String> whyNot(ProfileAction action, ProfileSelection selection) {
        return whyNot.of(action, selection);
    }

    /** Whether a MAPI can run takes a call; until it is answered, it counts as one that can. */
    private Optional<String> unavailable(MapiProfiles where) {
        if (!unavailable.containsKey(where.mapi())) {
            unavailable.put(where.mapi(), Optional.empty());
            where.tasks().run("", progress -> new Usable(where.whyNot(), where.mapi().registryFile().isPresent()),
                    found -> unavailable.put(where.mapi(), found.whyNot()
                            .map(each -> new MachineWords(Messages.language()).sentence(each))
                            .or(() -> found.readOnly() ? Optional.of(texts.text("why.registry")) : Optional.empty())),
                    dialogs::showFailure);
        }
        return unavailable.get(where.mapi());
    }

    @Override
    public void perform(ProfileAction action, ProfileSelection selection) {
        if (whyNot(action, selection).isEmpty()) {
            selection.where().ifPresent(where -> withEditor(where,
                    editor -> new Doing(where, editor, selection).perform(action)));
        }
    }

    private void withEditor(MapiProfiles where, Consumer<ProfileEditor> work) {
        ProfileEditor known = editors.get(where.mapi());
        if (known != null) {
            work.accept(known);
            return;
        }
        where.tasks().run(texts.text("task.read"),
                progress -> new ProfileEditor(where.mapi(), ProfileBackups.of(own), machine), made -> {
                    // another action may have made one meanwhile, whose journal counts
                    editors.putIfAbsent(where.mapi(), made);
                    work.accept(editors.getOrDefault(where.mapi(), made));
                }, dialogs::showFailure);
    }

    /** One action on what is selected. */
    private final class Doing {
        private final MapiProfiles where;
        private final ProfileEditor editor;
        private final ProfileSelection selection;
        private final String profile;

        Doing(MapiProfiles where, ProfileEditor editor, ProfileSelection selection) {
            this.where = where;
            this.editor = editor;
            this.selection = selection;
            this.profile = selection.profile().orElse("");
        }

        private MapiUid uid() {
            return selection.uid().orElseThrow();
        }

        void perform(ProfileAction action) {
            switch (action) {
                case CREATE -> named(this::create);
                case COPY -> named(taken -> askName(action, taken, name -> each -> each.copy(profile, name)));
                case RENAME -> named(taken -> askName(action, taken, name -> each -> each.rename(profile, name)));
                case SET_DEFAULT -> change(each -> each.setDefault(profile));
                case DELETE -> change(each -> each.delete(profile));
                case BACK_UP -> backUp();
                case RESTORE -> restore();
                case ADD_SERVICE -> run(progress -> editor.planner().installed(), this::addService);
                case CONFIGURE -> run(progress -> editor.planner().content(profile), this::configure);
                case ADD_PROVIDER -> change(each -> each.addProvider(profile, uid(), Optional.empty()));
                case SET_DEFAULT_STORE -> change(each -> each.setDefaultStore(profile, uid()));
                case MOVE_UP -> change(each -> each.move(profile, uid(), -1));
                case MOVE_DOWN -> change(each -> each.move(profile, uid(), 1));
                case REMOVE -> change(each -> each.remove(profile, uid()));
                case ADD_PROPERTY -> prompts.property().add().ifPresent(this::setProperty);
                case EDIT_PROPERTY -> run(progress -> value(selection.property().orElseThrow()), this::editProperty);
                case DELETE_PROPERTY ->
                    change(each -> each.deleteProperty(profile, uid(), selection.property().orElseThrow()));
                case DELETE_SECTION -> change(each -> each.deleteSection(profile, uid()));
                case UNDO -> run(progress -> editor.undo(), this::changed);
                case REDO -> run(progress -> editor.redo(), this::changed);
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
                change(each -> each.create(wanted.name(), wanted.files()));
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
                    .ifPresent(name -> change(planning.apply(name)));
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
                                selection.profile()))
                                .ifPresent(wanted -> change(each -> each.restore(wanted.backup(), wanted.name())));
                    });
        }

        private void addService(List<InstalledService> installed) {
            ServiceModel model = ServiceModel.toAdd(installed);
            if (prompts.service(ProfileAction.ADD_SERVICE, model)) {
                NewService wanted = model.result();
                change(each -> each.addService(profile, wanted.service(), wanted.displayName(), wanted.settings()));
            }
        }

        private void configure(ProfileContent content) {
            Optional<ProfileContent.Service> service = content.service(uid());
            if (service.isEmpty()) {
                dialogs.showFailure(new MapiException("IMsgServiceAdmin::ConfigureMsgService",
                        HResult.MAPI_E_NOT_FOUND, "the profile has no message service " + uid()));
                return;
            }
            run(progress -> editor.planner().installed(), installed -> {
                ServiceModel model = ServiceModel.toConfigure(installed, content, service.get());
                if (prompts.service(ProfileAction.CONFIGURE, model)) {
                    List<PropValue> values = model.values();
                    change(each -> each.configure(profile, uid(), values));
                }
            });
        }

        private Optional<PropValue> value(PropTag tag) throws MapiException {
            return editor.planner().section(profile, uid()).stream().filter(each -> each.tag().id() == tag.id())
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
                change(each -> each.setProperty(profile, uid(), value));
            } catch (IllegalArgumentException e) {
                dialogs.tell(texts.text("property.title"),
                        texts.text("service.wrong", draft.property(), String.valueOf(e.getMessage())));
            }
        }

        private void change(Planning planning) {
            where.tasks().run(texts.text("task.plan"), progress -> planning.plan(editor.planner()), this::confirmed,
                    dialogs::showFailure);
        }

        /** Asks where something is lost, or where it is Outlook's; then makes the change that was asked about. */
        private void confirmed(ProfilePlan plan) {
            if (plan.isEmpty()) {
                return;
            }
            if ((plan.isDestructive() || editor.isOutlooks())
                    && !dialogs.confirm(PlanQuestion.of(plan, editor.isOutlooks()))) {
                return;
            }
            where.tasks().run(texts.text("task.change", plan.profile()), progress -> editor.apply(plan), edited -> {
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
            return selection.uid().filter(uid -> content.service(uid).isPresent() || content.provider(uid).isPresent())
                    .map(uid -> content.service(uid).isPresent()
                            ? whole.service(uid, Place.ONLY)
                            : whole.provider(uid, Place.ONLY))
                    .orElse(whole);
        }

        private void changed(Edited edited) {
            ProfileSelection now = edited.after().map(content -> still(content, edited.profile()))
                    .orElseGet(() -> ProfileSelection.of(where));
            List.copyOf(listeners).forEach(each -> each.changed(now));
        }
    }

    private record Usable(Optional<Unavailable> whyNot, boolean readOnly) {}

    private record Backups(List<ProfileBackups.Entry> entries, List<String> names) {}
}
