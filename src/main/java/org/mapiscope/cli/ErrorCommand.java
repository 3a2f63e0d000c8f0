package org.mapiscope.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mapiscope.interpret.HResultExplanation;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.HResultNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mapiscope error}: what a result of a call means, why it comes and what to try. */
@Command(name = "error")
final class ErrorCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME|HEX", descriptionKey = "error.what", converter = WantedConverter.class)
    private String what = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    ErrorCommand(MapiScopeCommand root) {
        this.root = root;
    }

    /** {@return 1 when no result has such a name; a number is always explained} */
    @Override
    public Integer call() {
        List<HResult> found = exact().map(List::of).orElseGet(this::search);
        List<HResultExplanation> words = found.stream().map(root.texts()::explain).toList();
        if (json) {
            Json.write(root.parts().out(), words.stream().map(ErrorCommand::json).toList());
        } else if (words.size() == 1) {
            print(words.get(0));
        } else {
            TextTable table = new TextTable();
            words.forEach(each -> table.row(each.number(), each.name(), each.meaning()));
            table.print(root.parts().out());
        }
        if (found.isEmpty()) {
            root.parts().err().println(root.texts().get("error.none", what));
        }
        return found.isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private Optional<HResult> exact() {
        return HResultNames.all().entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase(what))
                .map(Map.Entry::getValue).findFirst().or(this::number);
    }

    /** {@return the number: hex with 0x or of eight digits, else decimal, also negative as Visual Basic shows it} */
    private Optional<HResult> number() {
        String text = what;
        boolean prefixed = text.toLowerCase(Locale.ROOT).startsWith("0x");
        try {
            if (prefixed || text.matches("[0-9A-Fa-f]{8}")) {
                return Optional.of(new HResult(Integer.parseUnsignedInt(prefixed ? text.substring(2) : text, 16)));
            }
            return Optional.of(new HResult(
                    text.startsWith("-") ? Integer.parseInt(text) : Integer.parseUnsignedInt(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private List<HResult> search() {
        String part = what.toUpperCase(Locale.ROOT);
        return HResultNames.all().entrySet().stream().filter(each -> each.getKey().contains(part))
                .map(Map.Entry::getValue).distinct().toList();
    }

    private void print(HResultExplanation words) {
        PrintWriter out = root.parts().out();
        out.println(words.name().equals(words.number()) ? words.number() : words.name() + " (" + words.number() + ")");
        if (!words.otherNames().isEmpty()) {
            line("error.names", String.join(", ", words.otherNames()));
        }
        line("error.meaning", words.meaning());
        line("error.cause", words.cause());
        line("error.try", words.remedy());
        line("error.anatomy", words.anatomy());
    }

    private void line(String key, String text) {
        root.parts().out().println("  " + root.texts().get(key, text));
    }

    private static Map<String, Object> json(HResultExplanation words) {
        return Json.object("name", words.name(), "number", words.number(), "decimal", words.result().value(),
                "otherNames", words.otherNames(), "meaning", words.meaning(), "cause", words.cause(), "try",
                words.remedy(), "anatomy", words.anatomy());
    }
}
