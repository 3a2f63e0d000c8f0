package org.mapiscope.operation.message;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.file.FileFailure;

/**
 * A file that was made where none was.
 *
 * @param size in bytes
 */
public record SavedFile(Path file, long size) {
    private static final int MOST_TRIES = 10_000;

    /** What writes a file, and returns how many bytes. */
    @FunctionalInterface
    interface Writing {
        long write(Path file) throws MapiException;
    }

    /**
     * Makes a file at {@code wanted}, or beside it with a number in its name when there is one already.
     *
     * @throws MapiException as {@link FileFailure} has it, and what {@code writing} throws; no file is left then
     */
    static SavedFile make(Path wanted, Writing writing) throws MapiException {
        try {
            Path file = reserve(wanted);
            boolean done = false;
            try {
                long size = writing.write(file);
                done = true;
                return new SavedFile(file, size);
            } finally {
                if (!done) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw FileFailure.of("Save to file", e);
        }
    }

    private static Path reserve(Path wanted) throws IOException {
        for (int number = 1; number < MOST_TRIES; number++) {
            Path candidate = number == 1 ? wanted : wanted.resolveSibling(numbered(wanted, number));
            try {
                return Files.createFile(candidate);
            } catch (FileAlreadyExistsException e) {
                // another name, then
            }
        }
        throw new FileAlreadyExistsException(wanted.toString());
    }

    private static String numbered(Path wanted, int number) {
        String name = String.valueOf(wanted.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0
                ? name + " (" + number + ")"
                : name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }
}
