package org.mapiscope.operation.table;

import java.util.List;

/** Takes a restriction's text apart into words, strings and signs. */
final class Lexer {
    private static final List<String> SIGNS = List.of("==", "!=", "<>", "<=", ">=", "<", ">", "=", "&", "|", "(", ")",
            "[", "]", ",", ":");

    private final String text;
    private int next;
    private Token current;

    /** What a piece of the text is. */
    enum Kind {
        WORD, STRING, SIGN, END
    }

    /**
     * A piece of the text.
     *
     * @param text of a string what it means, without quotes and escapes
     */
    record Token(Kind kind, String text, int position) {
        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean isWord(String word) {
            return kind == Kind.WORD && text.equalsIgnoreCase(word);
        }

        String shown() {
            return switch (kind) {
                case WORD, SIGN -> text;
                case STRING -> "a string";
                case END -> "the end";
            };
        }
    }

    Lexer(String text) throws RestrictionSyntaxException {
        this.text = text;
        this.current = read();
    }

    Token current() {
        return current;
    }

    /** Goes on to the next piece. Returns the one that was current. */
    Token advance() throws RestrictionSyntaxException {
        Token passed = current;
        current = read();
        return passed;
    }

    /** {@return the error that the current piece is} */
    RestrictionSyntaxException wrong(String expected) {
        return wrong(current, expected);
    }

    static RestrictionSyntaxException wrong(Token token, String expected) {
        return new RestrictionSyntaxException(token.position(), expected, token.shown());
    }

    static boolean isWordPart(char each) {
        return Character.isLetterOrDigit(each) || each == '_' || each == '.' || each == '-' || each == '+';
    }

    private Token read() throws RestrictionSyntaxException {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        int start = next;
        if (next == text.length()) {
            return new Token(Kind.END, "", start);
        }
        if (text.charAt(next) == '"') {
            return new Token(Kind.STRING, string(), start);
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, next)) {
                next += sign.length();
                return new Token(Kind.SIGN, sign, start);
            }
        }
        while (next < text.length() && isWordPart(text.charAt(next))) {
            next++;
        }
        if (next == start) {
            throw new RestrictionSyntaxException(start, "a word, a value or a sign", text.substring(start, start + 1));
        }
        return new Token(Kind.WORD, text.substring(start, next), start);
    }

    private String string() throws RestrictionSyntaxException {
        int start = next;
        StringBuilder meant = new StringBuilder();
        next++;
        while (next < text.length() && text.charAt(next) != '"') {
            char each = text.charAt(next++);
            meant.append(each == '\\' ? escape() : each);
        }
        if (next >= text.length()) {
            throw new RestrictionSyntaxException(start, "a string with a quote at its end", "one without");
        }
        next++;
        return meant.toString();
    }

    private char escape() throws RestrictionSyntaxException {
        int start = next - 1;
        char kind = next < text.length() ? text.charAt(next++) : ' ';
        return switch (kind) {
            case '"', '\\' -> kind;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                String hex = text.substring(next, Math.min(text.length(), next + 4));
                if (!hex.matches("[0-9a-fA-F]{4}")) {
                    throw new RestrictionSyntaxException(start, "four hex digits behind \\u", hex);
                }
                next += 4;
                yield (char) Integer.parseInt(hex, 16);
            }
            default -> throw new RestrictionSyntaxException(start, "one of \\\" \\\\ \\n \\r \\t \\u", "\\" + kind);
        };
    }

    /** {@return a string as {@link #read} reads it} */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '"', '\\' -> quoted.append('\\').append(each);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean lone = Character.isSurrogate(each) && !isPaired(text, i);
                    if (Character.isISOControl(each) || lone) {
                        quoted.append("\\u%04X".formatted((int) each));
                    } else {
                        quoted.append(each);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPaired(String text, int place) {
        return Character.isHighSurrogate(text.charAt(place))
                ? place + 1 < text.length() && Character.isLowSurrogate(text.charAt(place + 1))
                : place > 0 && Character.isHighSurrogate(text.charAt(place - 1));
    }
}
