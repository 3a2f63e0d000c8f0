package org.mapiscope.gui.hierarchy;

import java.util.Optional;
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
import org.mapiscope.operation.StoreEntry;

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
                if (failure(folder).isEmpty()) {
                    setAccessibleText(texts.text("folder.accessible", folder.name(), kind(folder),
                            folder.entry().contentCount(), folder.entry().unreadCount()));
                }
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
        // the word may find no room beside the name: a failure is seen all the same
        Optional<MapiException> failure = failure(node);
        FontIcon picture = new FontIcon(failure.isPresent() ? Feather.ALERT_OCTAGON : icon);
        failure.ifPresent(e -> {
            picture.getStyleClass().add("failed-icon");
            kind.setText(e.result().toString());
            kind.getStyleClass().add("failed");
        });
        if (node.state() instanceof TreeNode.Children.Loading) {
            kind.setText(texts.text("loading"));
        }
        setGraphic(new NameAndWord(picture, name, kind));
        setAccessibleText(name.getText() + " " + kind.getText());
    }

    private String help() {
        TreeNode node = getItem();
        if (isEmpty() || node == null) {
            return "";
        }
        return failure(node)
                .map(e -> texts.text("failed", e.call(), e.result().hex(), FailureText.sentences(e)))
                .orElseGet(node::path);
    }

    /** {@return why a store did not open, or what is below a row could not be read} */
    private static Optional<MapiException> failure(TreeNode node) {
        if (node.state() instanceof TreeNode.Children.Failed failed) {
            return Optional.of(failed.reason());
        }
        return node instanceof StoreNode store && store.entry().state() == StoreEntry.State.FAILED
                ? store.entry().failure()
                : Optional.empty();
    }

    private String word(StoreNode store) {
        return switch (store.entry().state()) {
            case OPEN -> store.entry().isDefault() ? texts.text("store.default") : "";
            case CLOSED -> texts.text("store.closed");
            case FAILED -> "";
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
