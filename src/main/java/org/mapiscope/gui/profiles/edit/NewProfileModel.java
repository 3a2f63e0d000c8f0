package org.mapiscope.gui.profiles.edit;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What a person wants a new profile, or one with a new name, to be. FX thread only. */
final class NewProfileModel {
    private final List<String> taken;
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
    private final ObservableList<Path> files = FXCollections.observableArrayList();

    /**
     * @param start what the name is at first
     * @param taken the names of the profiles that are there
     */
    NewProfileModel(String start, List<String> taken) {
        this.taken = List.copyOf(taken);
        name.set(start);
        name.subscribe(text -> wrong.set(ProfileName.wrong(text, this.taken).orElse("")));
    }

    StringProperty nameProperty() {
        return name;
    }

    /** {@return why it cannot be made; empty when it can} */
    ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    ObservableList<Path> files() {
        return files;
    }

    /** Adds files that are not there yet. */
    void add(List<Path> more) {
        more.stream().filter(file -> !files.contains(file)).forEach(files::add);
    }

    NewProfile result() {
        return new NewProfile(name.get(), List.copyOf(files));
    }

    /** A profile to be made. */
    record NewProfile(String name, List<Path> files) {}
}
