package org.mapiscope.gui.profiles.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.InstalledService;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.property.PropertyParser;
import org.mapiscope.operation.property.PropertyText;

/** A service that a person adds or configures: its name, and what its section needs. FX thread only. */
final class ServiceModel {
    private static final Messages TEXTS = Messages.of(ServiceModel.class);

    private final List<InstalledService> installed;
    private final Map<PropTag, String> before;
    private final StringProperty service = new SimpleStringProperty("");
    private final Map<PropTag, StringProperty> settings = new LinkedHashMap<>();
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
    private Runnable onSettings = () -> {};

    private ServiceModel(List<InstalledService> installed, Map<PropTag, String> before) {
        this.installed = List.copyOf(installed);
        this.before = Map.copyOf(before);
    }

    /** {@return a service to be added; the first that is installed at first} */
    static ServiceModel toAdd(List<InstalledService> installed) {
        ServiceModel model = new ServiceModel(installed, Map.of());
        model.service.subscribe(name -> model.ask(model.known().map(InstalledService::settings).orElse(List.of())));
        model.service.set(installed.stream().map(InstalledService::name).findFirst().orElse(""));
        return model;
    }

    /** {@return a service of a profile, as it is set now} */
    static ServiceModel toConfigure(List<InstalledService> installed, ProfileContent profile,
            ProfileContent.Service service) {
        List<PropTag> tags = installed.stream().filter(each -> each.name().equalsIgnoreCase(service.name()))
                .findFirst().map(InstalledService::settings)
                // of a service that nobody knows here, what a person can understand
                .orElseGet(() -> profile.text(service.uid(), PropTags.PR_PST_PATH_W).isPresent()
                        ? List.of(PropTags.PR_PST_PATH_W)
                        : List.of());
        Map<PropTag, String> before = new LinkedHashMap<>();
        List<PropTag> all = new ArrayList<>(tags);
        all.add(PropTags.PR_DISPLAY_NAME_W);
        all.forEach(tag -> before.put(tag, profile.section(service.uid()).flatMap(each -> each.value(tag))
                .map(PropertyText::editable).orElse("")));
        ServiceModel model = new ServiceModel(installed, before);
        model.service.set(service.name());
        model.ask(tags);
        return model;
    }

    private void ask(List<PropTag> tags) {
        settings.clear();
        List<PropTag> all = new ArrayList<>(tags);
        all.add(PropTags.PR_DISPLAY_NAME_W);
        for (PropTag tag : all) {
            StringProperty text = new SimpleStringProperty(before.getOrDefault(tag, ""));
            settings.put(tag, text);
            text.subscribe(typed -> check());
        }
        check();
        onSettings.run();
    }

    private void check() {
        if (service.get().isBlank()) {
            wrong.set(TEXTS.text("service.none"));
            return;
        }
        for (Map.Entry<PropTag, StringProperty> each : settings.entrySet()) {
            PropTag tag = each.getKey();
            String text = each.getValue().get();
            if (text.isBlank() && !tag.equals(PropTags.PR_DISPLAY_NAME_W)) {
                wrong.set(TEXTS.text("service.missing", label(tag)));
                return;
            }
            try {
                PropertyParser.parse(tag, text);
            } catch (IllegalArgumentException e) {
                wrong.set(TEXTS.text("service.wrong", label(tag), String.valueOf(e.getMessage())));
                return;
            }
        }
        wrong.set("");
    }

    /** {@return what a person calls a setting} */
    static String label(PropTag tag) {
        if (tag.equals(PropTags.PR_PST_PATH_W)) {
            return TEXTS.text("setting.path");
        }
        return tag.equals(PropTags.PR_DISPLAY_NAME_W)
                ? TEXTS.text("setting.name")
                : PropTags.nameOf(tag).orElseGet(tag::toString);
    }

    /** {@return whether a setting is the path of a file} */
    static boolean isFile(PropTag tag) {
        return tag.equals(PropTags.PR_PST_PATH_W);
    }

    List<InstalledService> installed() {
        return installed;
    }

    /** {@return PR_SERVICE_NAME, as it was chosen or typed} */
    StringProperty serviceProperty() {
        return service;
    }

    /** {@return the installed service of that name} */
    Optional<InstalledService> known() {
        return installed.stream().filter(each -> each.name().equalsIgnoreCase(service.get().strip())).findFirst();
    }

    /** {@return what is asked for, in order, with what was typed} */
    Map<PropTag, StringProperty> settings() {
        return settings;
    }

    /** Is called when another service asks for other settings. */
    void setOnSettings(Runnable changed) {
        onSettings = changed;
    }

    /** {@return why it cannot be done; empty when it can} */
    ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /** {@return the name to show; empty for the service's own} */
    String displayName() {
        return settings.containsKey(PropTags.PR_DISPLAY_NAME_W)
                ? settings.get(PropTags.PR_DISPLAY_NAME_W).get().strip()
                : "";
    }

    /** {@return the settings that differ from what they are now; no display name that is empty} */
    List<PropValue> values() {
        return settings.entrySet().stream()
                .filter(each -> !each.getValue().get().equals(before.getOrDefault(each.getKey(), "")))
                .map(each -> PropertyParser.parse(each.getKey(), each.getValue().get())).toList();
    }

    /** {@return what a new service is to be} */
    NewService result() {
        return new NewService(service.get().strip(), displayName(), values().stream()
                .filter(each -> !each.tag().equals(PropTags.PR_DISPLAY_NAME_W)).toList());
    }

    /** A service to be added. */
    record NewService(String service, String displayName, List<PropValue> settings) {}
}
