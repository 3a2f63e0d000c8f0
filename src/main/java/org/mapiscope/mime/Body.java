package org.mapiscope.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CodePages;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.rtf.CompressedRtf;
import org.mapiscope.binary.rtf.Encapsulated;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.item.ItemProperty;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.ValueStream;

/** What a message says: text, HTML, or RTF where it is neither of these in disguise. Source: [MS-OXBBODY]. */
final class Body {
    /** Names of character sets that mail has, where Java has its own. */
    private static final Map<String, String> MIME_NAMES = Map.of("x-windows-949", "ks_c_5601-1987", "x-windows-950",
            "big5", "x-windows-874", "windows-874", "x-MacRoman", "macintosh", "windows-31j", "shift_jis");

    private final Message message;
    private final MimeOutput output;
    private final Charset charset;
    private final List<Part> alternatives = new ArrayList<>();
    private String html = "";
    private boolean hasHtml;

    private Body(Message message, MimeOutput output, PropValues values) {
        this.message = message;
        this.output = output;
        this.charset = CodePages.charset(values.integer(PropTags.PR_INTERNET_CPID)
                .orElseGet(() -> values.integer(PropTags.PR_MESSAGE_CODEPAGE).orElse(0)));
    }

    /** @param values those of {@link Headers#TAGS} */
    static Body of(Message message, MimeOutput output, PropValues values) throws MapiException {
        Body body = new Body(message, output, values);
        body.read();
        return body;
    }

    /** {@return the forms of the body, the best last; an empty text when there is none} */
    List<Part> alternatives() {
        return alternatives.isEmpty() ? List.of(text("plain", "")) : List.copyOf(alternatives);
    }

    boolean hasHtml() {
        return hasHtml;
    }

    /** {@return whether the HTML shows the part with this Content-ID} */
    boolean shows(String contentId) {
        return html.contains("cid:" + contentId);
    }

    private void read() throws MapiException {
        List<ItemProperty> read = ItemReader.properties(message, List.of(PropTags.PR_BODY_W,
                PropTags.PR_HTML.withType(PropType.PT_UNSPECIFIED), PropTags.PR_RTF_COMPRESSED));
        text(read.get(0));
        boolean hasRtf = !(read.get(2) instanceof ItemProperty.Unreadable);
        // HTML that a store makes of the RTF is not lost when it cannot: the RTF is looked at next
        if (!hasRtf || !(read.get(1) instanceof ItemProperty.Unreadable)) {
            html(read.get(1));
        }
        if (!hasHtml) {
            rtf(read.get(2));
        }
    }

    private void text(ItemProperty body) throws MapiException {
        switch (body) {
            case ItemProperty.Whole whole -> PropValues.of(List.of(whole.value())).string(PropTags.PR_BODY_W)
                    .filter(text -> !text.isEmpty()).ifPresent(text -> alternatives.add(text("plain", text)));
            case ItemProperty.Large large -> alternatives.add(large("plain", large.tag()));
            case ItemProperty.Unreadable bad -> unreadable(bad);
        }
    }

    private void html(ItemProperty body) throws MapiException {
        switch (body) {
            case ItemProperty.Whole whole -> {
                switch (whole.value()) {
                    case PropValue.BinaryValue v when !v.value().isEmpty() -> addHtml(v.value().toArray());
                    case PropValue.UnicodeValue v when !v.value().isEmpty() -> addHtml(v.value());
                    case PropValue.String8Value v when !v.raw().isEmpty() -> addHtml(v.value());
                    default -> {
                        // there is none
                    }
                }
            }
            case ItemProperty.Large ignored -> {
                hasHtml = true;
                alternatives.add(large("html", PropTags.PR_HTML));
            }
            case ItemProperty.Unreadable bad -> unreadable(bad);
        }
    }

    private void addHtml(byte... bytes) {
        hasHtml = true;
        html = new String(bytes, charset);
        Part.Encoding encoding = isAsciiBased() && hasWholeLines(bytes)
                ? Part.Encoding.QUOTED_PRINTABLE
                : Part.Encoding.BASE64;
        alternatives.add(new Part.Leaf(List.of("Content-Type: text/html; charset=" + name(charset)), encoding,
                () -> Optional.of(new ByteArrayInputStream(bytes))));
    }

    private void addHtml(String text) {
        hasHtml = true;
        html = text;
        alternatives.add(text("html", text));
    }

    /** {@return whether ASCII characters are one byte each in the character set} */
    private boolean isAsciiBased() {
        return !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32")
                && !charset.name().startsWith("IBM");
    }

    /** {@return whether lines end with CR and LF only, and so survive a mail as text} */
    private static boolean hasWholeLines(byte... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            boolean afterCr = i > 0 && bytes[i - 1] == '\r';
            if ((bytes[i] == '\n') != afterCr) {
                return false;
            }
        }
        return bytes.length == 0 || bytes[bytes.length - 1] != '\r';
    }

    private void rtf(ItemProperty body) throws MapiException {
        if (body instanceof ItemProperty.Unreadable bad) {
            unreadable(bad);
            return;
        }
        Optional<byte[]> compressed = bytes(body);
        if (compressed.isEmpty() || compressed.get().length == 0) {
            return;
        }
        try {
            byte[] rtf = CompressedRtf.decompress(BinaryView.of("", "PR_RTF_COMPRESSED", 0, compressed.get()));
            Optional<Encapsulated> inside = Encapsulated.in(rtf);
            if (inside.isEmpty()) {
                alternatives.add(new Part.Leaf(List.of("Content-Type: text/rtf"), Part.Encoding.BASE64,
                        () -> Optional.of(new ByteArrayInputStream(rtf))));
            } else if (inside.get().html()) {
                addHtml(inside.get().content());
            } else if (alternatives.isEmpty()) {
                alternatives.add(text("plain", inside.get().content()));
            }
        } catch (CorruptDataException e) {
            output.losses().add(PropTags.PR_RTF_COMPRESSED, HResult.MAPI_E_CORRUPT_DATA,
                    String.valueOf(e.getMessage()));
        }
    }

    private Optional<byte[]> bytes(ItemProperty property) throws MapiException {
        if (property instanceof ItemProperty.Whole whole) {
            return whole.value() instanceof PropValue.BinaryValue v
                    ? Optional.of(v.value().toArray())
                    : Optional.empty();
        }
        Optional<InputStream> opened = open(PropTags.PR_RTF_COMPRESSED);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = opened.get()) {
            return Optional.of(in.readNBytes(CompressedRtf.LIMIT));
        } catch (IOException e) {
            throw new IllegalStateException("A value's stream ends where it cannot be read", e);
        }
    }

    private void unreadable(ItemProperty.Unreadable bad) {
        if (!bad.result().equals(HResult.MAPI_E_NOT_FOUND)) {
            output.losses().add(bad.tag().id() == PropTags.PR_HTML.id() ? PropTags.PR_HTML : bad.tag(), bad.result(),
                    "");
        }
    }

    /** {@return a part with a text, which gets the line ends of mail} */
    private static Part text(String subtype, String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        boolean ascii = HeaderText.isAscii(lines);
        return new Part.Leaf(
                List.of("Content-Type: text/%s; charset=%s".formatted(subtype, ascii ? "us-ascii" : "utf-8")),
                encoding(lines, bytes.length), () -> Optional.of(new ByteArrayInputStream(bytes)));
    }

    static Part.Encoding encoding(String lines, int bytes) {
        if (lines.length() != bytes) {
            // of text that is mostly not ASCII, base64 is the shorter
            return bytes - lines.length() > lines.length() / 4 ? Part.Encoding.BASE64 : Part.Encoding.QUOTED_PRINTABLE;
        }
        boolean plain = lines.lines().allMatch(line -> line.length() <= 78 && !line.startsWith("From ")
                && !line.startsWith("--" + MimeOutput.BOUNDARY_START)
                && line.chars().noneMatch(each -> each < ' ' && each != '\t'));
        return plain ? Part.Encoding.SEVEN_BIT : Part.Encoding.QUOTED_PRINTABLE;
    }

    /** {@return a part with a value that is not read before it is written} */
    private Part large(String subtype, PropTag tag) throws MapiException {
        // who gives a string as one of PT_STRING8 gives its bytes
        PropType stored = message.getPropList(0).stream().filter(each -> each.id() == tag.id()).map(PropTag::type)
                .findFirst().orElse(tag.type());
        Charset of = stored.equals(PropType.PT_UNICODE) ? StandardCharsets.UTF_16LE : charset;
        return new Part.Leaf(List.of("Content-Type: text/%s; charset=%s".formatted(subtype, name(of))),
                Part.Encoding.BASE64, () -> open(tag));
    }

    private Optional<InputStream> open(PropTag tag) throws MapiException {
        String name = PropTags.nameOf(tag).orElseGet(tag::toString);
        Optional<ValueStream> stream = output.losses().attempt(name,
                () -> ItemReader.open(message, tag, output.progress()));
        return stream.map(in -> in);
    }

    private static String name(Charset charset) {
        return MIME_NAMES.getOrDefault(charset.name(), charset.name()).toLowerCase(Locale.ROOT);
    }
}
