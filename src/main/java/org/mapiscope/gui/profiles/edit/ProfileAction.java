package org.mapiscope.gui.profiles.edit;

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

    /** {@return whether a line is drawn before it in a menu} */
    public boolean beginsGroup() {
        return this == BACK_UP || this == ADD_SERVICE || this == ADD_PROPERTY || this == UNDO;
    }

    /** {@return the name of its texts: {@code set-default}} */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
