package org.mapiscope.gui.smartview;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/** The bytes of a file, read a page at a time. */
final class FileBytes {
    private FileBytes() {}

    /**
     * {@return the file's bytes, as they are when they are looked at}
     *
     * @throws MapiException {@code MAPI_E_DISK_ERROR} when it cannot be read
     */
    static ByteSource of(Path file, TaskRunner tasks) throws MapiException {
        try {
            return new PagedBytes(Files.size(file), tasks, (offset, length) -> read(file, offset, length));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static Bytes read(Path file, long offset, int length) throws MapiException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            int count = 0;
            while (bytes.hasRemaining() && count >= 0) {
                count = channel.read(bytes, offset + bytes.position());
            }
            return Bytes.copyOf(bytes.array(), 0, bytes.position());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static MapiException failure(IOException cause) {
        return new MapiException("Read a file", HResult.MAPI_E_DISK_ERROR, String.valueOf(cause.getMessage()), cause);
    }
}
