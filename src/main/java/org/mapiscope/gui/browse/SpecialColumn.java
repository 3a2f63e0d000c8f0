package org.mapiscope.gui.browse;

import java.util.List;
import java.util.function.Function;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.hierarchy.FolderWords;
import org.mapiscope.interpret.PropertyFlags;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.SpecialFolderCheck;
import org.mapiscope.operation.SpecialFolderCheck.State;
import org.mapiscope.operation.property.PropertyText;

/**
 * A column of the special folders.
 *
 * @param width in pixels
 * @param text of a row; empty where nothing is known
 */
record SpecialColumn(String title, double width, Function<SpecialFolderCheck.Row, String> text) {
    private static final Messages TEXTS = Messages.of(SpecialColumn.class);

    /** {@return the columns in order, the folder and its state first} */
    static List<SpecialColumn> all() {
        return List.of(column("folder", 160, row -> FolderWords.word(row.kind())),
                column("state", 190, SpecialColumn::state),
                value("name", 150, PropTags.PR_DISPLAY_NAME_W),
                value("class", 130, PropTags.PR_CONTAINER_CLASS_W),
                value("messages", 80, PropTags.PR_CONTENT_COUNT), value("unread", 80, PropTags.PR_CONTENT_UNREAD),
                value("hidden", 80, PropTags.PR_ASSOC_CONTENT_COUNT),
                value("subfolders", 90, SpecialFolderCheck.PR_FOLDER_CHILD_COUNT),
                flags("type", 130, PropTags.PR_FOLDER_TYPE), flags("access", 220, SpecialFolderCheck.PR_ACCESS),
                flags("rights", 200, SpecialFolderCheck.PR_RIGHTS),
                value("created", 170, SpecialFolderCheck.PR_CREATION_TIME),
                value("modified", 170, SpecialFolderCheck.PR_LAST_MODIFICATION_TIME),
                value("comment", 150, PropTags.PR_COMMENT_W), column("source", 260, SpecialColumn::source),
                column("entry-id", 380,
                        row -> row.folder().map(ObjectPath.Entry::entryId).map(Object::toString).orElse("")));
    }

    private static SpecialColumn column(String key, double width, Function<SpecialFolderCheck.Row, String> text) {
        return new SpecialColumn(TEXTS.text("special." + key), width, text);
    }

    private static SpecialColumn value(String key, double width, PropTag tag) {
        return column(key, width, row -> value(row, tag, PropertyText::value));
    }

    private static SpecialColumn flags(String key, double width, PropTag tag) {
        return column(key, width,
                row -> value(row, tag, value -> value instanceof PropValue.LongValue number
                        ? PropertyFlags.text(tag, number.value()).orElseGet(() -> PropertyText.value(value))
                        : PropertyText.value(value)));
    }

    private static String value(SpecialFolderCheck.Row row, PropTag tag, Function<PropValue, String> text) {
        return row.state() instanceof State.Read read ? read.values().get(tag).map(text).orElse("") : "";
    }

    private static String state(SpecialFolderCheck.Row row) {
        return switch (row.state()) {
            case State.NotLocated none -> TEXTS.text("special.state.not-located");
            case State.Failed failed -> TEXTS.text("special.state.failed", failed.reason().result(),
                    failed.reason().result().hex());
            case State.Read read -> TEXTS.text("special.state.read");
        };
    }

    private static String source(SpecialFolderCheck.Row row) {
        return switch (row.state()) {
            case State.NotLocated none -> "";
            case State.Failed failed -> failed.source();
            case State.Read read -> read.source();
        };
    }
}
