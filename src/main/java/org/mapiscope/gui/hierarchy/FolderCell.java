package org.mapiscope.gui.hierarchy;

import javafx.scene.control.Label;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.CellHint;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.NameAndWord;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.SpecialFolders;

/**
 * A store's or folder's name with an icon and a word for what it is there for; bold with unread messages; with the result
 * when what is below it could not be read.
 */
final class FolderCell extends TreeTableCell<TreeNode, TreeNode> {
    private final Messages texts;

    FolderCell(Messages texts) {
        this.texts = texts;
        getStyleClass().add("folder-name");
        CellHint.on(this, this::help);
    }

    @Override
    protected void updateItem(@Nullable TreeNode node, boolean empty) {
        super.updateItem(node, empty);
        setText(null);
        setGraphic(null);
        if (empty || node == null) {
            return;
        }
        switch (node) {
            case StoreNode store -> show(store, word(store), Feather.DATABASE);
            case FolderNode folder -> {
                show(folder, word(folder), FolderWords.icon(folder.kind()));
                setAccessibleText(texts.text("folder.accessible", folder.name(), kind(folder),
                        folder.entry().contentCount(), folder.entry().unreadCount()));
            }
        }
    }

    private void show(TreeNode node, String word, Ikon icon) {
        Label name = new Label(node.name().isEmpty() ? texts.text("unnamed") : node.name());
        name.getStyleClass().add("folder-text");
        if (!node.store().isOpen()) {
            name.getStyleClass().add("muted");
        } else if (node instanceof FolderNode folder && folder.entry().unreadCount() > 0) {
            name.getStyleClass().add("unread");
        }
        Label kind = new Label(word);
        kind.getStyleClass().addAll("muted", "folder-kind");
        NameAndWord box = new NameAndWord(new FontIcon(icon), name, kind);
        if (node.state() instanceof TreeNode.Children.Failed failed) {
            MapiException e = failed.reason();
            kind.setText(e.result().toString());
            kind.getStyleClass().add("failed");
        } else if (node.state() instanceof TreeNode.Children.Loading) {
            kind.setText(texts.text("loading"));
        }
        setGraphic(box);
        setAccessibleText(name.getText() + " " + kind.getText());
    }

    private String help() {
        TreeNode node = getItem();
        if (isEmpty() || node == null) {
            return "";
        }
        return node.state() instanceof TreeNode.Children.Failed failed
                ? texts.text("failed", failed.reason().call(), failed.reason().result().hex(),
                        FailureText.sentences(failed.reason()))
                : node.path();
    }

    private String word(StoreNode store) {
        return switch (store.entry().state()) {
            case OPEN -> store.entry().isDefault() ? texts.text("store.default") : "";
            case CLOSED -> texts.text("store.closed");
            case FAILED -> store.entry().failure().map(e -> e.result().toString()).orElse("");
        };
    }

    /** {@return what the folder is there for, unless its name says so} */
    private String word(FolderNode folder) {
        String kind = kind(folder);
        return folder.kind() == SpecialFolders.Kind.PLAIN || kind.equalsIgnoreCase(folder.name()) ? "" : kind;
    }

    private String kind(FolderNode folder) {
        return FolderWords.word(folder.kind());
    }
}
