package org.mapiscope.operation.message;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CodePages;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.rtf.CompressedRtf;
import org.mapiscope.binary.rtf.Encapsulated;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropStream;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.item.ItemProperty;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.ValueStream;

/** Reads the bodies of one open message, each up to a limit. Used once, on the session's thread. Source: [MS-OXBBODY]. */
final class BodyReader {
    private final Message message;
    private final long limit;
    private final MapiProgress progress;
    private final List<BodyForm> forms = new ArrayList<>();
    private Optional<Charset> charset = Optional.empty();

    /** @param limit bytes that are read of a property that MAPI gives as a stream */
    BodyReader(Message message, long limit, MapiProgress progress) {
        this.message = message;
        this.limit = limit;
        this.progress = progress;
    }

    /** {@return the forms that there are, text first; those that are damaged included} */
    List<BodyForm> read() throws MapiException {
        PropValues pages = PropValues.of(message.getProps(
                List.of(PropTags.PR_INTERNET_CPID, PropTags.PR_MESSAGE_CODEPAGE), Mapi.MAPI_UNICODE));
        charset = codePage(pages, PropTags.PR_INTERNET_CPID)
                .or(() -> codePage(pages, PropTags.PR_MESSAGE_CODEPAGE));
        List<ItemProperty> all = ItemReader.properties(message, List.of(PropTags.PR_BODY_W,
                PropTags.PR_HTML.withType(PropType.PT_UNSPECIFIED), PropTags.PR_RTF_COMPRESSED));
        add(BodyForm.Kind.TEXT, PropTags.PR_BODY_W, all.get(0));
        add(BodyForm.Kind.HTML, PropTags.PR_HTML, all.get(1));
        addRtf(all.get(2));
        return List.copyOf(forms);
    }

    /** {@return one text property, as a body is read} */
    Optional<BodyForm> one(PropTag tag, ItemProperty property) throws MapiException {
        add(BodyForm.Kind.TEXT, tag, property);
        return forms.stream().findFirst();
    }

    private static Optional<Charset> codePage(PropValues values, PropTag tag) {
        int page = values.integer(tag).orElse(0);
        return page <= 0 ? Optional.empty() : Optional.of(CodePages.charset(page));
    }

    private void add(BodyForm.Kind kind, PropTag tag, ItemProperty property) throws MapiException {
        raw(tag, property).ifPresent(raw -> forms.add(new BodyForm(kind, tag, false, switch (raw) {
            case Raw.Characters given ->
                new BodyForm.Read(given.text(), "", (long) given.text().length() * Character.BYTES, true);
            case Raw.Octets octets -> decoded(octets);
            case Raw.Broken broken -> broken.failure();
        })));
    }

    private BodyForm.Content decoded(Raw.Octets octets) {
        byte[] bytes = octets.bytes().toArray();
        Charset used = octets.unicode() ? StandardCharsets.UTF_16LE : HtmlCharset.of(bytes, charset);
        return new BodyForm.Read(new String(bytes, used), used.name(), octets.size(),
                bytes.length == octets.size());
    }

    private void addRtf(ItemProperty property) throws MapiException {
        Optional<Raw> raw = raw(PropTags.PR_RTF_COMPRESSED, property);
        if (raw.isEmpty()) {
            return;
        }
        switch (raw.get()) {
            case Raw.Characters given -> rtf(new BodyForm.Failed(HResult.MAPI_E_UNEXPECTED_TYPE, ""));
            case Raw.Broken broken -> rtf(broken.failure());
            case Raw.Octets octets -> {
                if (octets.bytes().size() < octets.size()) {
                    // what is compressed is of no use without its end
                    rtf(new BodyForm.Read("", "", octets.size(), false));
                } else {
                    decompress(octets.bytes().toArray());
                }
            }
        }
    }

    private void decompress(byte... bytes) {
        try {
            byte[] rtf = CompressedRtf.decompress(BinaryView.of("", "PR_RTF_COMPRESSED", 0, bytes));
            Optional<Encapsulated> inside = Encapsulated.in(rtf);
            BodyForm.Kind kind = inside.map(Encapsulated::html).orElse(false)
                    ? BodyForm.Kind.HTML
                    : BodyForm.Kind.TEXT;
            String text = inside.map(Encapsulated::content).orElseGet(() -> Encapsulated.text(rtf));
            if (!text.isBlank()) {
                forms.add(new BodyForm(kind, PropTags.PR_RTF_COMPRESSED, true,
                        new BodyForm.Read(text, "", bytes.length, true)));
            }
            rtf(new BodyForm.Read(new String(rtf, StandardCharsets.ISO_8859_1), "", bytes.length, true));
        } catch (CorruptDataException e) {
            rtf(new BodyForm.Failed(HResult.MAPI_E_CORRUPT_DATA, String.valueOf(e.getMessage())));
        }
    }

    private void rtf(BodyForm.Content content) {
        forms.add(new BodyForm(BodyForm.Kind.RTF, PropTags.PR_RTF_COMPRESSED, false, content));
    }

    /** {@return the value as it is stored; empty when there is none, or it is empty} */
    private Optional<Raw> raw(PropTag tag, ItemProperty property) throws MapiException {
        return switch (property) {
            case ItemProperty.Unreadable bad -> bad.result().equals(HResult.MAPI_E_NOT_FOUND)
                    ? Optional.empty()
                    : Optional.of(new Raw.Broken(new BodyForm.Failed(bad.result(), "")));
            case ItemProperty.Large large -> Optional.of(streamed(tag));
            case ItemProperty.Whole whole -> switch (whole.value()) {
                case PropValue.UnicodeValue v when !v.value().isEmpty() -> Optional.of(new Raw.Characters(v.value()));
                case PropValue.String8Value v when !v.raw().isEmpty() -> Optional.of(new Raw.Characters(v.value()));
                case PropValue.BinaryValue v when !v.value().isEmpty() -> Optional.of(octets(v.value()));
                default -> Optional.empty();
            };
        };
    }

    private static Raw octets(Bytes value) {
        return new Raw.Octets(value, value.size(), false);
    }

    private Raw streamed(PropTag tag) throws MapiException {
        // who gives a string as one of PT_STRING8 gives its bytes
        PropTag stored = message.getPropList(Mapi.MAPI_UNICODE).stream().filter(each -> each.id() == tag.id())
                .findFirst().orElse(tag);
        try (MapiObject opened = message.openProperty(stored, InterfaceId.IID_IStream, 0)) {
            if (!(opened instanceof PropStream stream)) {
                return new Raw.Broken(new BodyForm.Failed(HResult.MAPI_E_INTERFACE_NOT_SUPPORTED, "it is no stream"));
            }
            long size = stream.size();
            ValueStream in = new ValueStream(stream, progress);
            byte[] bytes = in.readNBytes((int) Math.min(limit, size));
            Optional<MapiException> failure = in.failure();
            if (failure.isPresent() && failure.get().result().equals(HResult.MAPI_E_USER_CANCEL)) {
                throw failure.get();
            }
            return failure.isPresent() && bytes.length == 0
                    ? new Raw.Broken(new BodyForm.Failed(failure.get().result(), failure.get().detail()))
                    : new Raw.Octets(Bytes.of(bytes), size, stored.type().equals(PropType.PT_UNICODE));
        } catch (IOException e) {
            throw new IllegalStateException("A value's stream ends where it cannot be read", e);
        }
    }

    /** A value as it is stored. */
    private sealed interface Raw {
        record Characters(String text) implements Raw {}

        /** @param unicode whether they are UTF-16 */
        record Octets(Bytes bytes, long size, boolean unicode) implements Raw {}

        record Broken(BodyForm.Failed failure) implements Raw {}
    }
}
