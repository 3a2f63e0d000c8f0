package org.mapiscope.gui.profiles.edit;

import java.util.Optional;
import org.mapiscope.gui.property.DraftPrompt;

/** What a person is asked before profiles are changed; a test gives the answers. FX thread only. */
interface ProfileDialogs {
    /** {@return whether a new profile is to be made of what is in {@code model} then} */
    boolean newProfile(NewProfileModel model);

    /** {@return the new name; empty for none} */
    Optional<String> name(ProfileAction action, NewProfileModel model);

    Optional<RestoreModel.Restoration> restore(RestoreModel model);

    /** {@return whether the service is to be added, or set, as {@code model} has it then} */
    boolean service(ProfileAction action, ServiceModel model);

    /** {@return what asks for a property} */
    DraftPrompt property();
}
