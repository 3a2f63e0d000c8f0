package org.mapiscope.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;

/** An attachment that is to be written, which is opened again for that. */
final class AttachedPart {
    private static final int ATTACH_EMBEDDED_MSG = 5;
    /** In PR_ATTACH_FLAGS: the HTML shows it (ATT_MHTML_REF). */
    private static final int ATT_MHTML_REF = 4;

    private static final List<PropTag> TAGS = List.of(PropTags.PR_ATTACH_METHOD, PropTags.PR_ATTACH_LONG_FILENAME_W,
            PropTags.PR_ATTACH_FILENAME_W, PropTags.PR_DISPLAY_NAME_W, PropTags.PR_ATTACH_LONG_PATHNAME_W,
            PropTags.PR_ATTACH_MIME_TAG_W, PropTags.PR_ATTACH_CONTENT_ID_W, Tags.PR_ATTACH_CONTENT_LOCATION_W,
            Tags.PR_ATTACH_FLAGS, PropTags.PR_ATTACHMENT_HIDDEN);

    private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+");
    private static final String BYTES = "application/octet-stream";

    private final Message message;
    private final int number;
    private final MimeOutput output;
    private final PropValues values;
    private final boolean hasData;

    private AttachedPart(Message message, int number, MimeOutput output, PropValues values, boolean hasData) {
        this.message = message;
        this.number = number;
        this.output = output;
        this.values = values;
        this.hasData = hasData;
    }

    /** Looks at an attachment, which is closed again. */
    static AttachedPart read(Message message, int number, MimeOutput output) throws MapiException {
        try (Attach attach = message.openAttach(number, 0)) {
            boolean hasData = attach.getPropList(0).stream()
                    .anyMatch(tag -> tag.id() == PropTags.PR_ATTACH_DATA_BIN.id());
            return new AttachedPart(message, number, output,
                    PropValues.of(attach.getProps(TAGS, Mapi.MAPI_UNICODE)), hasData);
        }
    }

    /** {@return the Content-ID without brackets} */
    Optional<String> contentId() {
        return values.string(PropTags.PR_ATTACH_CONTENT_ID_W).map(HeaderText::clean)
                .map(id -> id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id)
                .map(id -> HeaderText.ascii(id).replaceAll("[<>\\s]", "_")).filter(id -> !id.isEmpty());
    }

    /** {@return whether it belongs to the HTML and is no attachment of its own} */
    boolean isInline(Body body) {
        boolean shown = (values.integer(Tags.PR_ATTACH_FLAGS).orElse(0) & ATT_MHTML_REF) != 0
                || values.isTrue(PropTags.PR_ATTACHMENT_HIDDEN);
        boolean named = contentId().isPresent() || values.string(Tags.PR_ATTACH_CONTENT_LOCATION_W).isPresent();
        return body.hasHtml() && !isMessage()
                && ((shown && named) || contentId().filter(body::shows).isPresent());
    }

    /** {@return the MIME type that the attachment says it has, in lower case and without parameters} */
    String saidType() {
        return HeaderText.clean(values.string(PropTags.PR_ATTACH_MIME_TAG_W).orElse("")).toLowerCase(Locale.ROOT)
                .replaceAll("[;\\s].*", "");
    }

    /** {@return its bytes as they are, with the headers that are in them} */
    Part raw() {
        return new Part.Raw(this::open);
    }

    /** {@return its bytes alone} */
    Part.Contents contents() {
        return this::open;
    }

    Part part(boolean inline) {
        List<String> headers = new ArrayList<>();
        if (isMessage()) {
            headers.add("Content-Type: message/rfc822");
            headers.add(disposition("attachment"));
            return new Part.Embedded(headers, number);
        }
        Optional<String> path = values.string(PropTags.PR_ATTACH_LONG_PATHNAME_W).map(HeaderText::clean)
                .filter(each -> !each.isEmpty());
        if (!hasData && path.isPresent()) {
            return elsewhere(path.get());
        }
        headers.add("Content-Type: " + type() + name().map(name -> HeaderText.oldFileName("name", name)).orElse(""));
        contentId().ifPresent(id -> headers.add("Content-ID: <" + id + ">"));
        values.string(Tags.PR_ATTACH_CONTENT_LOCATION_W).filter(each -> !each.isBlank())
                .ifPresent(place -> headers.add(HeaderText.tokens("Content-Location", place)));
        headers.add(disposition(inline ? "inline" : "attachment"));
        return new Part.Leaf(headers, Part.Encoding.BASE64, this::open);
    }

    private boolean isMessage() {
        return values.integer(PropTags.PR_ATTACH_METHOD).orElse(0) == ATTACH_EMBEDDED_MSG;
    }

    /** {@return a part that says where the file is, which the message does not have} */
    private Part elsewhere(String path) {
        byte[] inner = "Content-Type: %s\r\n\r\n".formatted(type()).getBytes(StandardCharsets.US_ASCII);
        return new Part.Leaf(List.of("Content-Type: message/external-body; access-type=local-file"
                + HeaderText.fileName("name", path), disposition("attachment")), Part.Encoding.SEVEN_BIT,
                () -> Optional.of(new ByteArrayInputStream(inner)));
    }

    /** {@return the type of its bytes; never one of parts, which bytes alone cannot be} */
    private String type() {
        String said = saidType();
        if (TYPE.matcher(said).matches() && !said.startsWith("multipart/") && !said.startsWith("message/")) {
            return said;
        }
        return name().map(URLConnection::guessContentTypeFromName)
                .filter(guess -> !guess.startsWith("message/")).orElse(BYTES);
    }

    private Optional<String> name() {
        return Stream.of(PropTags.PR_ATTACH_LONG_FILENAME_W, PropTags.PR_ATTACH_FILENAME_W, PropTags.PR_DISPLAY_NAME_W)
                .map(values::string).flatMap(Optional::stream).map(HeaderText::clean).filter(name -> !name.isEmpty())
                .findFirst();
    }

    private String disposition(String kind) {
        return "Content-Disposition: " + kind + name().map(name -> HeaderText.fileName("filename", name)).orElse("");
    }

    private Optional<InputStream> open() throws MapiException {
        if (!hasData) {
            return Optional.empty();
        }
        return output.losses().attempt("attachment %d > its data".formatted(number),
                () -> ContentStream.of(message.openAttach(number, 0), output));
    }
}
