package org.mapiscope.operation.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.item.Loss;
import org.mapiscope.mime.MimeWriter;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.export.SafeName;
import org.mapiscope.operation.property.WholeFile;

/**
 * A message as the MIME that it would be. Immutable.
 *
 * @param whole whether {@code text} is all of it
 * @param losses what the MIME lacks, as far as it was written
 */
public record MimeText(String text, boolean whole, List<Loss> losses) {
    /** Bytes that are shown unless somebody asks for all. */
    public static final int FIRST = 1 << 20;

    /** The most bytes that are shown. */
    public static final int MOST = 64 << 20;

    private static final int LONGEST_NAME = 120;

    public MimeText {
        losses = List.copyOf(losses);
    }

    /** Writes up to {@code limit} bytes. Call it on the session's thread; it leaves nothing open. */
    public static MimeText read(OpenSession session, ObjectPath path, int limit, MapiProgress progress)
            throws MapiException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Loss> losses = new ArrayList<>();
        boolean whole = true;
        try (Opened<Message> message = Opening.message(session, path, 0)) {
            losses.addAll(MimeWriter.write(message.object(), new Bounded(bytes, limit), progress));
        } catch (FullException e) {
            whole = false;
        } catch (IOException e) {
            throw new IllegalStateException("Memory can be written to", e);
        }
        return new MimeText(bytes.toString(StandardCharsets.UTF_8), whole, losses);
    }

    /** {@return a name for the file of a message that every system allows} */
    public static String fileName(String subject) {
        return SafeName.of(subject.isBlank() ? "message" : subject, ".eml", LONGEST_NAME);
    }

    /**
     * Writes all of it into a file that it makes.
     *
     * @param wanted where; when there is a file already, one beside it with a number
     * @throws MapiException also when the file cannot be written ({@code MAPI_E_DISK_ERROR})
     */
    public static SavedFile save(OpenSession session, ObjectPath path, Path wanted, MapiProgress progress)
            throws MapiException {
        return SavedFile.make(wanted, file -> {
            long[] size = new long[1];
            try (Opened<Message> message = Opening.message(session, path, 0)) {
                return WholeFile.write(file, out -> {
                    MimeWriter.write(message.object(), new Counted(out, size), progress);
                    return size[0];
                });
            }
        });
    }

    /** Is thrown where no more is wanted. */
    private static final class FullException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Takes a number of bytes, and then says that it is full. */
    private static final class Bounded extends OutputStream {
        private final OutputStream out;
        private int left;

        Bounded(OutputStream out, int left) {
            this.out = out;
            this.left = left;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[]{(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int count = Math.min(left, length);
            out.write(bytes, offset, count);
            left -= count;
            if (count < length) {
                throw new FullException();
            }
        }
    }

    /** Counts what it passes on. */
    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private final long[] size;

        Counted(OutputStream out, long... size) {
            this.out = out;
            this.size = size;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            size[0]++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            size[0] += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
