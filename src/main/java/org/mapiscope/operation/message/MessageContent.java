package org.mapiscope.operation.message;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.item.ItemProperty;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.Loss;
import org.mapiscope.mapi.item.Losses;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;

/**
 * What a message says, as it was at one moment. Immutable.
 *
 * @param bodies the forms that there are
 * @param headers as they came with it (PR_TRANSPORT_MESSAGE_HEADERS); none when it was never sent
 * @param problems what could not be read
 */
public record MessageContent(MessageSummary summary, List<BodyForm> bodies, InternetHeaders headers,
        List<MessageRecipient> recipients, List<MessageAttachment> attachments, List<Loss> problems) {
    /** Bytes of a body that are read unless somebody asks for all of it. */
    public static final long FIRST = 1 << 20;

    /** The most bytes that are read of a body. */
    public static final long MOST = 64 << 20;

    private static final long MOST_HEADERS = 4 << 20;

    public MessageContent {
        bodies = List.copyOf(bodies);
        recipients = List.copyOf(recipients);
        attachments = List.copyOf(attachments);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a message and leaves nothing open. Call it on the session's thread.
     *
     * @param limit bytes of a body that MAPI gives as a stream, such as {@link #FIRST}
     * @throws MapiException when it cannot be opened; {@code MAPI_E_USER_CANCEL}
     */
    public static MessageContent read(OpenSession session, ObjectPath path, long limit, MapiProgress progress)
            throws MapiException {
        try (Opened<Message> opened = Opening.message(session, path, 0)) {
            return read(opened.object(), limit, progress);
        }
    }

    /** As {@link #read(OpenSession, ObjectPath, long, MapiProgress)}, of an open message. */
    public static MessageContent read(Message message, long limit, MapiProgress progress) throws MapiException {
        Losses losses = new Losses();
        MessageSummary summary = losses.attempt("summary", () -> MessageSummary.read(message))
                .orElse(MessageSummary.NONE);
        List<BodyForm> bodies = losses.attempt("body", () -> new BodyReader(message, limit, progress).read())
                .orElse(List.of());
        InternetHeaders headers = losses.attempt("headers", () -> headers(message, losses, progress))
                .orElse(InternetHeaders.NONE);
        List<MessageRecipient> recipients = losses
                .attempt("recipients", () -> ItemReader.recipients(message).stream().map(MessageRecipient::of).toList())
                .orElse(List.of());
        List<MessageAttachment> attachments = losses.attempt("attachments", () -> attachments(message))
                .orElse(List.of());
        return new MessageContent(summary, bodies, headers, recipients, attachments, losses.all());
    }

    private static InternetHeaders headers(Message message, Losses losses, MapiProgress progress)
            throws MapiException {
        ItemProperty property = ItemReader
                .properties(message, List.of(PropTags.PR_TRANSPORT_MESSAGE_HEADERS_W)).getFirst();
        Optional<BodyForm> form = new BodyReader(message, MOST_HEADERS, progress)
                .one(PropTags.PR_TRANSPORT_MESSAGE_HEADERS_W, property);
        if (form.isPresent() && form.get().content() instanceof BodyForm.Failed failed) {
            losses.add(PropTags.PR_TRANSPORT_MESSAGE_HEADERS_W, failed.result(), failed.detail());
        }
        return form.map(each -> InternetHeaders.parse(each.text())).orElse(InternetHeaders.NONE);
    }

    static List<MessageAttachment> attachments(Message message) throws MapiException {
        try (MapiTable table = message.getAttachmentTable(Mapi.MAPI_UNICODE)) {
            return ItemReader.rows(table, MessageAttachment.TAGS).stream().map(MessageAttachment::of).toList();
        }
    }

    /** {@return the form of a kind that could be read} */
    public Optional<BodyForm> body(BodyForm.Kind kind) {
        return bodies.stream().filter(form -> form.kind() == kind && form.content() instanceof BodyForm.Read)
                .findFirst();
    }

    /** {@return whether there is more of a body than what was read} */
    public boolean isCut() {
        return bodies.stream().anyMatch(BodyForm::isCut);
    }

    /** {@return a message's name for people and files; may be empty} */
    public String subject() {
        return summary.subject();
    }

    /** {@return the attachment that HTML means by {@code cid:contentId}} */
    public Optional<MessageAttachment> byContentId(String contentId) {
        return attachments.stream().filter(each -> each.contentId().equalsIgnoreCase(contentId)
                || (each.contentId().isEmpty() && each.name().equalsIgnoreCase(contentId))).findFirst();
    }
}
