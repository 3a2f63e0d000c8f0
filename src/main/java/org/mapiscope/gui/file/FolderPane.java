package org.mapiscope.gui.file;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.cell.CheckBoxTreeCell;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WeakWatch;

/** The folders of a file as a tree with check boxes, for a conversion of some of them. FX thread only. */
final class FolderPane extends BorderPane {
    private static final double GAP = 8;

    private final Messages texts = Messages.of(FolderPane.class);
    private final Label about = new Label();
    private final TreeView<FolderTick> tree = new TreeView<>();

    FolderPane(FolderChoice choice) {
        Buttons buttons = new Buttons(texts, "files");
        Button all = buttons.button("tick-all", Feather.CHECK_SQUARE, () -> choice.tickAll(true));
        Button none = buttons.button("tick-none", Feather.SQUARE, () -> choice.tickAll(false));
        about.setId("files-folders-about");
        about.setWrapText(true);
        HBox tools = new HBox(GAP, all, none);
        BorderPane above = new BorderPane(about);
        above.setRight(tools);
        above.setPadding(new Insets(GAP));
        BorderPane.setMargin(tools, new Insets(0, 0, 0, GAP));
        tree.setId("files-folders-tree");
        tree.setAccessibleText(texts.text("tree.folders"));
        tree.setShowRoot(false);
        tree.getStyleClass().addAll("dense", "edge-to-edge");
        tree.setCellFactory(CheckBoxTreeCell.forTreeView(item -> ((CheckBoxTreeItem<FolderTick>) item)
                .selectedProperty(), new Names()));
        setTop(above);
        setCenter(tree);
        tools.disableProperty().bind(choice.choiceProperty().map(Optional::isEmpty));
        WeakWatch.value(this, choice.choiceProperty(), this::show);
    }

    private void show(Optional<FolderChoice.Choice> choice) {
        about.setText(choice.map(made -> texts.text("folders.how", String.valueOf(made.file().getFileName())))
                .orElse(texts.text("folders.none")));
        CheckBoxTreeItem<FolderTick> root = new CheckBoxTreeItem<>();
        choice.ifPresent(made -> made.folders().forEach(folder -> root.getChildren().add(item(folder))));
        tree.setRoot(root);
    }

    private static CheckBoxTreeItem<FolderTick> item(FolderTick folder) {
        CheckBoxTreeItem<FolderTick> item = new CheckBoxTreeItem<>(folder);
        item.setSelected(folder.tickedProperty().get());
        folder.folders().forEach(inner -> item.getChildren().add(item(inner)));
        item.selectedProperty().bindBidirectional(folder.tickedProperty());
        item.setExpanded(true);
        return item;
    }

    /** What a folder is called in the tree. */
    private static final class Names extends StringConverter<TreeItem<FolderTick>> {
        @Override
        public String toString(@Nullable TreeItem<FolderTick> item) {
            return item == null || item.getValue() == null ? "" : item.getValue().name();
        }

        @Override
        public TreeItem<FolderTick> fromString(String text) {
            throw new UnsupportedOperationException("the tree is not edited");
        }
    }
}
