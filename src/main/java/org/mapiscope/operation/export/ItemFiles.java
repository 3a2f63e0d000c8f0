package org.mapiscope.operation.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.FileFailure;
import org.mapiscope.mapi.file.ItemWriter;
import org.mapiscope.mapi.item.Loss;
import org.mapiscope.mapi.item.Losses;
import org.mapiscope.mime.MimeWriter;

/** Writes items as files, in whichever form is asked for. Thread-safe, but for the items. */
public final class ItemFiles {
    private static final int BUFFER = 1 << 16;

    private final ItemWriter msg;

    /** @param msg writes MSG files */
    public ItemFiles(ItemWriter msg) {
        this.msg = msg;
    }

    /** {@return what writes messages in one form} */
    public ItemWriter writer(ExportFormat format) {
        return switch (format) {
            case MSG -> msg;
            case EML -> (message, file, progress) -> write(file, out -> MimeWriter.write(message, out, progress));
            case JSON, XML -> (message, file, progress) -> document(format, file, progress,
                    document -> document.message(message));
        };
    }

    /** Writes the properties of a folder, in a form of text. Returns what the file lacks. */
    List<Loss> writeFolder(ExportFormat format, MapiFolder folder, Path file, MapiProgress progress)
            throws MapiException {
        return document(format, file, progress, document -> document.folder(folder));
    }

    private static List<Loss> document(ExportFormat format, Path file, MapiProgress progress, Contents contents)
            throws MapiException {
        Losses losses = new Losses();
        return write(file, out -> {
            try (ItemOutput output = format == ExportFormat.XML ? new XmlOutput(out) : new JsonOutput(out)) {
                contents.write(new ItemDocument(output, losses, progress));
            }
            return losses.all();
        });
    }

    private static List<Loss> write(Path file, Writing writing) throws MapiException {
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), BUFFER)) {
            return writing.write(out);
        } catch (IOException e) {
            throw FileFailure.of("export", e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        List<Loss> write(OutputStream out) throws IOException, MapiException;
    }

    @FunctionalInterface
    private interface Contents {
        void write(ItemDocument document) throws IOException, MapiException;
    }
}
