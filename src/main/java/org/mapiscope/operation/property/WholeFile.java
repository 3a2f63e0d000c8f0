package org.mapiscope.operation.property;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.file.FileFailure;

/** Writes a file whole, or leaves what was there before. */
public final class WholeFile {
    private WholeFile() {}

    /** What writes the file's bytes, and returns how many. */
    @FunctionalInterface
    public interface Content {
        long write(OutputStream out) throws IOException, MapiException;
    }

    /**
     * Writes the file in place of one that may be there, and returns how many bytes it has.
     *
     * @throws MapiException as {@link FileFailure} has it, and what {@code content} throws
     */
    public static long write(Path file, Content content) throws MapiException {
        try {
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "mapiscope", ".part");
            try {
                long size = fill(part, content);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                return size;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw FileFailure.of("Save to file", e);
        }
    }

    private static long fill(Path part, Content content) throws IOException, MapiException {
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.TRUNCATE_EXISTING)) {
            return content.write(out);
        }
    }
}
