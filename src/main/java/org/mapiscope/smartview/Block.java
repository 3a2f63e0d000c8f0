package org.mapiscope.smartview;

import java.util.List;

/**
 * A part of a value that was taken apart: what it says, and which bytes say it. Thread-safe.
 *
 * <p>Each byte of the input is in at least one block without children. The text of the root is empty where the parts
 * have no common name.
 *
 * @param offset bytes from the start of the input
 * @param length bytes; 0 for a line that no bytes stand for
 * @param children in the order in which they are shown, which need not be the order of their bytes
 */
public record Block(Kind kind, String text, int offset, int length, List<Block> children) {
    private static final String LINE_END = "\r\n";

    /** What a block stands for. */
    public enum Kind {
        /** A field, a structure or a heading. */
        PART,
        /** A part of a restriction: the text draws a rail before its children. */
        RESTRICTION,
        /** What a structure did not take of the bytes that were its own. */
        UNPARSED,
        /** Bytes that the text does not show, such as padding and the lengths before strings. */
        SILENT
    }

    public Block {
        children = List.copyOf(children);
    }

    /** {@return the end of its bytes, from the start of the input} */
    public int end() {
        return offset + length;
    }

    /**
     * {@return all of it as lines that end with CR and LF, but for the last, each level with a tab more} Zeros within
     * texts are dots; blocks of {@link Kind#SILENT} are left out.
     */
    public String render() {
        StringBuilder out = new StringBuilder();
        render(out, new StringBuilder());
        return trimmed(out).replace('\0', '.');
    }

    private void render(StringBuilder out, StringBuilder indent) {
        if (kind == Kind.SILENT) {
            return;
        }
        int before = indent.length();
        if (!text.isEmpty()) {
            out.append(indent).append(text).append(LINE_END);
            indent.append(kind == Kind.RESTRICTION ? "|\t" : "\t");
        }
        for (Block child : children) {
            child.render(out, indent);
        }
        indent.setLength(before);
    }

    private static String trimmed(StringBuilder text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char character) {
        return "\0 \r\n\t".indexOf(character) >= 0;
    }
}
