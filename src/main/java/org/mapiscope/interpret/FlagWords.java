package org.mapiscope.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says in sentences what flags and enumerated values mean, in one language: what a store can do, how a provider is.
 *
 * <p>Thread-safe. Source: the pages of the calls and properties in Microsoft's MAPI reference.
 */
public final class FlagWords {
    private final Words words;

    /** @param locale Portuguese of any country gives Brazilian Portuguese, any other language English */
    public FlagWords(Locale locale) {
        words = new Words("flags", locale);
    }

    /**
     * {@return what a flag says, such as {@code MAPI_LOGOFF_UI}; empty when there are no words for it}
     *
     * @param set the set of {@code flags.tsv}, such as {@code LOGOFF}
     */
    public Optional<String> sentence(String set, String name) {
        return words.find(set + "." + name);
    }

    /**
     * Says what a value means: a sentence for each flag, the name where there is none, and the hex of bits that have no
     * name. A value without any flag has a sentence too.
     *
     * @throws IllegalArgumentException when there is no such set
     */
    public List<String> sentences(String set, int value) {
        FlagText text = FlagText.of(set, value);
        List<String> sentences = new ArrayList<>();
        for (String name : text.names()) {
            sentences.add(sentence(set, name).orElse(name));
        }
        if (text.rest() != 0) {
            sentences.add(words.text("unknown", "0x%08X".formatted(text.rest())));
        }
        if (sentences.isEmpty()) {
            sentences.add(words.find(set + ".none").orElseGet(() -> words.text("none")));
        }
        return List.copyOf(sentences);
    }
}
