package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.table.RestrictionSyntaxException;
import org.mapiscope.operation.table.RestrictionText;

@ExtendWith(OnFxThread.class)
class ContentsDialogsTest {
    @BeforeEach
    void speakEnglish() {
        Messages.setLanguage(Locale.ENGLISH);
    }

    private static DialogPane open(Dialog<?> dialog) {
        dialog.show();
        dialog.getDialogPane().applyCss();
        return dialog.getDialogPane();
    }

    private static void press(DialogPane pane, ButtonData which) {
        pane.getButtonTypes().stream().filter(type -> type.getButtonData() == which).findFirst()
                .ifPresent(type -> ((Button) pane.lookupButton(type)).fire());
    }

    private static List<String> silent(DialogPane pane) {
        return pane.lookupAll("*").stream().filter(node -> node.getId() != null && node.getAccessibleText() == null)
                .filter(node -> node instanceof TextInputControl || node instanceof ListView<?>
                        || node instanceof ComboBox<?> || node instanceof Button)
                .map(node -> ((Control) node).getId()).toList();
    }

    @Test
    void whatIsBuiltIsWhatComesBack() throws RestrictionSyntaxException {
        RestrictionDialog dialog = new RestrictionDialog(new RestrictionEditor(Optional.empty()));
        DialogPane pane = open(dialog);
        ((TextArea) pane.lookup("#restriction-text")).setText("exist(PR_SUBJECT_W)");
        ((ComboBox<?>) pane.lookup("#restriction-field-0")).getEditor().setText("PR_MESSAGE_SIZE");
        List<String> silent = silent(pane);
        press(pane, ButtonData.OK_DONE);

        assertEquals(RestrictionText.parse("exist(PR_MESSAGE_SIZE)"), dialog.getResult());
        assertEquals(List.of(), silent);
    }

    @Test
    void aWrongRestrictionCannotBeApplied() {
        RestrictionDialog dialog = new RestrictionDialog(new RestrictionEditor(Optional.empty()));
        DialogPane pane = open(dialog);
        ((TextArea) pane.lookup("#restriction-text")).setText("exist(");
        boolean disabled = pane.lookupButton(pane.getButtonTypes().getFirst()).isDisabled();
        press(pane, ButtonData.CANCEL_CLOSE);

        assertEquals(true, disabled);
    }

    @Test
    void aPropertyThatIsFoundIsAddedWithEnter() {
        ColumnsDialog dialog = new ColumnsDialog(
                new ColumnChoice(ContentsColumn.of(List.of(PropTags.PR_SUBJECT_W)), List.of()));
        DialogPane pane = open(dialog);
        TextField search = (TextField) pane.lookup("#columns-search");
        search.setText("PR_MESSAGE_SIZE");
        search.getOnAction().handle(new ActionEvent());
        List<String> silent = silent(pane);
        press(pane, ButtonData.OK_DONE);

        assertEquals(List.of(PropTags.PR_SUBJECT_W, PropTags.PR_MESSAGE_SIZE),
                dialog.getResult().stream().map(ContentsColumn::tag).toList());
        assertEquals(List.of(), silent);
    }
}
