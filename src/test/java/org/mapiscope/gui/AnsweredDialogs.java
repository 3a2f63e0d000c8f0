package org.mapiscope.gui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.mapi.MapiException;

/** Answers what a view model asks, as a test has set it, and keeps what it was told. */
public class AnsweredDialogs implements DialogService {
    public final List<MapiException> failures = new ArrayList<>();
    public final List<Question> questions = new ArrayList<>();
    public final List<String> told = new ArrayList<>();
    public final List<String> copied = new ArrayList<>();
    public boolean yes;
    public List<Path> toOpen = List.of();
    public Optional<Path> toSave = Optional.empty();
    public Optional<Path> folder = Optional.empty();

    @Override
    public void showFailure(MapiException failure) {
        failures.add(failure);
    }

    @Override
    public void tell(String title, String text) {
        told.add(title);
    }

    @Override
    public boolean confirm(Question question) {
        questions.add(question);
        return yes;
    }

    @Override
    public List<Path> chooseFilesToOpen() {
        return toOpen;
    }

    @Override
    public List<Path> chooseRegistryFilesToOpen() {
        return toOpen;
    }

    @Override
    public Optional<Path> chooseFileToSave(String suggestedName) {
        return toSave;
    }

    @Override
    public Optional<Path> chooseFolder() {
        return folder;
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }
}
