package org.mapiscope.gui.profiles.edit;

import java.util.Optional;
import java.util.function.Function;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.gui.profiles.edit.ProfileSelection.Kind;
import org.mapiscope.operation.Subsystems;
import org.mapiscope.operation.profile.edit.ProfileEditor;

/** Why an action cannot be done with what is selected. FX thread only. */
final class WhyNot {
    private static final Messages TEXTS = Messages.of(WhyNot.class);

    private final Function<MapiProfiles, Optional<ProfileEditor>> editors;
    private final Function<MapiProfiles, Optional<String>> unavailable;

    /**
     * @param editors the editor of a MAPI, once there is one
     * @param unavailable why a MAPI cannot run here, once that is known
     */
    WhyNot(Function<MapiProfiles, Optional<ProfileEditor>> editors,
            Function<MapiProfiles, Optional<String>> unavailable) {
        this.editors = editors;
        this.unavailable = unavailable;
    }

    /** {@return the reason in words; empty when it can be done} */
    Optional<String> of(ProfileAction action, ProfileSelection selection) {
        if (selection.where().isEmpty()) {
            return Optional.of(TEXTS.text(selection.profile().isPresent() ? "why.registry" : "why.nothing"));
        }
        MapiProfiles where = selection.where().get();
        return unavailable.apply(where).or(() -> selected(action, selection)).or(() -> possible(action, where));
    }

    /** {@return what else would have to be selected} */
    private static Optional<String> selected(ProfileAction action, ProfileSelection selection) {
        Kind kind = selection.kind();
        return switch (action) {
            case CREATE, RESTORE, UNDO, REDO -> Optional.empty();
            case COPY, RENAME, SET_DEFAULT, DELETE, BACK_UP, ADD_SERVICE ->
                unless(selection.profile().isPresent(), "why.profile");
            case CONFIGURE, ADD_PROVIDER -> unless(kind == Kind.SERVICE, "why.service");
            case SET_DEFAULT_STORE, REMOVE -> unless(kind == Kind.SERVICE || kind == Kind.PROVIDER, "why.part");
            case MOVE_UP -> unless(kind == Kind.SERVICE || kind == Kind.PROVIDER, "why.part")
                    .or(() -> unless(!selection.place().isFirst(), "why.first"));
            case MOVE_DOWN -> unless(kind == Kind.SERVICE || kind == Kind.PROVIDER, "why.part")
                    .or(() -> unless(!selection.place().isLast(), "why.last"));
            case ADD_PROPERTY, DELETE_SECTION -> unless(selection.uid().isPresent(), "why.section");
            case EDIT_PROPERTY, DELETE_PROPERTY ->
                unless(selection.uid().isPresent() && selection.property().isPresent(), "why.property");
        };
    }

    private Optional<String> possible(ProfileAction action, MapiProfiles where) {
        boolean outlooks = where.mapi().name().equals(Subsystems.OUTLOOK);
        return switch (action) {
            case MOVE_UP, MOVE_DOWN -> unless(!outlooks, "why.outlook.order");
            case SET_DEFAULT_STORE -> unless(!outlooks, "why.outlook.store");
            case UNDO -> unless(!outlooks, "why.outlook.undo")
                    .or(() -> unless(editors.apply(where).flatMap(ProfileEditor::lastDone).isPresent(), "why.undo"));
            case REDO -> unless(!outlooks, "why.outlook.undo")
                    .or(() -> unless(editors.apply(where).flatMap(ProfileEditor::lastUndone).isPresent(), "why.redo"));
            case CREATE, COPY, RENAME, SET_DEFAULT, DELETE, BACK_UP, RESTORE, ADD_SERVICE, CONFIGURE, ADD_PROVIDER,
                    REMOVE, ADD_PROPERTY, EDIT_PROPERTY, DELETE_PROPERTY, DELETE_SECTION ->
                Optional.empty();
        };
    }

    private static Optional<String> unless(boolean fine, String key) {
        return fine ? Optional.empty() : Optional.of(TEXTS.text(key));
    }
}
