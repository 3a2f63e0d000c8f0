package org.mapiscope.gui.profiles.edit;

import java.util.Optional;
import org.mapiscope.gui.property.Draft;
import org.mapiscope.gui.property.DraftPrompt;

/** Dialogs of which one asks at a time; another one is as if the person had said no. FX thread only. */
record SingleDialogs(ProfileDialogs dialogs, OneDialog one) implements ProfileDialogs {
    @Override
    public boolean newProfile(NewProfileModel model) {
        return one.ask(() -> dialogs.newProfile(model), false);
    }

    @Override
    public Optional<String> name(ProfileAction action, NewProfileModel model) {
        return one.ask(() -> dialogs.name(action, model), Optional.empty());
    }

    @Override
    public Optional<RestoreModel.Restoration> restore(RestoreModel model) {
        return one.ask(() -> dialogs.restore(model), Optional.empty());
    }

    @Override
    public boolean service(ProfileAction action, ServiceModel model) {
        return one.ask(() -> dialogs.service(action, model), false);
    }

    @Override
    public DraftPrompt property() {
        DraftPrompt prompt = dialogs.property();
        return new DraftPrompt() {
            @Override
            public Optional<Draft> edit(Draft now) {
                return one.ask(() -> prompt.edit(now), Optional.empty());
            }

            @Override
            public Optional<Draft> add() {
                return one.ask(prompt::add, Optional.empty());
            }
        };
    }
}
