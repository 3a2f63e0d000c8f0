package org.mapiscope.gui.message;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.operation.html.HtmlBlock;
import org.mapiscope.operation.html.HtmlDocument;

/** HTML as text with its looks and the pictures that the message has; more of a long one comes when asked for. FX thread only. */
public final class HtmlView extends ScrollPane implements Searchable {
    /** Blocks that are made at a time. */
    private static final int BATCH = 500;
    private static final double GAP = 6;
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

    private final Messages texts = Messages.of(HtmlView.class);
    private final Consumer<String> copy;
    private final VBox box = new VBox(GAP);
    private final Button more;
    private HtmlNodes nodes;
    private HtmlDocument document = HtmlDocument.EMPTY;
    private int made;
    private int current = -1;
    private String words = "";

    /** @param copy takes text that a person wants to have */
    public HtmlView(Consumer<String> copy) {
        this.copy = copy;
        nodes = new HtmlNodes(Map.of(), copy);
        setId("message-html");
        getStylesheets().add(HtmlView.class.getResource("message.css").toExternalForm());
        setAccessibleText(texts.text("html"));
        setFitToWidth(true);
        setFocusTraversable(true);
        getStyleClass().addAll("edge-to-edge", "html-view");
        box.getStyleClass().add("html-body");
        setContent(box);
        more = new Buttons(texts, "message").button("html-more", Feather.CHEVRONS_DOWN, this::makeMore);
        MenuItem all = new MenuItem(texts.text("copy-all"));
        all.setOnAction(event -> copy.accept(text()));
        MenuKeys.setMenu(this, new ContextMenu(all));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
                copy.accept(text());
                event.consume();
            }
        });
    }

    /** Shows a document from its beginning. */
    public void show(HtmlDocument html, Map<String, Bytes> pictures) {
        document = html;
        nodes = new HtmlNodes(pictures, copy);
        made = 0;
        current = -1;
        words = "";
        box.getChildren().clear();
        makeMore();
        setVvalue(0);
    }

    private void makeMore() {
        box.getChildren().remove(more);
        int end = Math.min(document.blocks().size(), made + BATCH);
        List<HtmlBlock> next = document.blocks().subList(made, end);
        box.getChildren().addAll(nodes.nodes(next));
        made = end;
        if (made < document.blocks().size()) {
            box.getChildren().add(more);
        }
    }

    @Override
    public Place find(String wanted, int step) {
        while (made < document.blocks().size()) {
            makeMore();
        }
        unmark();
        List<Text> found = nodes.words().stream().filter(text -> Occurrences.contains(text.getText(), wanted)).toList();
        if (found.isEmpty()) {
            current = -1;
            return new Place(0, 0);
        }
        boolean first = !wanted.equals(words) || current < 0;
        words = wanted;
        int from = first && step < 0 ? 0 : current;
        current = Math.floorMod((first && step > 0 ? -1 : from) + step, found.size());
        Text text = found.get(current);
        text.pseudoClassStateChanged(FOUND, true);
        reveal(text);
        return new Place(current + 1, found.size());
    }

    private void unmark() {
        nodes.words().forEach(text -> text.pseudoClassStateChanged(FOUND, false));
    }

    private void reveal(Node node) {
        applyCss();
        layout();
        Bounds place = box.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double hidden = box.getHeight() - getViewportBounds().getHeight();
        if (hidden > 0) {
            setVvalue(Math.clamp((place.getMinY() - getViewportBounds().getHeight() / 3) / hidden, 0, 1));
        }
    }

    @Override
    public void endFind() {
        unmark();
        current = -1;
        requestFocus();
    }

    @Override
    public String text() {
        return document.text();
    }
}
