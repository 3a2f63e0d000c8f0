package org.mapiscope.operation.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.file.ExistingFile;

/** Saves a report's HTML or JSON. Thread-safe. */
public final class ReportFile {
    private static final String SAVE = "ReportFile::Save";

    private ReportFile() {}

    /**
     * Writes a file in UTF-8; one that is replaced stays until the new one is whole.
     *
     * @throws MapiException {@code MAPI_E_COLLISION} when there is a file and it is to be kept; {@code MAPI_E_DISK_ERROR}
     */
    public static void save(Path file, String text, ExistingFile existing) throws MapiException {
        try {
            if (existing == ExistingFile.KEEP) {
                Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE);
            } else {
                replace(file, text);
            }
        } catch (FileAlreadyExistsException e) {
            throw new MapiException(SAVE, HResult.MAPI_E_COLLISION, "there is a file " + file + " already", e);
        } catch (IOException e) {
            throw new MapiException(SAVE, HResult.MAPI_E_DISK_ERROR, String.valueOf(e), e);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path part = folder == null
                ? Files.createTempFile("mapiscope", ".part")
                : Files.createTempFile(folder, "mapiscope", ".part");
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
