package org.mapiscope.gui.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;

/** Finds what a person reads in a pane, and neither its bars nor its tabs. FX thread only. */
final class MainNode {
    private static final List<String> BARS = List.of("tool-bar", "find-bar");

    private MainNode() {}

    /** {@return the first node of a pane that takes the keyboard and is no part of a bar} */
    static Optional<Node> in(Node node) {
        if (!node.isVisible() || node.getStyleClass().stream().anyMatch(BARS::contains)) {
            return Optional.empty();
        }
        return switch (node) {
            case TabPane tabs -> in(tabs.getSelectionModel().getSelectedItem().getContent());
            case SplitPane split -> first(split.getItems().stream());
            case Parent parent when !parent.isFocusTraversable() -> first(parent.getChildrenUnmodifiable().stream());
            default -> Optional.of(node).filter(Node::isFocusTraversable);
        };
    }

    private static Optional<Node> first(Stream<Node> nodes) {
        return nodes.flatMap(node -> in(node).stream()).findFirst();
    }
}
