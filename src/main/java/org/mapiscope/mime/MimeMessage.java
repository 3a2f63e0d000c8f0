package org.mapiscope.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.item.ItemProperty;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.Losses;
import org.mapiscope.mapi.item.ValueStream;

/** Writes one message: its header, and its body with the attachments as a tree of parts. */
final class MimeMessage {
    /** Messages within messages that are written; deeper ones are taken for damage. */
    private static final int MAX_DEPTH = 200;

    /** Bytes of a header in UTF-16 that are looked at. */
    private static final int LONGEST_HEADER = 4 << 20;

    /** Message classes of [MS-OXOSMIME], in upper case. */
    private static final String SMIME = "IPM.NOTE.SMIME";
    private static final String SIGNED = "IPM.NOTE.SMIME.MULTIPARTSIGNED";

    private final Message message;
    private final MimeOutput output;
    private final int depth;

    MimeMessage(Message message, MimeOutput output, int depth) {
        this.message = message;
        this.output = output;
        this.depth = depth;
    }

    void write() throws IOException, MapiException {
        Losses losses = output.losses();
        PropValues values = PropValues.of(message.getProps(Headers.TAGS, Mapi.MAPI_UNICODE));
        List<List<PropValue>> recipients = losses.attempt("recipients", () -> ItemReader.recipients(message))
                .orElse(List.of());
        TransportHeaders arrived = TransportHeaders.parse(arrivedHeaders());
        List<AttachedPart> attachments = attachments();
        Optional<Part> calendar = Invitation.of(message, output, values, recipients);
        Part whole = smime(values, arrived, attachments, calendar);
        for (String line : new Headers(values, recipients, arrived).lines()) {
            output.line(line);
        }
        output.line("MIME-Version: 1.0");
        write(whole);
    }

    /** {@return the header that the message came with; many providers give it as a stream only} */
    private String arrivedHeaders() throws IOException, MapiException {
        ItemProperty headers = ItemReader.properties(message, List.of(PropTags.PR_TRANSPORT_MESSAGE_HEADERS_W))
                .getFirst();
        return switch (headers) {
            case ItemProperty.Whole whole -> PropValues.of(List.of(whole.value()))
                    .string(PropTags.PR_TRANSPORT_MESSAGE_HEADERS_W).orElse("");
            case ItemProperty.Large large -> {
                Optional<ValueStream> opened = output.losses().attempt("PR_TRANSPORT_MESSAGE_HEADERS_W",
                        () -> ItemReader.open(message, large.tag(), output.progress()));
                if (opened.isEmpty()) {
                    yield "";
                }
                try (ValueStream in = opened.get()) {
                    yield new String(in.readNBytes(LONGEST_HEADER), StandardCharsets.UTF_16LE);
                }
            }
            case ItemProperty.Unreadable bad -> {
                if (!bad.result().equals(HResult.MAPI_E_NOT_FOUND)) {
                    output.losses().add(bad.tag(), bad.result(), "");
                }
                yield "";
            }
        };
    }

    private List<AttachedPart> attachments() throws MapiException {
        Losses losses = output.losses();
        List<AttachedPart> all = new ArrayList<>();
        for (int number : losses.attempt("attachments", () -> ItemReader.attachments(message)).orElse(List.of())) {
            losses.attempt("attachment " + number, () -> AttachedPart.read(message, number, output))
                    .ifPresent(all::add);
        }
        return all;
    }

    /** {@return the body of a signed or encrypted message as it was signed or encrypted; of others the usual one} */
    private Part smime(PropValues values, TransportHeaders arrived, List<AttachedPart> attachments,
            Optional<Part> calendar) throws MapiException {
        String messageClass = values.string(PropTags.PR_MESSAGE_CLASS_W).orElse("").toUpperCase(Locale.ROOT);
        if (attachments.size() == 1 && messageClass.startsWith(SMIME)) {
            AttachedPart only = attachments.getFirst();
            if (messageClass.startsWith(SIGNED) && only.saidType().equals("multipart/signed")) {
                return only.raw();
            }
            if (!messageClass.startsWith(SIGNED)) {
                String type = arrived.value("content-type").filter(HeaderText::isAscii)
                        .filter(each -> each.toLowerCase(Locale.ROOT).matches("application/(x-)?pkcs7-mime\\b.*"))
                        .orElse("application/pkcs7-mime; name=smime.p7m");
                return new Part.Leaf(List.of(HeaderText.tokens("Content-Type", type),
                        "Content-Disposition: attachment; filename=smime.p7m"), Part.Encoding.BASE64,
                        only.contents());
            }
        }
        return body(Body.of(message, output, values), attachments, calendar);
    }

    /** @param calendar is a form of the body too; programs that know it take the last one that they know */
    private static Part body(Body body, List<AttachedPart> attachments, Optional<Part> calendar) {
        List<Part> alternatives = Stream.concat(body.alternatives().stream(), calendar.stream()).toList();
        Part shown = alternatives.size() == 1
                ? alternatives.getFirst()
                : new Part.Multipart("alternative", alternatives);
        List<Part> related = new ArrayList<>(List.of(shown));
        List<Part> mixed = new ArrayList<>();
        for (AttachedPart attachment : attachments) {
            boolean inline = attachment.isInline(body);
            (inline ? related : mixed).add(attachment.part(inline));
        }
        mixed.addFirst(related.size() == 1
                ? shown
                : new Part.Multipart(alternatives.size() == 1
                        ? "related; type=\"text/html\""
                        : "related; type=\"multipart/alternative\"", related));
        return mixed.size() == 1 ? mixed.getFirst() : new Part.Multipart("mixed", mixed);
    }

    private void write(Part part) throws IOException, MapiException {
        output.checkStop();
        switch (part) {
            case Part.Leaf leaf -> {
                headers(leaf.headers());
                output.line("Content-Transfer-Encoding: " + leaf.encoding().text());
                output.line("");
                contents(leaf.contents(), leaf.encoding());
            }
            case Part.Raw raw -> contents(raw.contents(), Part.Encoding.SEVEN_BIT);
            case Part.Multipart multipart -> multipart(multipart);
            case Part.Embedded embedded -> {
                headers(embedded.headers());
                output.line("");
                embedded(embedded.attachment());
            }
        }
    }

    private void headers(List<String> lines) throws IOException {
        for (String line : lines) {
            output.line(line);
        }
    }

    private void multipart(Part.Multipart multipart) throws IOException, MapiException {
        String boundary = output.boundary();
        output.line("Content-Type: multipart/" + multipart.subtype() + ";");
        output.line(" boundary=\"" + boundary + "\"");
        output.line("");
        for (Part part : multipart.parts()) {
            output.line("--" + boundary);
            write(part);
            output.line("");
        }
        output.line("--" + boundary + "--");
    }

    private void contents(Part.Contents contents, Part.Encoding encoding) throws IOException, MapiException {
        Optional<InputStream> opened = contents.open();
        if (opened.isEmpty()) {
            return;
        }
        OutputStream out = output.stream();
        try (InputStream in = opened.get()) {
            switch (encoding) {
                case SEVEN_BIT -> in.transferTo(out);
                case QUOTED_PRINTABLE -> EncoderUtil.encodeQ(in, out);
                case BASE64 -> EncoderUtil.encodeB(in, out);
            }
            output.losses().attempt("the end of a part", () -> {
                ContentStream.check(in);
                return in;
            });
        }
    }

    private void embedded(int number) throws IOException, MapiException {
        Losses losses = output.losses();
        losses.enter("attachment " + number);
        try (Attach attach = message.openAttach(number, 0); Message inner = ItemReader.openMessage(attach)) {
            if (depth == MAX_DEPTH) {
                losses.add("the message", HResult.MAPI_E_TOO_COMPLEX,
                        "there are more than %d messages within messages".formatted(MAX_DEPTH));
            } else {
                new MimeMessage(inner, output, depth + 1).write();
            }
        } catch (MapiException e) {
            losses.add("the message", e);
        } finally {
            losses.leave();
        }
    }
}
