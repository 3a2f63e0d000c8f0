package org.mapiscope.binary.rtf;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.CodePages;

/** What RTF's control words for single characters mean, and its numbers of character sets. Source: [MS-OXRTFEX] 2.1.3. */
final class RtfSymbols {

    /** Each as HTML has it and as text has it. */
    private static final Map<String, Symbol> WORDS = Map.ofEntries(Map.entry("par", new Symbol("\r\n", "\r\n")),
            Map.entry("line", new Symbol("\r\n", "\r\n")), Map.entry("tab", new Symbol("\t", "\t")),
            Map.entry("lquote", new Symbol("&lsquo;", "\u2018")), Map.entry("rquote", new Symbol("&rsquo;", "\u2019")),
            Map.entry("ldblquote", new Symbol("&ldquo;", "\u201C")),
            Map.entry("rdblquote", new Symbol("&rdquo;", "\u201D")),
            Map.entry("bullet", new Symbol("&bull;", "\u2022")),
            Map.entry("endash", new Symbol("&ndash;", "\u2013")), Map.entry("emdash", new Symbol("&mdash;", "\u2014")),
            Map.entry("cell", new Symbol("", "\t")), Map.entry("row", new Symbol("", "\r\n")),
            Map.entry("sect", new Symbol("", "\r\n")), Map.entry("page", new Symbol("", "\r\n")),
            Map.entry("~", new Symbol("&nbsp;", "\u00A0")), Map.entry("_", new Symbol("&shy;", "\u00AD")));

    /** From the numbers of \fcharset to code pages. */
    private static final Map<Integer, Integer> CODE_PAGES = Map.ofEntries(Map.entry(0, 1252), Map.entry(77, 10000),
            Map.entry(128, 932), Map.entry(129, 949), Map.entry(134, 936), Map.entry(136, 950), Map.entry(161, 1253),
            Map.entry(162, 1254), Map.entry(163, 1258), Map.entry(177, 1255), Map.entry(178, 1256),
            Map.entry(186, 1257), Map.entry(204, 1251), Map.entry(222, 874), Map.entry(238, 1250),
            Map.entry(255, 850));

    private RtfSymbols() {}

    /** {@return what {@code word} stands for, or null when it is no character} */
    static @Nullable String text(String word, boolean html) {
        Symbol symbol = WORDS.get(word);
        if (symbol == null) {
            return null;
        }
        return html ? symbol.html : symbol.text;
    }

    static Optional<Charset> charset(int number) {
        return Optional.ofNullable(CODE_PAGES.get(number)).map(CodePages::charset);
    }

    private record Symbol(String html, String text) {}
}
