package org.mapiscope.gui.machine;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.interpret.MachineWords;
import org.mapiscope.mapi.MapiModule;
import org.mapiscope.mapi.MapiProcess;
import org.mapiscope.mapi.WindowsError;

/** A process in words, in the windows' language. */
final class ProcessText {
    private static final Messages TEXTS = Messages.of(ProcessText.class);

    private ProcessText() {}

    static List<String> cells(MapiProcess process) {
        return List.of(process.name(), Long.toString(process.id()), machine(process), modules(process), since(process),
                process.path().orElse(""));
    }

    static String machine(MapiProcess process) {
        return process.machine().map(new MachineWords(Messages.language())::machine).orElse("");
    }

    /** {@return the names of the libraries, or that the process would not say} */
    static String modules(MapiProcess process) {
        return process.refused().isPresent()
                ? TEXTS.text("process.refused")
                : process.modules().stream().map(MapiModule::name).distinct().collect(Collectors.joining(", "));
    }

    /** {@return what each library is and where it was loaded from, or why the process would not say} */
    static String modulesHelp(MapiProcess process) {
        MachineWords words = new MachineWords(Messages.language());
        return process.refused().map(ProcessText::refusal).orElseGet(() -> process.modules().stream()
                .map(module -> module.name() + ": " + words.module(module) + "\n" + module.path())
                .collect(Collectors.joining("\n")));
    }

    private static String refusal(WindowsError error) {
        String key = error.code() == WindowsError.ERROR_ACCESS_DENIED
                ? "process.refused.access"
                : "process.refused.other";
        return TEXTS.text(key, error.toString());
    }

    /** {@return when the process began, in the person's time zone} */
    static String since(MapiProcess process) {
        return process.started()
                .map(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
                        .withLocale(Messages.language()).withZone(ZoneId.systemDefault())::format)
                .orElse("");
    }
}
