package org.mapiscope.operation.finding;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.mapi.MapiSearch;

/** The files of the machine that this program runs on. Thread-safe. */
public final class ThisMachine implements MachineFiles {
    private static final Pattern VARIABLE = Pattern.compile("%([^%]+)%");

    private final boolean windows;
    private final Map<String, String> environment;
    private final Libraries libraries;

    /** @param mapi where the machine's MAPI is; asked for once there is a DLL to look for */
    public ThisMachine(Supplier<MapiSearch> mapi) {
        this(PathMap.isWindows(), System.getenv(), mapi);
    }

    ThisMachine(boolean windows, Map<String, String> environment, Supplier<MapiSearch> mapi) {
        this.windows = windows;
        this.environment = Map.copyOf(environment);
        this.libraries = new Libraries(environment, mapi);
    }

    @Override
    public FileFacts file(String path) {
        String expanded = VARIABLE.matcher(path).replaceAll(this::value);
        StoredPath stored = new StoredPath(expanded);
        if (windows ? !stored.isAbsolute() : !stored.hasSlashes()) {
            return new FileFacts.NotSeen();
        }
        try {
            return new LocalFile(Path.of(expanded), windows, false, PositionalFile::open).facts();
        } catch (InvalidPathException e) {
            return new FileFacts.Unreadable(path, e.getReason());
        }
    }

    @Override
    public LibraryFacts library(String name) {
        return windows ? libraries.find(name) : new LibraryFacts.NotSeen();
    }

    private String value(MatchResult variable) {
        return Matcher.quoteReplacement(environment.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(variable.group(1))).findFirst().map(Map.Entry::getValue)
                .orElse(variable.group()));
    }
}
