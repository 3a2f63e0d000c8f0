package org.mapiscope.gui.profiles.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.interpret.MachineWords;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.operation.MachineRegistry;
import org.mapiscope.operation.profile.edit.ProfileBackups;
import org.mapiscope.operation.profile.edit.ProfileEditor;

/**
 * Changes profiles from a window, with one undo journal for each MAPI. FX thread only; the calls are made by each MAPI's own task
 * runner.
 */
public final class ProfileEditing implements ProfileActions {
    private final Messages texts = Messages.of(ProfileEditing.class);
    private final Mapi own;
    private final MachineRegistry machine;
    private final DialogService dialogs;
    private final OneDialog one = new OneDialog();
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
        this.prompts = new SingleDialogs(prompts, one);
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
                    editor -> asked(new EditTarget(where, editor, selection)).perform(action)));
        }
    }

    private AskedAction asked(EditTarget target) {
        return new AskedAction(target, prompts, dialogs, new ConfirmedChange(target, dialogs, one, this::changed));
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

    private void changed(ProfileSelection now) {
        List.copyOf(listeners).forEach(each -> each.changed(now));
    }

    private record Usable(Optional<Unavailable> whyNot, boolean readOnly) {}
}
