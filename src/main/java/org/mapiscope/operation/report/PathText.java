package org.mapiscope.operation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces what is somebody's in paths of files, and leaves what every machine has. */
final class PathText {
    private static final Pattern SEPARATORS = Pattern.compile("[\\\\/]+");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:|%\\w+%|~|[.]{1,2}|[?.]");
    private static final Pattern NUMBERS = Pattern
            .compile("[\\d.]+|\\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}?");
    /** Where a name of a file ends in a sentence. */
    private static final Pattern FILE_END = Pattern
            .compile("^.*?\\.(\\p{L}[\\p{L}\\p{N}]{1,4})(?=$|[\\s,;:)'\"\\]}.!])");
    private static final Pattern SENTENCE_END = Pattern.compile("[,;:)'\"\\]}]");

    private final Secrets secrets;
    /** For addresses of mail that files have as their names. */
    private final UnaryOperator<String> emails;

    PathText(Secrets secrets, UnaryOperator<String> emails) {
        this.secrets = secrets;
        this.emails = emails;
    }

    /** {@return how much of {@code run} is the path that it begins with} */
    static int end(String run) {
        int name = Math.max(run.lastIndexOf('\\'), run.lastIndexOf('/')) + 1;
        String rest = run.substring(name);
        Matcher file = FILE_END.matcher(rest);
        if (file.find() && (Kept.isData(file.group(1)) || Kept.isProgram(file.group(1)))) {
            return name + file.end();
        }
        Matcher end = SENTENCE_END.matcher(rest);
        int length = end.find() ? end.start() : rest.length();
        return name + rest.substring(0, length).stripTrailing().length();
    }

    String redact(String path) {
        StringBuilder out = new StringBuilder();
        Matcher separators = SEPARATORS.matcher(path);
        List<String> before = new ArrayList<>();
        boolean isNetwork = path.matches("(?s)//.*|\\\\\\\\[^?.].*");
        int from = 0;
        while (separators.find()) {
            out.append(component(path.substring(from, separators.start()), before, isNetwork, false))
                    .append(separators.group());
            from = separators.end();
        }
        out.append(component(path.substring(from), before, isNetwork, true));
        return out.toString();
    }

    private String component(String name, List<String> before, boolean isNetwork, boolean isLast) {
        if (name.isEmpty()) {
            return "";
        }
        int index = before.size();
        String parent = index == 0 ? "" : before.getLast();
        before.add(name);
        if (isNetwork && index == 0) {
            return secrets.host(name);
        }
        if (isNetwork && index == 1) {
            return Kept.isHome(name) || Kept.isFolder(name) ? name : secrets.share(name);
        }
        if (DRIVE.matcher(name).matches() || NUMBERS.matcher(name).matches()) {
            return name;
        }
        if (Kept.isHome(parent)) {
            return Kept.isNobody(name) ? name : secrets.user(name);
        }
        if (Kept.isFolder(name)) {
            return name;
        }
        return isLast ? last(name) : secrets.folder(name);
    }

    private String last(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1);
        return dot > 0 && extension.length() <= 5 && !extension.isBlank() && extension.indexOf(' ') < 0
                ? file(name.substring(0, dot), extension).orElse(name)
                : secrets.folder(name);
    }

    /** {@return the placeholder of a file's name with its end; empty when the name stays} */
    Optional<String> file(String name, String extension) {
        if (Kept.isProgram(extension.toLowerCase(Locale.ROOT)) || Kept.isWord(name)) {
            return Optional.empty();
        }
        String base = name.indexOf('@') > 0 ? emails.apply(name) : secrets.file(name);
        // an end that only one file has is a name too
        String end = Kept.isData(extension) || extension.length() <= 4 ? extension : "";
        return Optional.of((base.equals(name) ? secrets.file(name) : base) + (end.isEmpty() ? "" : "." + end));
    }
}
