package org.mapiscope.gui.profiles;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.CellHint;
import org.mapiscope.gui.control.NameAndWord;

/** A row's name with the icon of its kind and a word on it; with the result where it could not be read. */
final class NodeCell extends TreeCell<TreeNode> {
    private static final PseudoClass DEFAULT = PseudoClass.getPseudoClass("default-profile");

    NodeCell() {
        getStyleClass().add("profile-row");
        // as wide as the tree and no wider: what is too long ends in dots, and the tooltip has it
        setPrefWidth(0);
        CellHint.on(this, this::help);
    }

    @Override
    protected void updateItem(@Nullable TreeNode node, boolean empty) {
        super.updateItem(node, empty);
        setText(null);
        if (empty || node == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(DEFAULT, false);
            return;
        }
        boolean warned = NodeWords.failure(node).isPresent()
                || (node instanceof PartNode part && part.part() instanceof Part.Missing);
        Label name = new Label(node.name());
        name.getStyleClass().add("profile-name");
        Label word = new Label(NodeWords.word(node));
        word.getStyleClass().addAll(warned ? "failed" : "muted", "profile-word");
        pseudoClassStateChanged(DEFAULT, node instanceof ProfileNode profile && profile.entry().isDefault());
        setGraphic(new NameAndWord(new FontIcon(NodeWords.icon(node)), name, word));
        setAccessibleText(said(name, word));
    }

    private String help() {
        TreeNode node = getItem();
        return isEmpty() || node == null
                ? ""
                : NodeWords.failure(node).orElseGet(() -> Objects.requireNonNullElse(getAccessibleText(), ""));
    }

    private static String said(Label name, Label word) {
        return (name.getText() + " " + word.getText()).strip();
    }
}
