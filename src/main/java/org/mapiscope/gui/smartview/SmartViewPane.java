package org.mapiscope.gui.smartview;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.ChoiceKeys;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.ShrinkingLabel;
import org.mapiscope.smartview.SmartViewParser;

/** What bytes mean, as a tree, beside the bytes themselves. FX thread only. */
public final class SmartViewPane extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_CHARACTERS = new KeyCodeCombination(KeyCode.C,
            KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination GO_TO = new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN);
    private static final double LEAST_PARSERS = 90;
    private static final double GAP = 6;
    private static final double TREE_PART = 0.42;
    private static final int GO_TO_COLUMNS = 7;

    private final Messages texts = Messages.of(SmartViewPane.class);
    private final Buttons buttons = new Buttons(texts, "smartview");
    private final SmartViewModel model;
    private final BlockTree tree;
    private final HexView hex;
    private final SplitPane split = new SplitPane();
    private final TextField goTo = new TextField();

    public SmartViewPane(SmartViewModel model) {
        this.model = model;
        tree = new BlockTree(model);
        hex = new HexView(model.hex());
        getStyleClass().add("smart-view");
        getStylesheets().add(SmartViewPane.class.getResource("smartview.css").toExternalForm());
        split.setId("smartview-split");
        setTop(bar());
        setCenter(split);
        setBottom(status());
        MenuKeys.setMenu(hex.list(), new ContextMenu(menu("copy-hex", COPY, model::copyHex),
                menu("copy-characters", COPY_CHARACTERS, model::copyCharacters)));
        hex.addEventHandler(KeyEvent.KEY_PRESSED, this::hexKey);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.rootProperty().subscribe(root -> showParts(root.isPresent()));
    }

    public SmartViewModel model() {
        return model;
    }

    /** Goes to the tree where there is one, else to the bytes. */
    public void focusBytes() {
        if (split.getItems().contains(tree)) {
            tree.requestFocus();
        } else {
            hex.list().requestFocus();
        }
    }

    /** Shows the tree beside the bytes where there is one. */
    private void showParts(boolean withTree) {
        boolean has = split.getItems().contains(tree);
        if (withTree && !has) {
            split.getItems().setAll(tree, hex);
            split.setDividerPositions(TREE_PART);
        } else if (!withTree) {
            split.getItems().setAll(hex);
        }
    }

    private HBox bar() {
        ToggleButton utf16 = buttons.toggle("utf16", Feather.TYPE);
        utf16.selectedProperty().bindBidirectional(model.hex().utf16Property());
        Button copyText = buttons.button("copy-text", Feather.COPY, model::copyText);
        Button copyHex = buttons.button("copy-hex", Feather.HASH, model::copyHex);
        Label words = new ShrinkingLabel("smartview-words");
        words.textProperty().bind(model.subjectProperty().map(Subject::words).map(each -> each.replace("\r\n", " ")));
        HBox bar = new HBox(GAP, parsers(), words, goTo(), Buttons.small(utf16), Buttons.small(copyText),
                Buttons.small(copyHex));
        bar.getStyleClass().add("tool-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private TextField goTo() {
        goTo.setId("smartview-go-to");
        goTo.setPromptText(texts.text("go-to"));
        goTo.setAccessibleText(texts.text("go-to.help"));
        goTo.setTooltip(new Tooltip(texts.text("go-to.help")));
        goTo.setPrefColumnCount(GO_TO_COLUMNS);
        goTo.setMinWidth(Region.USE_PREF_SIZE);
        goTo.setOnAction(event -> {
            model.goTo(goTo.getText());
            hex.list().requestFocus();
        });
        return goTo;
    }

    private ComboBox<Choice> parsers() {
        ComboBox<Choice> box = new ComboBox<>();
        box.setId("smartview-parser");
        box.setAccessibleText(texts.text("parser"));
        box.setTooltip(new Tooltip(texts.text("parser")));
        Choice none = new Choice(Optional.empty(), texts.text("parser.none"));
        Stream<Choice> sorted = Arrays.stream(SmartViewParser.values())
                .sorted(Comparator.comparing(SmartViewParser::alias))
                .map(parser -> new Choice(Optional.of(parser), parser.alias()));
        box.getItems().setAll(Stream.concat(Stream.of(none), sorted).toList());
        model.parserProperty().subscribe(parser -> box.setValue(box.getItems().stream()
                .filter(choice -> choice.parser().equals(parser)).findFirst().orElse(none)));
        box.valueProperty().subscribe(choice -> model.parserProperty().set(choice.parser()));
        ChoiceKeys.in(box);
        box.setMinWidth(LEAST_PARSERS);
        return box;
    }

    /** What the bytes can be taken for, as it is listed. */
    private record Choice(Optional<SmartViewParser> parser, String title) {
        @Override
        public String toString() {
            return title;
        }
    }

    private Label status() {
        Label status = new Label();
        status.setId("smartview-status");
        status.textProperty().bind(model.statusProperty());
        status.getStyleClass().addAll("muted", "smartview-status");
        status.setMaxWidth(Double.MAX_VALUE);
        return status;
    }

    private MenuItem menu(String key, KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setAccelerator(keys);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void hexKey(KeyEvent event) {
        if (COPY.match(event)) {
            model.copyHex();
            event.consume();
        } else if (COPY_CHARACTERS.match(event)) {
            model.copyCharacters();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (GO_TO.match(event)) {
            goTo.requestFocus();
            goTo.selectAll();
            event.consume();
        }
    }
}
