package org.mapiscope.gui.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;

/** What a view model asks or tells a person; a test gives it the answers. FX thread only. */
public interface DialogService {
    /** Shows a call that failed: its result, what it means, what to try. Who has stopped it themselves need not be told so. */
    void showFailure(MapiException failure);

    /** Tells the person something that wants no answer. */
    void tell(String title, String text);

    /** {@return whether the person wants what {@code question} says} */
    boolean confirm(Question question);

    /** {@return the files that the person chose to open; none when they chose none} */
    List<Path> chooseFilesToOpen();

    /** {@return the registry hives and .reg files that the person chose to open; none when they chose none} */
    List<Path> chooseRegistryFilesToOpen();

    /**
     * {@return where to save; empty when the person does not want to}
     *
     * @param suggestedName of the file, such as {@code calls.txt}
     */
    Optional<Path> chooseFileToSave(String suggestedName);

    /** {@return the folder that the person chose for files; empty when they chose none} */
    Optional<Path> chooseFolder();

    /** Puts {@code text} on the clipboard. */
    void copy(String text);

    /**
     * A question with a yes and a no.
     *
     * @param title what it is about, in a few words
     * @param text what would happen
     * @param yes the verb on the button that does it
     * @param no the words on the button that leaves all as it is
     */
    record Question(String title, String text, String yes, String no) {}
}
