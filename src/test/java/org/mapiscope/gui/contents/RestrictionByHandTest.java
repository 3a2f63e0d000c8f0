package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.operation.table.RestrictionNode;
import org.mapiscope.operation.table.RestrictionText;

/** A person builds a restriction with menus and fields only, never by its text. */
@ExtendWith(OnFxThread.class)
class RestrictionByHandTest {
    private RestrictionDialog dialog;
    private DialogPane pane;

    @BeforeEach
    void speakEnglish() {
        Messages.setLanguage(Locale.ENGLISH);
        open(Optional.empty());
    }

    @AfterEach
    void close() {
        press(ButtonData.CANCEL_CLOSE);
    }

    private void open(Optional<Restriction> start) {
        dialog = new RestrictionDialog(new RestrictionEditor(start));
        dialog.show();
        pane = dialog.getDialogPane();
        pane.applyCss();
    }

    private void press(ButtonData which) {
        pane.getButtonTypes().stream().filter(type -> type.getButtonData() == which).findFirst()
                .ifPresent(type -> ((Button) pane.lookupButton(type)).fire());
    }

    /** Takes the item of a kind from the menu of parts, or from that of what parts are put into. */
    private void choose(String menu, RestrictionNode.Kind kind) {
        String word = Messages.of(RestrictionDialog.class).text("kind." + kind);
        ((MenuButton) pane.lookup("#restriction-" + menu)).getItems().stream()
                .filter(item -> item.getText().equals(word)).findFirst().orElseThrow().fire();
    }

    private void fill(String... values) {
        for (int i = 0; i < values.length; i++) {
            ((ComboBox<?>) pane.lookup("#restriction-field-" + i)).getEditor().setText(values[i]);
        }
    }

    /** Selects a part by its way from the top. */
    @SuppressWarnings("unchecked") // the dialog's tree has no other values
    private void select(int... way) {
        TreeView<RestrictionNode> tree = (TreeView<RestrictionNode>) pane.lookup("#restriction-tree");
        TreeItem<RestrictionNode> item = tree.getRoot();
        for (int index : way) {
            item = item.getChildren().get(index);
        }
        tree.getSelectionModel().select(item);
    }

    private String text() {
        return ((TextArea) pane.lookup("#restriction-text")).getText();
    }

    @Test
    void everyKindIsBuiltReadBackAsTextAndShownAgain() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (RestrictionNode.Kind kind : RestrictionNode.Kind.values()) {
            open(Optional.empty());
            choose("add-part", kind);
            if (kind.parts() != RestrictionNode.Parts.NONE) {
                choose("add-part", RestrictionNode.Kind.EXIST);
            }
            String text = text();
            press(ButtonData.OK_DONE);
            Restriction built = Objects.requireNonNull(dialog.getResult(), kind.toString());
            open(Optional.of(built));
            if (!RestrictionText.parse(text).equals(built) || !RestrictionText.parse(text()).equals(built)) {
                wrong.add(kind + ": " + text);
            }
            press(ButtonData.CANCEL_CLOSE);
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void partsWithinPartsAreBuiltWithoutWritingText() throws Exception {
        choose("wrap-part", RestrictionNode.Kind.OR);
        select(0);
        fill("PR_SUBJECT_W", "\"invoice\"", "FL_PREFIX | FL_IGNORECASE");
        select();
        choose("add-part", RestrictionNode.Kind.BITMASK);
        fill("PR_MESSAGE_FLAGS", "0x1", "== 0");
        choose("wrap-part", RestrictionNode.Kind.NOT);
        select();
        choose("add-part", RestrictionNode.Kind.SIZE);
        fill("PR_BODY_W", ">=", "52428800");
        choose("wrap-part", RestrictionNode.Kind.COUNT);
        fill("3");
        select();
        choose("add-part", RestrictionNode.Kind.EXIST);
        fill("PR_SMTP_ADDRESS_W");
        choose("wrap-part", RestrictionNode.Kind.SUBRESTRICTION);
        fill("PR_MESSAGE_RECIPIENTS");
        String text = text();
        press(ButtonData.OK_DONE);

        assertEquals("or(content(PR_SUBJECT_W, \"invoice\", FL_PREFIX | FL_IGNORECASE), "
                + "not(PR_MESSAGE_FLAGS & 0x1 == 0), count(3, size(PR_BODY_W) >= 52428800), "
                + "sub(PR_MESSAGE_RECIPIENTS, exist(PR_SMTP_ADDRESS_W)))", text);
        assertEquals(RestrictionText.parse(text), dialog.getResult());
    }

    @Test
    void aPartIsTakenOutAndTheRestStays() {
        choose("wrap-part", RestrictionNode.Kind.AND);
        select();
        choose("add-part", RestrictionNode.Kind.EXIST);
        fill("PR_HASATTACH");
        select(0);
        ((Button) pane.lookup("#restriction-remove-part")).fire();

        assertEquals("and(exist(PR_HASATTACH))", text());
    }

    @Test
    void aFieldThatIsWrongIsToldAndCannotBeApplied() {
        choose("wrap-part", RestrictionNode.Kind.AND);
        select(0);
        fill("PR_NO_SUCH_THING");

        assertEquals(true, pane.lookupButton(pane.getButtonTypes().getFirst()).isDisabled());
    }
}
