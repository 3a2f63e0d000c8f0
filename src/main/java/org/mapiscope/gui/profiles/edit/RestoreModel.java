package org.mapiscope.gui.profiles.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.profile.edit.ProfileBackup;
import org.mapiscope.operation.profile.edit.ProfileBackups;

/** Which backup a person wants back, and under which name. FX thread only. */
final class RestoreModel {
    private static final Messages TEXTS = Messages.of(RestoreModel.class);

    private final List<ProfileBackups.Entry> backups;
    private final List<String> taken;
    private final boolean overwrites;
    private final ObjectProperty<Optional<ProfileBackups.Entry>> selected = new SimpleObjectProperty<>(
            Optional.empty());
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper effect = new ReadOnlyStringWrapper("");

    /**
     * @param taken the names of the profiles that are there
     * @param overwrites whether a profile that is there can be put back to what it was
     * @param profile whose newest backup is selected at first
     */
    RestoreModel(List<ProfileBackups.Entry> backups, List<String> taken, boolean overwrites,
            Optional<String> profile) {
        this.backups = List.copyOf(backups);
        this.taken = List.copyOf(taken);
        this.overwrites = overwrites;
        selected.subscribe(entry -> name.set(entry.flatMap(ProfileBackups.Entry::backup)
                .map(backup -> backup.profile().name()).map(this::suggestion).orElse("")));
        selected.subscribe(entry -> check());
        name.subscribe(text -> check());
        selected.set(this.backups.stream().filter(each -> profile.isPresent() && isOf(each, profile.get())).findFirst()
                .or(() -> this.backups.stream().findFirst()));
    }

    private static boolean isOf(ProfileBackups.Entry entry, String profile) {
        return entry.backup().filter(backup -> backup.profile().name().equalsIgnoreCase(profile)).isPresent();
    }

    private String suggestion(String own) {
        return overwrites ? own : ProfileName.free(own, taken);
    }

    private void check() {
        Optional<ProfileBackups.Entry> entry = selected.get();
        if (entry.isEmpty()) {
            say(TEXTS.text("restore.none"), "");
        } else if (entry.get().backup().isEmpty()) {
            say(TEXTS.text("restore.damaged"), "");
        } else {
            boolean there = taken.stream().anyMatch(name.get()::equalsIgnoreCase);
            say(ProfileName.wrong(name.get(), overwrites ? List.of() : taken).orElse(""),
                    there ? TEXTS.text("restore.over", name.get()) : TEXTS.text("restore.new", name.get()));
        }
    }

    private void say(String why, String what) {
        wrong.set(why);
        effect.set(why.isEmpty() ? what : "");
    }

    List<ProfileBackups.Entry> backups() {
        return backups;
    }

    ObjectProperty<Optional<ProfileBackups.Entry>> selectedProperty() {
        return selected;
    }

    StringProperty nameProperty() {
        return name;
    }

    /** {@return why it cannot be brought back; empty when it can} */
    ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /** {@return what will be there then} */
    ReadOnlyStringProperty effectProperty() {
        return effect.getReadOnlyProperty();
    }

    /** {@return what is in a backup, a line each: its services with their files, and what is left out} */
    static List<String> preview(ProfileBackups.Entry entry) {
        if (entry.backup().isEmpty()) {
            return entry.defect().map(MapiException::detail).stream().toList();
        }
        ProfileContent profile = entry.backup().get().profile();
        List<String> lines = new ArrayList<>();
        for (ProfileContent.Service service : profile.services()) {
            String shown = profile.displayName(service.uid()).orElse(service.name());
            lines.add(profile.text(service.uid(), PropTags.PR_PST_PATH_W)
                    .map(path -> TEXTS.text("preview.file", shown, path))
                    .orElseGet(() -> TEXTS.text("preview.service", shown, service.name())));
        }
        if (lines.isEmpty()) {
            lines.add(TEXTS.text("preview.empty"));
        }
        lines.add(TEXTS.text("preview.sections", profile.sections().size()));
        int secrets = entry.backup().get().secrets().size();
        if (secrets > 0) {
            lines.add(TEXTS.text("preview.secrets", secrets));
        }
        return List.copyOf(lines);
    }

    /** {@return what is to be brought back; empty when nothing can be} */
    Optional<Restoration> result() {
        return wrong.get().isEmpty()
                ? selected.get().flatMap(ProfileBackups.Entry::backup)
                        .map(backup -> new Restoration(backup, name.get()))
                : Optional.empty();
    }

    /** A backup to be brought back, and the name of the profile then. */
    record Restoration(ProfileBackup backup, String name) {}
}
