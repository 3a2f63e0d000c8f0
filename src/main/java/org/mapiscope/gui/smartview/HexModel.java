package org.mapiscope.gui.smartview;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.mapiscope.mapi.Bytes;

/**
 * Bytes with what is selected and what is marked among them. FX thread only.
 *
 * <p>Selected is what a person points at; marked is what a node of the tree stands for.
 */
final class HexModel {
    /** Most bytes that are copied at once. */
    static final int MOST_COPIED = 1 << 22;

    private final ReadOnlyObjectWrapper<ByteSource> source = new ReadOnlyObjectWrapper<>(ByteSource.of(Bytes.EMPTY));
    private final ReadOnlyObjectWrapper<ByteRange> selected = new ReadOnlyObjectWrapper<>(ByteRange.NONE);
    private final ReadOnlyObjectWrapper<ByteRange> marked = new ReadOnlyObjectWrapper<>(ByteRange.NONE);
    private final ReadOnlyObjectWrapper<List<ByteRange>> unparsed = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty utf16 = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper caret = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private long anchor;

    HexModel() {
        selected.subscribe(range -> changed());
        marked.subscribe(range -> changed());
        unparsed.subscribe(ranges -> changed());
        utf16.subscribe(on -> changed());
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** Shows other bytes, with nothing selected and nothing marked. */
    void show(ByteSource bytes) {
        bytes.setOnArrived(this::changed);
        source.set(bytes);
        anchor = 0;
        caret.set(0);
        selected.set(ByteRange.NONE);
        marked.set(ByteRange.NONE);
        unparsed.set(List.of());
        changed();
    }

    /** Marks the bytes of a node, and stays where it is. */
    void setMarked(ByteRange range) {
        marked.set(range);
    }

    /** Marks the bytes of a node, and goes to the first of them. */
    void mark(ByteRange range) {
        marked.set(range);
        selected.set(ByteRange.NONE);
        if (!range.isEmpty()) {
            anchor = range.from();
            caret.set(range.from());
        }
    }

    void setUnparsed(List<ByteRange> ranges) {
        unparsed.set(List.copyOf(ranges));
    }

    /** Goes to a byte and selects it. */
    void select(long offset) {
        anchor = within(offset);
        extend(offset);
    }

    /** Selects from where the selection began up to a byte. */
    void extend(long offset) {
        long to = within(offset);
        caret.set(to);
        selected.set(size() == 0 ? ByteRange.NONE : new ByteRange(Math.min(anchor, to), Math.max(anchor, to) + 1));
    }

    void selectAll() {
        anchor = 0;
        extend(size() - 1);
    }

    private long within(long offset) {
        return Math.clamp(offset, 0, Math.max(0, size() - 1));
    }

    /** {@return what is copied: what is selected, else what is marked} */
    ByteRange chosen() {
        return selected.get().isEmpty() ? marked.get() : selected.get();
    }

    /** {@return the chosen bytes in hex; empty while they are on their way, and when they are too many} */
    Optional<String> hex() {
        return bytes().map(Bytes::hex);
    }

    /** {@return the chosen bytes as text, as they are shown} */
    Optional<String> text() {
        return bytes().map(bytes -> new String(bytes.toArray(),
                utf16.get() ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1).replace('\0', '.'));
    }

    private Optional<Bytes> bytes() {
        ByteRange range = chosen();
        return range.isEmpty() || range.size() > MOST_COPIED
                ? Optional.empty()
                : source.get().read(range.from(), range.to());
    }

    /** {@return the line of that number, from 0} */
    HexLine line(int number) {
        ByteRange range = rangeOf(number);
        return HexLine.of(range.from(), source.get().read(range.from(), range.to()), (int) range.size(), utf16.get());
    }

    ByteRange rangeOf(int line) {
        long from = (long) line * HexLine.BYTES;
        return new ByteRange(from, Math.min(size(), from + HexLine.BYTES));
    }

    int lines() {
        return (int) Math.min(Integer.MAX_VALUE, (size() + HexLine.BYTES - 1) / HexLine.BYTES);
    }

    long size() {
        return source.get().size();
    }

    ReadOnlyObjectProperty<ByteSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ByteRange> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ByteRange> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ByteRange>> unparsedProperty() {
        return unparsed.getReadOnlyProperty();
    }

    /** {@return the byte that is pointed at} */
    ReadOnlyLongProperty caretProperty() {
        return caret.getReadOnlyProperty();
    }

    /** {@return whether two bytes are shown as one character} */
    BooleanProperty utf16Property() {
        return utf16;
    }

    /** {@return a number that grows whenever lines must be painted anew} */
    ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
