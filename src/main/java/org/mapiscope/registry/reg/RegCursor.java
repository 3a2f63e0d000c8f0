package org.mapiscope.registry.reg;

import java.io.IOException;
import java.util.Optional;

/** A place in an entry of a .reg file, which may go over several lines. Not thread-safe. */
final class RegCursor {
    /** Hex digits of a number of 32 bits. */
    private static final int MOST_DIGITS = 8;

    /** Where reading goes on when an entry is given up. */
    private enum Resume {
        /** Behind its first line: the others may be entries. */
        BEHIND_FIRST,
        /** Behind all lines of the value's bytes. */
        BEHIND_BYTES,
        /** Where the lines are: the next entry was found. */
        HERE
    }

    private final RegLines lines;
    private final RegLine first;
    private RegLine line;
    private int at;
    private boolean oddEscape;
    private Resume resume = Resume.BEHIND_FIRST;

    RegCursor(RegLines lines, RegLine first) {
        this.lines = lines;
        this.first = first;
        this.line = first;
    }

    /** {@return the next character of the line; NUL at its end} */
    char peek() {
        return atEnd() ? '\0' : line.text().charAt(at);
    }

    boolean atEnd() {
        return at >= line.text().length();
    }

    void skip(int characters) {
        at += characters;
    }

    void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /** {@return what of the line is left} */
    String rest() {
        return line.text().substring(at);
    }

    /** {@return whether a text had a backslash before something that needs none} */
    boolean oddEscape() {
        return oddEscape;
    }

    /** Goes behind {@code word}, in any case, when that is next. */
    boolean take(String word) {
        boolean next = line.text().regionMatches(true, at, word, 0, word.length());
        at += next ? word.length() : 0;
        return next;
    }

    /** Reads one to eight hex digits. */
    int number() throws RegSyntaxException {
        int from = at;
        int number = 0;
        while (Character.digit(peek(), 16) >= 0 && peek() < 0x80) {
            number = number << 4 | Character.digit(peek(), 16);
            at++;
        }
        if (at == from || at - from > MOST_DIGITS) {
            throw new RegSyntaxException("has %d hex digits where 1 to %d should be".formatted(at - from, MOST_DIGITS));
        }
        return number;
    }

    /** Reads a text from the quote that is next to the one that ends it, perhaps some lines below. */
    String quoted() throws RegSyntaxException, IOException {
        at++;
        StringBuilder text = new StringBuilder();
        int plain = at;
        while (true) {
            if (atEnd()) {
                text.append(line.text(), plain, at).append(line.end());
                nextLineOf(text);
                plain = 0;
            } else if (peek() == '"') {
                text.append(line.text(), plain, at++);
                return text.toString();
            } else if (peek() != '\\') {
                at++;
            } else {
                text.append(line.text(), plain, at++);
                if (peek() != '"' && peek() != '\\') {
                    oddEscape = true;
                    text.append('\\');
                }
                plain = at;
                at += atEnd() ? 0 : 1;
            }
        }
    }

    private void nextLineOf(CharSequence text) throws RegSyntaxException, IOException {
        Optional<RegLine> next = lines.next();
        if (next.isEmpty() || next.get().tooLong() || text.length() > RegFile.MAX_LINE) {
            throw new RegSyntaxException("has a text without its closing quote");
        }
        line = next.get();
        at = 0;
    }

    /** Reads a text in which a quote alone has a backslash before it, and which ends with the last quote of the line. */
    String literal() throws RegSyntaxException {
        int last = line.text().lastIndexOf('"');
        if (peek() != '"' || last <= at) {
            throw new RegSyntaxException("has a text without its quotes");
        }
        String text = line.text().substring(at + 1, last).replace("\\\"", "\"");
        at = last + 1;
        return text;
    }

    /** Holds that nothing else is in the line, but perhaps a comment. */
    void end() throws RegSyntaxException {
        skipBlanks();
        if (!atEnd() && peek() != ';') {
            throw new RegSyntaxException("has something behind the value: " + RegForm.shown(rest()));
        }
    }

    /** From here on the lines are those of one value's bytes. */
    void beginBytes() {
        resume = Resume.BEHIND_BYTES;
    }

    /**
     * Goes to the line in which bytes go on, past empty ones and comments.
     *
     * @return whether there is one before the file ends
     */
    boolean nextLineOfBytes() throws RegSyntaxException, IOException {
        while (true) {
            Optional<RegLine> next = lines.next();
            if (next.isEmpty()) {
                at = line.text().length();
                return false;
            }
            if (next.get().tooLong()) {
                throw new RegSyntaxException("goes on in a line that is too long");
            }
            line = next.get();
            at = 0;
            skipBlanks();
            if (beginsEntry()) {
                lines.again(line);
                resume = Resume.HERE;
                throw new RegSyntaxException("goes on in the next line, it says, which begins something else");
            }
            if (!atEnd() && peek() != ';') {
                return true;
            }
        }
    }

    /** Leaves the entry: goes to the line behind its first, or behind all of its bytes. */
    void giveUp() throws IOException {
        switch (resume) {
            case BEHIND_FIRST -> lines.backTo(first);
            case BEHIND_BYTES -> skipBytes();
            case HERE -> {
            }
        }
    }

    private void skipBytes() throws IOException {
        while (goesOn()) {
            Optional<RegLine> next = lines.next();
            if (next.isEmpty()) {
                return;
            }
            line = next.get();
            at = 0;
            skipBlanks();
            if (beginsEntry()) {
                lines.again(line);
                return;
            }
        }
    }

    private boolean beginsEntry() {
        return peek() == '[' || peek() == '"' || peek() == '@';
    }

    /** {@return whether the line says that it goes on in the next; one without bytes says neither} */
    private boolean goesOn() {
        int comment = line.text().indexOf(';');
        String text = (comment < 0 ? line.text() : line.text().substring(0, comment)).stripTrailing();
        return text.endsWith("\\");
    }
}
