package org.mapiscope.gui.profiles.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mapiscope.gui.property.Draft;
import org.mapiscope.gui.property.DraftPrompt;

/** Fills forms in as a test has set it; without an answer every form is cancelled. */
final class AnsweredProfileDialogs implements ProfileDialogs {
    final List<String> asked = new ArrayList<>();
    Optional<Consumer<NewProfileModel>> profile = Optional.empty();
    Optional<Consumer<RestoreModel>> restore = Optional.empty();
    Optional<Consumer<ServiceModel>> service = Optional.empty();
    Optional<Draft> draft = Optional.empty();

    @Override
    public boolean newProfile(NewProfileModel model) {
        asked.add("create");
        profile.ifPresent(each -> each.accept(model));
        return profile.isPresent();
    }

    @Override
    public Optional<String> name(ProfileAction action, NewProfileModel model) {
        asked.add(action.key() + " " + model.nameProperty().get());
        profile.ifPresent(each -> each.accept(model));
        return profile.map(each -> model.result().name());
    }

    @Override
    public Optional<RestoreModel.Restoration> restore(RestoreModel model) {
        asked.add("restore");
        restore.ifPresent(each -> each.accept(model));
        return restore.flatMap(each -> model.result());
    }

    @Override
    public boolean service(ProfileAction action, ServiceModel model) {
        asked.add(action.key() + " " + model.serviceProperty().get());
        service.ifPresent(each -> each.accept(model));
        return service.isPresent();
    }

    @Override
    public DraftPrompt property() {
        return new DraftPrompt() {
            @Override
            public Optional<Draft> edit(Draft now) {
                asked.add("edit " + now.property() + " " + now.text());
                return draft;
            }

            @Override
            public Optional<Draft> add() {
                asked.add("add");
                return draft;
            }
        };
    }
}
