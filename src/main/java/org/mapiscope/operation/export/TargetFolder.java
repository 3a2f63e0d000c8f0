package org.mapiscope.operation.export;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.file.FileFailure;
import org.mapiscope.mapi.item.Loss;

/**
 * A folder of the disk that files are written to: each gets a name that nothing there has yet, and appears whole or not at
 * all. It is made when the first file is. One thread.
 */
final class TargetFolder {
    /** Characters of a path that every program of Windows takes (MAX_PATH, and the zero at its end). */
    private static final int LONGEST_PATH = 259;

    private final Path path;
    private final boolean dry;
    /** What a file is called until it is whole. */
    private final Path part;
    private final Set<String> taken = new HashSet<>();
    /** The next number by what a name begins with, so that a thousand equal ones are not tried in turn. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private TargetFolder(Path path, boolean dry) {
        this.path = path;
        this.dry = dry;
        this.part = path.resolve("." + UUID.randomUUID() + ".part");
    }

    static TargetFolder of(Path path) {
        return new TargetFolder(path.toAbsolutePath().normalize(), false);
    }

    /** {@return a folder in which nothing is written, but names are given as if it were} */
    static TargetFolder dry(Path path) {
        return new TargetFolder(path.toAbsolutePath().normalize(), true);
    }

    /** {@return a folder within, under a name that nothing here has} */
    TargetFolder folder(String wanted) throws MapiException {
        Path free = path.resolve(free(wanted, ""));
        if (dry) {
            return new TargetFolder(free, true);
        }
        make();
        try {
            Files.createDirectory(free);
            return new TargetFolder(free, false);
        } catch (FileAlreadyExistsException e) {
            // somebody was faster: the next number
            return folder(wanted);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Makes the folder, if it is not there, and tries whether a file can be written in it.
     *
     * @throws MapiException {@code MAPI_E_NO_ACCESS}, {@code MAPI_E_COLLISION} when a file has its name, and others
     */
    void open() throws MapiException {
        if (!dry) {
            make();
            try {
                Files.deleteIfExists(Files.createFile(part));
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    private void make() throws MapiException {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Writes a file.
     *
     * @param extension without the point
     * @return what it is called now, and what it lacks
     * @throws MapiException as {@link FileFailure} has it, and what {@code contents} throws; then there is no file
     */
    ExportedItem.Outcome file(String wanted, String extension, Contents contents) throws MapiException {
        String end = "." + extension;
        if (dry) {
            return new ExportedItem.Planned(path.resolve(free(wanted, end)));
        }
        make();
        try {
            // an interrupted program leaves nothing behind; only one that is killed does
            part.toFile().deleteOnExit();
            try {
                List<Loss> losses = contents.write(part);
                return new ExportedItem.Written(give(wanted, end), losses);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Path give(String wanted, String end) throws IOException {
        Path free = path.resolve(free(wanted, end));
        try {
            moveWithoutReplacing(part, free);
            return free;
        } catch (FileAlreadyExistsException e) {
            // somebody was faster: the next number
            return give(wanted, end);
        }
    }

    /** A link fails where something has appeared meanwhile; a move would replace it. */
    private static void moveWithoutReplacing(Path part, Path target) throws IOException {
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.move(part, target);
        }
    }

    private String free(String wanted, String end) {
        int room = LONGEST_PATH - path.toString().length() - 1;
        String first = SafeName.of(wanted, end, room);
        String key = SafeName.key(first);
        for (int number = numbers.getOrDefault(key, 1);; number++) {
            String name = number == 1 ? first : SafeName.of(wanted, " (" + number + ")" + end, room);
            boolean there = Files.exists(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
            if (!there && taken.add(SafeName.key(name))) {
                if (number > 1) {
                    numbers.put(key, number + 1);
                }
                return name;
            }
        }
    }

    private static MapiException failed(IOException e) {
        return FileFailure.of("export", e);
    }

    /** Writes a file that is not there yet. */
    @FunctionalInterface
    interface Contents {
        /** {@return what the file lacks} */
        List<Loss> write(Path file) throws MapiException;
    }
}
