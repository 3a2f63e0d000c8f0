package org.mapiscope.gui.profiles.edit;

import java.util.Locale;

/** What a person can do with profiles and with what is in them, in the order of a menu. */
public enum ProfileAction {
    CREATE, COPY, RENAME, SET_DEFAULT, DELETE,
    /** Writes a backup of the profile. */
    BACK_UP,
    /** Brings a profile back from a backup. */
    RESTORE, ADD_SERVICE,
    /** Changes what a service is set to, such as the path of its file. */
    CONFIGURE, ADD_PROVIDER, SET_DEFAULT_STORE, MOVE_UP, MOVE_DOWN,
    /** Takes a service or a provider out of the profile. */
    REMOVE, ADD_PROPERTY, EDIT_PROPERTY, DELETE_PROPERTY, DELETE_SECTION, UNDO, REDO;

    /** What actions are done with. */
    enum Group {
        PROFILE, SERVICE, SECTION, CHANGE
    }

    Group group() {
        return switch (this) {
            case CREATE, COPY, RENAME, SET_DEFAULT, DELETE, BACK_UP, RESTORE -> Group.PROFILE;
            case ADD_SERVICE, CONFIGURE, ADD_PROVIDER, SET_DEFAULT_STORE, MOVE_UP, MOVE_DOWN, REMOVE -> Group.SERVICE;
            case ADD_PROPERTY, EDIT_PROPERTY, DELETE_PROPERTY, DELETE_SECTION -> Group.SECTION;
            case UNDO, REDO -> Group.CHANGE;
        };
    }

    /** {@return whether a line is drawn before it in its menu} */
    boolean beginsPart() {
        return this == BACK_UP || this == CONFIGURE || this == DELETE_SECTION;
    }

    /** {@return the name of its texts: {@code set-default}} */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
