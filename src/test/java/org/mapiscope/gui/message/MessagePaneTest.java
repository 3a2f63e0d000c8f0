package org.mapiscope.gui.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.message.DemoMessages;

@ExtendWith(OnFxThread.class)
class MessagePaneTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private TestMapi mapi;
    private MessagePane pane;
    private TestWindow window;
    private List<ObjectPath> messages;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder);
        OpenSession session = mapi.open(DemoMessages.DEMO.resolve("testPST_variousBodyTypes.pst"));
        messages = DemoMessages.all(session);
        pane = new MessagePane(new MessageViewModel(session, tasks, dialogs));
        window = new TestWindow(pane);
    }

    @AfterEach
    void close() {
        window.close();
        mapi.close();
    }

    private void show(int index) {
        pane.show(messages.get(index));
        tasks.runAll();
    }

    private void select(int tab) {
        window.find("message-tabs", TabPane.class).getSelectionModel().select(tab);
        tasks.runAll();
    }

    @Test
    void theKeyboardComesToWhatIsShown() {
        show(0);
        List<String> focused = new ArrayList<>();
        for (int tab = 0; tab < 6; tab++) {
            select(tab);
            pane.focusContent();
            focused.add(pane.getScene().getFocusOwner().getId());
        }

        assertEquals(List.of("message-html", "message-fields", "message-recipients", "message-attachments",
                "message-mime", "message-sizes"), focused);
    }

    @Test
    void everyMessageIsShownInEveryTab() {
        for (int i = 0; i < messages.size(); i++) {
            show(i);
            for (int tab = 0; tab < 6; tab++) {
                select(tab);
            }
            assertTrue(pane.model().failureProperty().get().isEmpty());
        }
    }

    private void find(String bar, String words) {
        TestWindow.pressControl(window.find("message-tabs", TabPane.class), KeyCode.F);
        TextField field = window.find(bar + "-words", TextField.class);
        field.setText(words);
        TestWindow.press(field, KeyCode.ENTER);
    }

    @Test
    void controlShiftFIsLeftToTheWindowThatSearchesWithIt() {
        show(0);
        KeyEvent search = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, true, true, false, false);
        List<Integer> reached = new ArrayList<>();
        pane.getScene().addEventHandler(KeyEvent.KEY_PRESSED, event -> reached.add(1));
        Event.fireEvent(window.find("message-tabs", TabPane.class), search);

        assertEquals(List.of(1), reached);
    }

    @Test
    void theFormsOfEachBodyAreOffered() {
        List<List<String>> forms = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            show(i);
            forms.add(window.find("message-body-choices", HBox.class).getChildren().stream().map(Node::getId)
                    .map(id -> id.replace("message-body-", "")).toList());
        }

        assertEquals(List.of(List.of("HTML", "TEXT", "HTML_SOURCE"), List.of("HTML", "TEXT", "HTML_SOURCE"),
                List.of("TEXT", "RTF_TEXT", "RTF_SOURCE"), List.of("TEXT")), forms);
    }

    @Test
    void controlFFindsWordsInTheHtml() {
        show(0);
        find("message-body-find", "ORIGINAL");

        assertEquals("1 of 1", window.find("message-body-find-result", Label.class).getText());
    }

    @Test
    void controlFFindsWordsInTheMime() {
        show(0);
        select(4);
        find("message-mime-find", "mime-version");

        assertEquals("MIME-Version", window.find("message-mime", TextArea.class).getSelectedText());
    }

    @Test
    void controlFInTheHeadersGoesToThemAsTheyStand() {
        show(0);
        select(1);
        find("message-headers-find", "message-id:");

        assertEquals("Message-ID:", window.find("message-headers-raw", TextArea.class).getSelectedText());
    }

    @Test
    void controlCCopiesTheSelectedRows() {
        show(0);
        select(1);
        TableView<?> fields = window.find("message-fields", TableView.class);
        fields.getSelectionModel().select(6);
        TestWindow.pressControl(fields, KeyCode.C);

        assertEquals(List.of("Subject\toriginal email"), dialogs.copied);
    }

    @Test
    void theFormThatWasChosenIsShownOfTheNextMessageToo() {
        show(0);
        window.find("message-body-HTML_SOURCE", ToggleButton.class).fire();
        show(1);

        assertTrue(window.find("message-body-HTML_SOURCE", ToggleButton.class).isSelected());
        assertTrue(window.find("message-body", TextArea.class).getText().startsWith("<html"));
    }

    @Test
    void everyControlSaysWhatItIs() {
        show(0);

        assertEquals(List.of(), window.silentControls());
    }
}
