package org.mapiscope.binary.rtf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.binary.CodePages;

/** One way through an RTF. One thread at a time. */
final class RtfParser {

    /** Groups within groups: more than any program writes. */
    private static final int MAX_DEPTH = 4096;

    /** Groups of which nothing is text. */
    private static final Set<String> NO_TEXT = Set.of("colortbl", "stylesheet", "info", "pict", "pntext", "mhtmltag",
            "header", "footer", "object");

    private final byte[] in;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Deque<Group> outer = new ArrayDeque<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Group group = new Group();
    private Charset usual = CodePages.USUAL;
    private Charset pendingCharset = CodePages.USUAL;
    private int position;
    /** Characters that stand for the last \\u where that is not known. */
    private int stand;
    private boolean starred;
    private boolean fromHtml;
    private boolean fromText;

    RtfParser(byte[] in) {
        this.in = in;
    }

    Optional<Encapsulated> parse() {
        read();
        return fromHtml || fromText ? Optional.of(new Encapsulated(fromHtml, out.toString())) : Optional.empty();
    }

    String text() {
        read();
        return out.toString();
    }

    private void read() {
        while (position < in.length && outer.size() < MAX_DEPTH) {
            byte next = in[position++];
            switch (next) {
                case '{' -> {
                    outer.push(group);
                    group = new Group(group);
                    stand = 0;
                }
                case '}' -> {
                    group = outer.isEmpty() ? new Group() : outer.pop();
                    stand = 0;
                }
                case '\\' -> control();
                case '\r', '\n', 0 -> {
                }
                default -> literal(next);
            }
        }
        flush();
    }

    private void control() {
        if (position == in.length) {
            return;
        }
        char first = (char) (in[position] & 0xFF);
        if (isLetter(first)) {
            word();
            return;
        }
        position++;
        switch (first) {
            case '\'' -> hex();
            case '*' -> starred = true;
            case '\\', '{', '}' -> literal((byte) first);
            case '\r', '\n' -> symbol("par");
            default -> symbol(String.valueOf(first));
        }
    }

    private void hex() {
        if (position + 2 > in.length) {
            position = in.length;
            return;
        }
        int high = Character.digit(in[position], 16);
        int low = Character.digit(in[position + 1], 16);
        position += 2;
        if (high >= 0 && low >= 0) {
            literal((byte) ((high << 4) | low));
        }
    }

    private void word() {
        int start = position;
        while (position < in.length && isLetter((char) (in[position] & 0xFF))) {
            position++;
        }
        String word = new String(in, start, position - start, StandardCharsets.US_ASCII);
        boolean negative = position < in.length && in[position] == '-';
        int digits = negative ? position + 1 : position;
        int end = digits;
        long number = 0;
        while (end < in.length && in[end] >= '0' && in[end] <= '9') {
            number = Math.min(Integer.MAX_VALUE, 10 * number + (in[end] - '0'));
            end++;
        }
        boolean numbered = end > digits;
        if (numbered) {
            position = end;
        }
        if (position < in.length && in[position] == ' ') {
            position++;
        }
        act(word, numbered, (int) (negative ? -number : number));
    }

    private void act(String word, boolean numbered, int number) {
        boolean destination = starred;
        starred = false;
        switch (word) {
            case "fromhtml" -> fromHtml = !numbered || number != 0;
            case "fromtext" -> fromText = true;
            case "ansicpg" -> usual = CodePages.charset(number);
            case "deff" -> group.font = number;
            case "fonttbl" -> group.fontTable = true;
            case "f" -> group.font = number;
            case "fcharset" -> font(RtfSymbols.charset(number));
            case "cpg" -> font(Optional.of(CodePages.charset(number)));
            case "htmltag" -> group.silent |= !destination;
            case "htmlrtf" -> group.rtfOnly = !numbered || number != 0;
            case "uc" -> group.stands = Math.max(0, number);
            case "u" -> unicode((char) number);
            case "bin" -> position = (int) Math.min(in.length, (long) position + Math.max(0, number));
            default -> {
                if (destination || NO_TEXT.contains(word)) {
                    group.silent = true;
                } else {
                    symbol(word);
                }
            }
        }
    }

    private void font(Optional<Charset> charset) {
        if (group.fontTable) {
            charset.ifPresentOrElse(known -> fonts.put(group.font, known), () -> fonts.remove(group.font));
        }
    }

    private void unicode(char value) {
        if (!group.isShown()) {
            return;
        }
        flush();
        out.append(value);
        stand = group.stands;
    }

    private void symbol(String word) {
        String text = RtfSymbols.text(word, fromHtml);
        if (text != null && group.isShown() && !stands()) {
            flush();
            out.append(text);
        }
    }

    private void literal(byte value) {
        if (!group.isShown() || stands()) {
            return;
        }
        Charset charset = fonts.getOrDefault(group.font, usual);
        if (!charset.equals(pendingCharset)) {
            flush();
            pendingCharset = charset;
        }
        pending.write(value);
    }

    private boolean stands() {
        if (stand == 0) {
            return false;
        }
        stand--;
        return true;
    }

    /** What was collected can be decoded only as a whole: a character may have several bytes. */
    private void flush() {
        if (pending.size() > 0) {
            out.append(pending.toString(pendingCharset));
            pending.reset();
        }
    }

    private static boolean isLetter(char value) {
        return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
    }

    /** What holds until the end of a group. */
    private static final class Group {
        private boolean silent;
        private boolean rtfOnly;
        private boolean fontTable;
        private int font;
        private int stands = 1;

        Group() {}

        Group(Group outer) {
            silent = outer.silent;
            rtfOnly = outer.rtfOnly;
            fontTable = outer.fontTable;
            font = outer.font;
            stands = outer.stands;
        }

        boolean isShown() {
            return !silent && !rtfOnly && !fontTable;
        }
    }
}
