package org.mapiscope.operation.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.operation.property.WholeFile;

/** Saves a report's HTML or JSON. Thread-safe. */
public final class ReportFile {
    private static final String SAVE = "Save to file";

    private ReportFile() {}

    /**
     * Writes a file in UTF-8; it is there whole or not at all, and one that is replaced stays until then.
     *
     * @throws MapiException {@code MAPI_E_COLLISION} when there is a file and it is to be kept; {@code MAPI_E_DISK_ERROR}
     */
    public static void save(Path file, String text, ExistingFile existing) throws MapiException {
        if (existing == ExistingFile.REPLACE) {
            write(file, text);
            return;
        }
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw new MapiException(SAVE, HResult.MAPI_E_COLLISION, "there is a file " + file + " already", e);
        } catch (IOException e) {
            throw new MapiException(SAVE, HResult.MAPI_E_DISK_ERROR, String.valueOf(e), e);
        }
        boolean written = false;
        try {
            write(file, text);
            written = true;
        } finally {
            if (!written) {
                deleteEmpty(file);
            }
        }
    }

    private static void write(Path file, String text) throws MapiException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> {
            out.write(bytes);
            return bytes.length;
        });
    }

    private static void deleteEmpty(Path file) throws MapiException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new MapiException(SAVE, HResult.MAPI_E_DISK_ERROR, String.valueOf(e), e);
        }
    }
}
