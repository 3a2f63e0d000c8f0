package org.mapiscope.smartview;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.smartview.Block.Kind;

/**
 * A block while it is made. Belongs to one thread.
 *
 * <p>A field that the bytes end before is not set: it has its type's zero for a value, and adding it adds nothing.
 */
class Part {
    private final List<Part> children = new ArrayList<>();
    private final boolean set;
    private final int offset;
    private int end;
    private String text = "";
    private Kind kind = Kind.PART;

    /** @param end the end of its bytes; {@code offset} while that is not known */
    Part(boolean set, int offset, int end) {
        this.set = set;
        this.offset = offset;
        this.end = end;
    }

    /** {@return a line without bytes} */
    static Part heading(String text) {
        return new Part(true, 0, 0).text(text);
    }

    /** {@return what is added without effect} */
    static Part absent() {
        return new Part(false, 0, 0);
    }

    /** {@return whether there were bytes for it} */
    final boolean isSet() {
        return set;
    }

    final int offset() {
        return offset;
    }

    final int end() {
        return end;
    }

    final String text() {
        return text;
    }

    final Kind kind() {
        return kind;
    }

    final List<Part> children() {
        return children;
    }

    final boolean hasData() {
        return !text.isEmpty() || !children.isEmpty();
    }

    final void endAt(int position) {
        end = position;
    }

    /** {@return this, which says {@code newText}} */
    final Part text(String newText) {
        text = newText;
        return this;
    }

    final Part kind(Kind newKind) {
        kind = newKind;
        return this;
    }

    /** Adds a part as it is, when it is set. */
    final void add(Part child) {
        if (child.set) {
            children.add(child);
        }
    }

    /** Adds a part, when it is set, with another text. */
    final void add(Part child, String itsText) {
        if (child.set) {
            children.add(child.text(itsText));
        }
    }

    /** Adds a line with the part below it, when it is set. */
    final void addLabeled(String label, Part child) {
        if (child.set) {
            Part line = new Part(true, child.offset, child.end).text(label);
            line.add(child);
            children.add(line);
        }
    }

    /** Adds a line that no bytes stand for. */
    final void addHeader(String line) {
        children.add(heading(line));
    }

    /** Adds a line that stands for the same bytes as this part. */
    final void addSubHeader(String line) {
        children.add(new Part(true, offset, end).text(line));
    }
}
