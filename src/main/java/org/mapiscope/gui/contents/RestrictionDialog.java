package org.mapiscope.gui.contents;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.operation.table.RestrictionNode;

/** Lets a person build a restriction of all kinds, as a tree and as text. FX thread only. */
final class RestrictionDialog extends Dialog<Restriction> {
    private static final double GAP = 8;
    private static final double WIDTH = 940;
    private static final double HEIGHT = 600;
    private static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=", "re");
    private static final List<String> TESTS = List.of("== 0", "!= 0");
    private static final List<String> LEVELS = List.of("FL_SUBSTRING | FL_IGNORECASE", "FL_PREFIX | FL_IGNORECASE",
            "FL_FULLSTRING | FL_IGNORECASE", "FL_SUBSTRING", "FL_PREFIX", "FL_FULLSTRING",
            "FL_SUBSTRING | FL_IGNORECASE | FL_IGNORENONSPACE", "FL_SUBSTRING | FL_LOOSE");

    private final Messages texts = Messages.of(RestrictionDialog.class);
    private final Buttons buttons = new Buttons(texts, "restriction");
    private final RestrictionEditor editor;
    private final TreeView<RestrictionNode> tree = new TreeView<>();
    private final GridPane fields = new GridPane(GAP, GAP);
    private final TextArea text = new TextArea();
    private final ObjectProperty<Optional<RestrictionNode>> place = new SimpleObjectProperty<>(Optional.empty());

    RestrictionDialog(RestrictionEditor editor) {
        this.editor = editor;
        setTitle(texts.text("restriction.title"));
        buildTree();
        BorderPane content = new BorderPane(tree);
        content.setTop(tools());
        content.setRight(fields);
        content.setBottom(written());
        fields.setPadding(new Insets(0, 0, 0, GAP));
        fields.setMinWidth(WIDTH * 0.45);
        content.setPadding(new Insets(GAP));
        ButtonType apply = new ButtonType(texts.text("restriction.apply"), ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(apply, new ButtonType(texts.text("cancel"), ButtonData.CANCEL_CLOSE));
        getDialogPane().lookupButton(apply).disableProperty()
                .bind(editor.restrictionProperty().map(Optional::isEmpty));
        getDialogPane().setId("restriction");
        getDialogPane().setContent(content);
        getDialogPane().setPrefSize(WIDTH, HEIGHT);
        getDialogPane().getStyleClass().add("wide");
        setResizable(true);
        setResultConverter(pressed -> pressed == apply ? editor.restrictionProperty().get().orElse(null) : null);
        editor.rootProperty().subscribe(root -> root.ifPresent(node -> showTree(node, node)));
        editor.textProperty().subscribe(this::showText);
        FxDialogs.style(this);
        FxDialogs.begin(this, tree::requestFocus);
    }

    private void buildTree() {
        tree.setId("restriction-tree");
        tree.setAccessibleText(texts.text("restriction.tree"));
        tree.setCellFactory(any -> new TreeCell<>() {
            @Override
            protected void updateItem(@Nullable RestrictionNode node, boolean empty) {
                super.updateItem(node, empty);
                setText(empty || node == null ? null : node.summary());
            }
        });
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> {
            place.set(Optional.ofNullable(item).map(TreeItem::getValue));
            showFields();
        });
    }

    private HBox tools() {
        MenuButton add = kinds("add-part", Feather.PLUS, RestrictionNode.Kind.values(),
                kind -> withPlace(node -> select(editor.add(node, kind))));
        MenuButton wrap = kinds("wrap-part", Feather.CORNER_DOWN_RIGHT,
                new RestrictionNode.Kind[]{RestrictionNode.Kind.AND, RestrictionNode.Kind.OR, RestrictionNode.Kind.NOT,
                    RestrictionNode.Kind.SUBRESTRICTION, RestrictionNode.Kind.COUNT, RestrictionNode.Kind.COMMENT,
                    RestrictionNode.Kind.ANNOTATION},
                kind -> withPlace(node -> select(editor.wrap(node, kind))));
        Button remove = buttons.button("remove-part", Feather.TRASH_2, () -> withPlace(node -> {
            Optional<RestrictionNode> above = node.parent();
            editor.remove(node);
            above.ifPresent(this::select);
        }));
        HBox bar = new HBox(GAP, add, wrap, remove);
        bar.setPadding(new Insets(0, 0, GAP, 0));
        return bar;
    }

    private MenuButton kinds(String key, Feather icon, RestrictionNode.Kind[] offered,
            Consumer<RestrictionNode.Kind> action) {
        MenuButton menu = new MenuButton(texts.text(key), new FontIcon(icon));
        menu.setId("restriction-" + key);
        menu.setAccessibleText(texts.text(key) + ". " + texts.text(key + ".help"));
        for (RestrictionNode.Kind kind : offered) {
            MenuItem item = new MenuItem(texts.text("kind." + kind));
            item.setOnAction(event -> action.accept(kind));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void withPlace(Consumer<RestrictionNode> action) {
        place.get().or(() -> editor.rootProperty().get()).ifPresent(action);
    }

    private void select(RestrictionNode node) {
        editor.rootProperty().get().ifPresent(root -> showTree(root, node));
    }

    private void showTree(RestrictionNode root, RestrictionNode selected) {
        TreeItem<RestrictionNode> top = item(root);
        tree.setRoot(top);
        find(top, selected).ifPresent(tree.getSelectionModel()::select);
    }

    private static TreeItem<RestrictionNode> item(RestrictionNode node) {
        TreeItem<RestrictionNode> item = new TreeItem<>(node);
        item.setExpanded(true);
        node.children().forEach(child -> item.getChildren().add(item(child)));
        return item;
    }

    private static Optional<TreeItem<RestrictionNode>> find(TreeItem<RestrictionNode> under, RestrictionNode node) {
        return under.getValue().equals(node)
                ? Optional.of(under)
                : under.getChildren().stream().map(child -> find(child, node)).flatMap(Optional::stream).findFirst();
    }

    private void showFields() {
        fields.getChildren().clear();
        place.get().ifPresent(node -> {
            fields.add(new Label(texts.text("kind." + node.kind())), 0, 0, 2, 1);
            List<RestrictionNode.Field> wanted = node.kind().fields();
            for (int i = 0; i < wanted.size(); i++) {
                ComboBox<String> box = box(node, i, wanted.get(i));
                Label label = new Label(texts.text("field." + wanted.get(i)));
                label.setLabelFor(box);
                fields.addRow(i + 1, label, box);
                GridPane.setHgrow(box, Priority.ALWAYS);
            }
        });
    }

    private ComboBox<String> box(RestrictionNode node, int index, RestrictionNode.Field field) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("restriction-field-" + index);
        box.setAccessibleText(texts.text("field." + field));
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(switch (field) {
            case OPERATOR -> OPERATORS;
            case TEST -> TESTS;
            case LEVEL -> LEVELS;
            case PROPERTY, OTHER_PROPERTY, VALUE, NUMBER, NOTES, BYTES -> List.<String>of();
        });
        box.getEditor().setText(node.fields().get(index));
        box.getEditor().textProperty().addListener((property, before, now) -> {
            node.setField(index, now);
            editor.changed();
            tree.refresh();
        });
        return box;
    }

    private VBox written() {
        text.setId("restriction-text");
        text.setAccessibleText(texts.text("restriction.text"));
        text.setPrefRowCount(5);
        text.setWrapText(true);
        text.getStyleClass().add("mono");
        text.setText(editor.textProperty().get());
        text.textProperty().addListener((property, before, now) -> editor.setText(now));
        Label label = new Label(texts.text("restriction.text"));
        label.setLabelFor(text);
        Label error = new Label();
        error.setId("restriction-error");
        error.setWrapText(true);
        error.getStyleClass().add("failed");
        error.textProperty().bind(editor.errorProperty());
        VBox box = new VBox(GAP / 2, label, text, error);
        box.setPadding(new Insets(GAP, 0, 0, 0));
        return box;
    }

    private void showText(String now) {
        // while a person writes, the text is already theirs; to set it again would move the caret
        if (!now.equals(text.getText())) {
            text.setText(now);
        }
    }
}
