package org.mapiscope.operation.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.Losses;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.property.ObjectProperties;
import org.mapiscope.operation.property.PropertyEntry;

/**
 * How many bytes of a message are where. Immutable.
 *
 * @param lines the largest first
 * @param total of all lines
 * @param stored PR_MESSAGE_SIZE; 0 where the store does not say
 */
public record MessageSizes(List<Line> lines, long total, long stored) {
    /** Messages within messages that are measured; of deeper ones the size is taken that the attachment says. */
    private static final int DEPTH = 20;

    public MessageSizes {
        lines = List.copyOf(lines);
    }

    /** A part of the message. */
    public sealed interface Line {
        /** {@return bytes of its values} */
        long size();

        record Property(PropertyEntry entry, long size) implements Line {}

        /** @param count how many recipients there are */
        record Recipients(int count, long size) implements Line {}

        /** @param name may be empty */
        record Attachment(int number, String name, long size) implements Line {}
    }

    /** {@return the part that {@code line} is of all, 0 to 1} */
    public double share(Line line) {
        return total == 0 ? 0 : (double) line.size() / total;
    }

    /** Measures a message. Call it on the session's thread; it leaves nothing open. */
    public static MessageSizes read(OpenSession session, ObjectPath path, MapiProgress progress)
            throws MapiException {
        ObjectProperties properties = ObjectProperties.read(session, path);
        List<Line> lines = new ArrayList<>();
        for (PropertyEntry entry : properties.entries()) {
            entry.size().ifPresent(size -> lines.add(new Line.Property(entry, size)));
        }
        lines.addAll(new Measure(session, progress).parts(path, 0));
        int stored = PropValues.of(properties.entries().stream().flatMap(entry -> entry.value().stream()).toList())
                .integer(PropTags.PR_MESSAGE_SIZE).orElse(0);
        lines.sort(Comparator.comparingLong(Line::size).reversed());
        return new MessageSizes(lines, lines.stream().mapToLong(Line::size).sum(), Integer.toUnsignedLong(stored));
    }

    /** One measuring. */
    private record Measure(OpenSession session, MapiProgress progress) {
        List<Line> parts(ObjectPath path, int depth) throws MapiException {
            List<Line> lines = new ArrayList<>();
            List<MessageAttachment> attachments;
            try (Opened<Message> message = Opening.message(session, path, 0)) {
                List<Line> recipients = new Losses().attempt("recipients", () -> recipients(message.object()))
                        .stream().toList();
                lines.addAll(recipients);
                attachments = new Losses().attempt("attachments", () -> MessageContent.attachments(message.object()))
                        .orElse(List.of());
            }
            for (int i = 0; i < attachments.size(); i++) {
                progress.worked(i, attachments.size());
                MessageAttachment attachment = attachments.get(i);
                ObjectPath.Attachment place = new ObjectPath.Attachment(path, attachment.number());
                // what cannot be opened has at least the size that the table says
                long size = new Losses().attempt("attachment", () -> attachment(place, attachment, depth))
                        .orElse(attachment.size());
                lines.add(new Line.Attachment(attachment.number(), attachment.name(), size));
            }
            return lines;
        }

        private static Line recipients(Message message) throws MapiException {
            List<List<PropValue>> rows = ItemReader.recipients(message);
            return new Line.Recipients(rows.size(),
                    rows.stream().mapToLong(row -> ObjectProperties.ofRow(row).size()).sum());
        }

        private long attachment(ObjectPath.Attachment path, MessageAttachment attachment, int depth)
                throws MapiException {
            long own = ObjectProperties.read(session, path).size();
            if (!attachment.isMessage()) {
                return own;
            }
            if (depth == DEPTH) {
                return Math.max(own, attachment.size());
            }
            ObjectPath.Embedded inside = new ObjectPath.Embedded(path);
            long values = ObjectProperties.read(session, inside).size();
            return own + values + parts(inside, depth + 1).stream().mapToLong(Line::size).sum();
        }
    }
}
