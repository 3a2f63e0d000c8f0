package org.mapiscope.registry.hive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How Windows names the transaction logs of a hive. Source: "Types of files", "Multiple transaction log files". */
final class LogNames {

    private static final List<String> PAIR = List.of(".LOG1", ".LOG2");
    private static final List<String> SINGLE = List.of(".LOG");

    private LogNames() {}

    /** {@return the logs of {@code hive} in its folder} Where there is a pair with anything in it, a single one is old. */
    static List<Path> beside(Path hive, Damages damages) {
        Path folder = hive.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        try {
            List<Path> pair = named(folder, hive, PAIR);
            for (Path each : pair) {
                if (Files.size(each) > 0) {
                    return pair;
                }
            }
            return named(folder, hive, SINGLE);
        } catch (IOException | UncheckedIOException e) {
            damages.tell("logs", 0, "cannot be looked for in %s: %s".formatted(folder, e.getMessage()));
            return List.of();
        }
    }

    private static List<Path> named(Path folder, Path hive, List<String> ends) throws IOException {
        String name = String.valueOf(hive.getFileName());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> ends.stream()
                    .anyMatch(end -> String.valueOf(file.getFileName()).equalsIgnoreCase(name + end))).sorted()
                    .toList();
        }
    }
}
