package org.mapiscope.operation.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mapiscope.binary.PositionalFile;

/** Another machine's files, of which some folders are copied or mounted here. Immutable. */
public final class PathMap implements MachineFiles {
    private final List<Folder> folders;

    /** @param folders of two that a path is in, the deeper one counts */
    public PathMap(List<Folder> folders) {
        this.folders = folders.stream()
                .sorted(Comparator.comparingInt((Folder each) -> each.names().size()).reversed()).toList();
    }

    /**
     * A folder of the other machine, and where it is here.
     *
     * @param there as profiles name it, such as {@code C:\Users\me}, in any case
     */
    public record Folder(String there, Path here) {
        private List<String> names() {
            return new StoredPath(there).names();
        }

        /**
         * {@return what is written as {@code there=here}}
         *
         * @throws IllegalArgumentException when it is not
         */
        public static Folder parse(String text) {
            int sign = text.indexOf('=');
            if (sign < 1 || sign == text.length() - 1) {
                throw new IllegalArgumentException(text);
            }
            return new Folder(text.substring(0, sign), Path.of(text.substring(sign + 1)));
        }
    }

    @Override
    public FileFacts file(String path) {
        try {
            return here(path).map(found -> new LocalFile(found, isWindows(), true, PositionalFile::open).facts())
                    .orElseGet(FileFacts.NotSeen::new);
        } catch (InvalidPathException e) {
            return new FileFacts.Unreadable(path, e.getReason());
        }
    }

    @Override
    public LibraryFacts library(String name) {
        return new LibraryFacts.NotSeen();
    }

    static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    /** {@return where the file is here; empty when no folder has it, or the path leads out of it} */
    private Optional<Path> here(String path) {
        List<String> names = new StoredPath(path).names();
        return folders.stream().filter(folder -> begins(names, folder.names())).findFirst()
                .filter(folder -> !names.contains(".."))
                .map(folder -> resolve(folder.here(), names.subList(folder.names().size(), names.size())));
    }

    private static boolean begins(List<String> names, List<String> first) {
        if (names.size() <= first.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            if (!names.get(i).equalsIgnoreCase(first.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Path resolve(Path folder, List<String> names) {
        Path path = folder;
        for (String name : names) {
            path = child(path, name);
        }
        return path;
    }

    /** {@return the file of that name, in whatever case it is here, for Windows knows no case} */
    private static Path child(Path folder, String name) {
        Path exact = folder.resolve(name);
        if (Files.exists(exact) || !Files.isDirectory(folder)) {
            return exact;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(each -> String.valueOf(each.getFileName()).equalsIgnoreCase(name)).findFirst()
                    .orElse(exact);
        } catch (IOException e) {
            System.getLogger(PathMap.class.getName()).log(System.Logger.Level.DEBUG, "A folder that is not listed", e);
            return exact;
        }
    }
}
