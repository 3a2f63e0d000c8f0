package org.mapiscope.gui.hierarchy;

import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.SpecialFolders;

/** A folder's name with an icon for what it is there for; bold with unread messages. */
final class FolderCell extends TreeTableCell<FolderNode, FolderNode> {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    private final Messages texts;

    FolderCell(Messages texts) {
        this.texts = texts;
        getStyleClass().add("folder-name");
    }

    @Override
    protected void updateItem(@Nullable FolderNode node, boolean empty) {
        super.updateItem(node, empty);
        if (empty || node == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            pseudoClassStateChanged(UNREAD, false);
            return;
        }
        String name = node.entry().name().isEmpty() ? texts.text("unnamed") : node.entry().name();
        String kind = texts.text("kind." + node.kind().name());
        setText(name);
        setGraphic(new FontIcon(icon(node.kind())));
        setTooltip(new Tooltip(kind + "\n" + node.path()));
        setAccessibleText(texts.text("folder.accessible", name, kind, node.entry().contentCount(),
                node.entry().unreadCount()));
        pseudoClassStateChanged(UNREAD, node.entry().unreadCount() > 0);
    }

    private static Feather icon(SpecialFolders.Kind kind) {
        return switch (kind) {
            case ROOT -> Feather.DATABASE;
            case IPM_SUBTREE -> Feather.MAIL;
            case INBOX -> Feather.INBOX;
            case OUTBOX -> Feather.UPLOAD;
            case SENT_MAIL -> Feather.SEND;
            case WASTEBASKET -> Feather.TRASH_2;
            case VIEWS, COMMON_VIEWS -> Feather.LAYOUT;
            case FINDER, SEARCH -> Feather.SEARCH;
            case CALENDAR -> Feather.CALENDAR;
            case CONTACTS -> Feather.USERS;
            case TASKS -> Feather.CHECK_SQUARE;
            case NOTES -> Feather.FILE_TEXT;
            case JOURNAL -> Feather.BOOK;
            case PLAIN -> Feather.FOLDER;
        };
    }
}
