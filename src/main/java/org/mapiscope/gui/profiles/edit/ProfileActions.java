package org.mapiscope.gui.profiles.edit;

import java.util.Optional;

/** Does what a person wants with profiles, each after the dialogs that it needs. FX thread only. */
public interface ProfileActions {
    /** {@return why it cannot be done with what is selected, as a person reads it; empty when it can} Makes no call. */
    Optional<String> whyNot(ProfileAction action, ProfileSelection selection);

    /** Asks what is to be asked, and does it; what has a {@link #whyNot} is not done. */
    void perform(ProfileAction action, ProfileSelection selection);

    /** Adds what is run after each change with the profile as it is called now; empty when it is gone. */
    void addListener(Listener listener);

    /** Hears of changes. */
    @FunctionalInterface
    interface Listener {
        /**
         * Something has changed.
         *
         * @param profile whose content or name it is, with the part of it that was selected where that is still there;
         *     {@code kind} NOTHING when the profile is gone
         */
        void changed(ProfileSelection profile);
    }
}
