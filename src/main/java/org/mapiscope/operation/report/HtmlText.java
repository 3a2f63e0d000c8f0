package org.mapiscope.operation.report;

/** Writes HTML of which every text is escaped. Not thread-safe. */
final class HtmlText {
    private final StringBuilder out = new StringBuilder();

    /** Writes markup of this program's own. */
    HtmlText raw(String markup) {
        out.append(markup);
        return this;
    }

    HtmlText line(String markup) {
        return raw(markup).raw("\n");
    }

    HtmlText text(String text) {
        text.codePoints().forEach(this::escaped);
        return this;
    }

    private void escaped(int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\n', '\t' -> out.append((char) c);
            default -> out.appendCodePoint(Character.isISOControl(c) || isHalf(c) ? 0xFFFD : c);
        }
    }

    /** Half of a character by itself, which UTF-8 does not have. */
    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
