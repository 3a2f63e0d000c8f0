package org.mapiscope.operation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.ValueStream;
import org.mapiscope.operation.message.MessageText;

/**
 * Words against a message: first as a restriction that a table can judge, which lets through what only the message itself
 * can answer, then against the message.
 */
final class WordsTest {
    private static final int FL_SUBSTRING = 0x1;
    private static final int FL_IGNORECASE = 0x10000;
    /** Bytes; a text that is larger may not be given in a row. */
    private static final int ROW_LIMIT = 1 << 16;
    /** Bytes of a text that are searched at most. */
    private static final int MOST = 64 << 20;

    /** PR_HTML and PR_RTF_COMPRESSED. */
    private static final List<PropTag> OTHER_BODIES = List.of(new PropTag(0x10130102), new PropTag(0x10090102));

    private final List<String> words;
    private final List<PropTag> properties;

    WordsTest(SearchCriterion.Words criterion) {
        words = criterion.words().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        properties = criterion.properties();
    }

    /** {@return what lets through each message that may have the words} */
    Restriction restriction() {
        List<Restriction> all = new ArrayList<>();
        for (String word : words) {
            all.add(new Restriction.Or(properties.stream().map(tag -> has(tag, word)).toList()));
        }
        List<Restriction> any = new ArrayList<>();
        any.add(new Restriction.And(all));
        for (PropTag tag : properties) {
            any.add(new Restriction.Size(RelationalOperator.RELOP_GT, tag, ROW_LIMIT));
        }
        if (asksForBody()) {
            any.add(new Restriction.And(List.of(new Restriction.Not(new Restriction.Exist(PropTags.PR_BODY_W)),
                    new Restriction.Or(OTHER_BODIES.stream().<Restriction>map(Restriction.Exist::new).toList()))));
        }
        return new Restriction.Or(any);
    }

    private static Restriction has(PropTag tag, String word) {
        return new Restriction.Content(FL_SUBSTRING | FL_IGNORECASE, tag, new PropValue.UnicodeValue(tag, word));
    }

    private boolean asksForBody() {
        return properties.stream().anyMatch(tag -> tag.id() == PropTags.PR_BODY_W.id());
    }

    /** {@return whether the message itself has the words} */
    boolean holds(Message message) throws MapiException {
        List<String> texts = new ArrayList<>();
        List<PropValue> values = message.getProps(properties, 0);
        for (PropValue value : values) {
            text(message, value).ifPresent(texts::add);
        }
        if (asksForBody()
                && message.getProps(List.of(PropTags.PR_BODY_W), 0).getFirst() instanceof PropValue.ErrorValue e
                && e.result().equals(HResult.MAPI_E_NOT_FOUND)) {
            MessageText.of(message).ifPresent(texts::add);
        }
        List<String> folded = texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        return words.stream().allMatch(word -> folded.stream().anyMatch(text -> text.contains(word)));
    }

    private static Optional<String> text(Message message, PropValue value) throws MapiException {
        return switch (value) {
            case PropValue.UnicodeValue v -> Optional.of(v.value());
            case PropValue.String8Value v -> Optional.of(v.value());
            case PropValue.ErrorValue e when e.result().equals(HResult.MAPI_E_NOT_ENOUGH_MEMORY) ->
                Optional.of(streamed(message, e.tag().withType(PropType.PT_UNICODE)));
            default -> Optional.empty();
        };
    }

    private static String streamed(Message message, PropTag tag) throws MapiException {
        try (ValueStream stream = ItemReader.open(message, tag, MapiProgress.NONE)) {
            String text = new String(stream.readNBytes(MOST), StandardCharsets.UTF_16LE);
            if (stream.failure().isPresent()) {
                throw stream.failure().get();
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("A property's stream throws none", e);
        }
    }
}
