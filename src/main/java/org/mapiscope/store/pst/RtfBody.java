package org.mapiscope.store.pst;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CodePages;
import org.mapiscope.binary.rtf.CompressedRtf;
import org.mapiscope.binary.rtf.Encapsulated;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;

/**
 * The body of a message that is stored as RTF only: the HTML or text that the RTF was made from.
 *
 * <p>Source: [MS-OXBBODY] 2.1.3; [MS-OXRTFEX].
 */
final class RtfBody {

    private static final int PR_RTF_COMPRESSED = 0x1009_0102;
    private static final PropTag PR_HTML = new PropTag(0x1013_0102);

    private RtfBody() {}

    /** {@return empty when the body is no RTF, has its HTML or text besides, or was made from neither} */
    static Optional<Derived> of(PropertyContext properties) throws IOException {
        if (properties.tag(PR_HTML.id()).isPresent()) {
            return Optional.empty();
        }
        Optional<StoredValue> compressed = properties.valueOf(PR_RTF_COMPRESSED);
        if (compressed.isEmpty() || compressed.get().size() > CompressedRtf.LIMIT) {
            return Optional.empty();
        }
        Optional<Encapsulated> body = Encapsulated.in(CompressedRtf.decompress(compressed.get().bytes()));
        if (body.isEmpty() || (!body.get().html() && properties.tag(PropTags.PR_BODY_W.id()).isPresent())) {
            return Optional.empty();
        }
        String content = body.get().content();
        return Optional.of(body.get().html()
                ? derived(properties, PR_HTML, html(content, htmlCharset(properties)))
                : derived(properties, PropTags.PR_BODY_W, content.getBytes(StandardCharsets.UTF_16LE)));
    }

    /** {@return what the bytes of PR_HTML are in} */
    private static Charset htmlCharset(PropertyContext properties) throws IOException {
        Optional<Integer> page = properties.number(PstTags.PR_INTERNET_CPID.value());
        if (page.isEmpty()) {
            page = properties.number(PstTags.PR_MESSAGE_CODEPAGE.value());
        }
        return page.map(CodePages::charset).orElse(CodePages.USUAL);
    }

    private static Derived derived(PropertyContext properties, PropTag tag, byte[] bytes) {
        BinaryView view = properties.node().view("property 0x%08X".formatted(PR_RTF_COMPRESSED), bytes);
        return new Derived(tag, new StoredValue.Here(view));
    }

    /** {@return {@code text} in {@code charset}, with a reference in the place of each character that is not in it} */
    private static byte[] html(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return text.getBytes(charset);
        }
        StringBuilder all = new StringBuilder();
        text.codePoints().forEach(each -> {
            String one = Character.toString(each);
            all.append(encoder.canEncode(one) ? one : "&#%d;".formatted(each));
        });
        return all.toString().getBytes(charset);
    }
}
