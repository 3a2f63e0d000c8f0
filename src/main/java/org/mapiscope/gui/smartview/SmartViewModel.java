package org.mapiscope.gui.smartview;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.smartview.Block;
import org.mapiscope.smartview.SmartViewParser;

/** What bytes mean: a parser's tree of them, and which part of it and of them a person looks at. FX thread only. */
public final class SmartViewModel {
    /** More bytes than this are shown and not taken apart. */
    static final int MOST_PARSED = 1 << 22;

    /** Fewer bytes than this are taken apart at once, without a job. */
    private static final int SMALL = 1 << 16;

    private final Messages texts = Messages.of(SmartViewModel.class);
    private final TaskRunner tasks;
    private final DialogService dialogs;
    private final HexModel hex = new HexModel();
    private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>(Subject.NOTHING);
    private final ObjectProperty<Optional<SmartViewParser>> parser = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Block>> root = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Block>> way = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private TaskRunner.Running parsing = () -> {};
    private boolean awaited;

    /** @param tasks takes large values apart */
    public SmartViewModel(TaskRunner tasks, DialogService dialogs) {
        this.tasks = tasks;
        this.dialogs = dialogs;
        parser.subscribe(chosen -> parse());
        hex.selectedProperty().subscribe(this::pointedAt);
        hex.changesProperty().subscribe(count -> changed());
    }

    /** Shows a value, taken for what it is bound to. */
    public void show(Subject value) {
        subject.set(value);
        hex.utf16Property().set(value.utf16());
        hex.show(value.bytes());
        parser.set(value.parser());
        parse();
    }

    /** Shows nothing. */
    public void clear() {
        show(Subject.NOTHING);
    }

    private void parse() {
        parsing.cancel();
        awaited = false;
        showTree(Optional.empty());
        Optional<SmartViewParser> chosen = parser.get();
        long size = hex.size();
        if (chosen.isEmpty() || size == 0 || size > MOST_PARSED) {
            return;
        }
        Optional<Bytes> bytes = subject.get().bytes().read(0, size);
        awaited = bytes.isEmpty();
        bytes.ifPresent(all -> parse(chosen.get(), all));
    }

    private void parse(SmartViewParser chosen, Bytes bytes) {
        if (bytes.size() <= SMALL) {
            showTree(Optional.of(chosen.parse(bytes)));
        } else {
            parsing = tasks.run(texts.text("task.parse", chosen.alias()), progress -> chosen.parse(bytes),
                    tree -> showTree(Optional.of(tree)), dialogs::showFailure);
        }
    }

    private void showTree(Optional<Block> tree) {
        way.set(List.of());
        hex.setMarked(ByteRange.NONE);
        root.set(tree);
        hex.setUnparsed(tree.map(Blocks::unparsed).orElse(List.of()));
        showStatus();
    }

    private void changed() {
        if (awaited) {
            parse();
        }
        showStatus();
    }

    private void pointedAt(ByteRange selected) {
        if (!selected.isEmpty() && root.get().isPresent()) {
            List<Block> found = Blocks.wayTo(root.get().get(), hex.caretProperty().get());
            way.set(found);
            hex.setMarked(found.isEmpty() ? ByteRange.NONE : Blocks.range(found.getLast()));
        }
    }

    /** Marks the bytes of a block, and goes to them. */
    void choose(Block block) {
        if (way.get().isEmpty() || !way.get().getLast().equals(block)) {
            way.set(List.of());
            hex.mark(Blocks.range(block));
        }
    }

    /** Goes to a byte; the text is a number, decimal or with 0x in hex. */
    void goTo(String text) {
        try {
            hex.select(Long.decode(text.strip()));
        } catch (NumberFormatException e) {
            dialogs.tell(texts.text("go-to"), texts.text("go-to.wrong", text));
        }
    }

    /** Copies the tree as text, or what the value means where there is no tree. */
    void copyText() {
        String text = root.get().map(Block::render).orElse(subject.get().words());
        if (!text.isEmpty()) {
            dialogs.copy(text);
        }
    }

    void copyText(Block block) {
        dialogs.copy(block.render());
    }

    /** Copies the chosen bytes in hex; all of them when none is chosen. */
    void copyHex() {
        whenNothingChosenAll();
        hex.hex().ifPresent(dialogs::copy);
    }

    /** Copies the chosen bytes as the characters that are shown. */
    void copyCharacters() {
        whenNothingChosenAll();
        hex.text().ifPresent(dialogs::copy);
    }

    private void whenNothingChosenAll() {
        if (hex.chosen().isEmpty() && hex.size() > 0) {
            hex.selectAll();
        }
    }

    private void showStatus() {
        ByteRange chosen = hex.chosen();
        long unparsed = hex.unparsedProperty().get().stream().mapToLong(ByteRange::size).sum();
        String where = chosen.isEmpty()
                ? ""
                : texts.text("status.chosen", "0x%X".formatted(chosen.from()), chosen.size()) + " ";
        String failed = subject.get().bytes().failure().map(e -> texts.text("status.failed", e.result()) + " ")
                .orElse("");
        String large = hex.size() > MOST_PARSED && parser.get().isPresent() ? " " + texts.text("status.large") : "";
        status.set(hex.size() == 0 ? "" : failed + where + texts.text("status", hex.size(), unparsed) + large);
    }

    HexModel hex() {
        return hex;
    }

    ReadOnlyObjectProperty<Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** {@return what the bytes are taken for; empty: for nothing} */
    public ObjectProperty<Optional<SmartViewParser>> parserProperty() {
        return parser;
    }

    /** {@return the tree; empty where there is none} */
    public ReadOnlyObjectProperty<Optional<Block>> rootProperty() {
        return root.getReadOnlyProperty();
    }

    /** {@return the blocks from the root to the one that is pointed at in the bytes; none when nothing is} */
    ReadOnlyObjectProperty<List<Block>> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /** {@return what is chosen, how many bytes there are, and how many no parser took} */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }
}
