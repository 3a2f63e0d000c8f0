package org.mapiscope.gui.calllog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.trace.CallLog;

@ExtendWith(OnFxThread.class)
class CallLogViewTest {
    private final CallInbox inbox = new CallInbox(new CallLog(), 100);
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private CallLogViewModel model;
    private CallLogView view;
    private TestWindow window;

    @BeforeEach
    void open() {
        model = new CallLogViewModel(inbox, new CallLines(50), new HeldTasks(), dialogs);
        view = new CallLogView(model);
        window = new TestWindow(view);
        inbox.ended(Calls.done(1, 0, "IMAPISession::OpenMsgStore", HResult.MAPI_E_NOT_FOUND));
        inbox.started(Calls.running(2, 0, "IMAPISession::Logoff"));
        inbox.started(Calls.running(3, 2, "IMSLogon::Logoff"));
        model.update();
    }

    @AfterEach
    void close() {
        view.close();
        window.close();
    }

    // the table's type of rows is that of the view
    @SuppressWarnings("unchecked")
    private TableView<CallLine> table() {
        return window.find("calllog-table", TableView.class);
    }

    @Test
    void selectingACallShowsItInFullAndSelectingNoneHidesThat() {
        table().getSelectionModel().select(0);
        boolean shown = window.find("calllog-details", Node.class).isVisible();
        table().getSelectionModel().clearSelection();

        assertTrue(shown);
        assertFalse(window.find("calllog-details", Node.class).isVisible());
    }

    @Test
    void controlCCopiesTheSelectedCalls() {
        table().getSelectionModel().select(2);
        TestWindow.pressControl(table(), KeyCode.C);

        assertEquals(List.of("  IMSLogon::Logoff(ulFlags=0) ...\n"),
                dialogs.copied.stream().map(text -> text.substring("00:00:00.000 [worker] ".length())).toList());
    }

    @Test
    void escapeClearsTheFilter() {
        TextField filter = window.find("calllog-filter", TextField.class);
        filter.setText("imslogon");
        int filtered = table().getItems().size();
        TestWindow.press(filter, KeyCode.ESCAPE);

        assertEquals(1, filtered);
        assertEquals(3, table().getItems().size());
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertEquals(List.of(), window.silentControls());
    }
}
