package org.mapiscope.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.mapi.MachineMapi;
import org.mapiscope.mapi.file.FileTools;
import org.mapiscope.mapi.file.ItemWriter;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.operation.MachineRegistry;
import org.mapiscope.operation.Subsystems;

/**
 * What the windows are made of.
 *
 * @param subsystems which MAPIs they are clients of
 * @param machine what is known of the machine's MAPI
 * @param registry that of the machine, where Outlook keeps profiles
 * @param files what can be done with files without MAPI
 * @param messages writes MSG files
 * @param calls where they report calls
 * @param settings what a person set for all windows
 * @param dialogs what asks the person
 * @param pages opens a web page, by its address, in the person's browser
 * @param start what the first window begins with
 */
public record WindowParts(Subsystems subsystems, MachineMapi machine, MachineRegistry registry, FileTools files,
        ItemWriter messages,
        CallLog calls, Settings settings,
        Dialogs dialogs,
        Consumer<String> pages, Start start) {

    /** Makes what asks the person in one window; a test's answers by itself. */
    @FunctionalInterface
    public interface Dialogs {
        DialogService on(Stage window);
    }

    /**
     * What the first window begins with.
     *
     * @param profile to log on to
     * @param files to open with a temporary profile
     * @param demo a folder with the files of the Demo profile, made when it is not there, and logged on to
     */
    public record Start(Optional<String> profile, List<Path> files, Optional<Path> demo) {
        /** Nothing is logged on. */
        public static final Start EMPTY = new Start(Optional.empty(), List.of(), Optional.empty());

        public Start {
            files = List.copyOf(files);
        }
    }
}
