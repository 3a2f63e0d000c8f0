package org.mapiscope.operation.property;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
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
            Path part = part(file.toAbsolutePath());
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

    /** What fails names the folder, and not a file that nobody knows. */
    private static Path part(Path file) throws IOException {
        Path folder = Objects.requireNonNullElse(file.getParent(), file);
        try {
            return Files.createTempFile(folder, "mapiscope", ".part");
        } catch (NoSuchFileException e) {
            throw (IOException) new NoSuchFileException(folder.toString()).initCause(e);
        } catch (AccessDeniedException e) {
            throw (IOException) new AccessDeniedException(folder.toString()).initCause(e);
        }
    }

    /** As {@link #write}, for a text in UTF-8; half of a pair, which UTF-8 cannot write, becomes a question mark. */
    public static long writeText(Path file, String text) throws MapiException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return write(file, out -> {
            out.write(bytes);
            return bytes.length;
        });
    }

    private static long fill(Path part, Content content) throws IOException, MapiException {
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.TRUNCATE_EXISTING)) {
            return content.write(out);
        }
    }
}
