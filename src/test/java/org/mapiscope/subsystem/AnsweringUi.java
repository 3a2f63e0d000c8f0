package org.mapiscope.subsystem;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mapiscope.mapi.MapiUi;

/** Answers as a test tells it, and writes down what it was asked and for which window. */
final class AnsweringUi implements MapiUi {
    /** What was asked of a logoff. */
    final List<LogoffQuestion> logoffQuestions = new CopyOnWriteArrayList<>();

    /** The profiles that there were to choose from. */
    final List<List<String>> profileQuestions = new CopyOnWriteArrayList<>();

    /** The ulUIParam of each question. */
    final List<Long> owners = new CopyOnWriteArrayList<>();

    /** The answer to a logoff. */
    volatile boolean confirms = true;

    /** The answer to the choice of a profile. */
    volatile Optional<String> choice = Optional.empty();

    @Override
    public boolean confirmLogoff(long uiParam, LogoffQuestion question) {
        owners.add(uiParam);
        logoffQuestions.add(question);
        return confirms;
    }

    @Override
    public Optional<String> chooseProfile(long uiParam, List<String> profiles, Optional<String> defaultProfile) {
        owners.add(uiParam);
        profileQuestions.add(profiles);
        return choice;
    }
}
