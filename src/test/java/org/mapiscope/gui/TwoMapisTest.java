package org.mapiscope.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.logoff.LogoffOutcome;
import org.mapiscope.gui.session.SessionsViewModel.AfterLogon;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.PendingCall;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.nativemapi.NativeMapi;
import org.mapiscope.nativemapi.com.CMapi;
import org.mapiscope.operation.LogonOptions;

/** The window over two MAPIs, the machine's and MapiScope's own: the choice, and a call that hangs. */
class TwoMapisTest {
    /** Of a provider in C; longer than it takes until the window says so. */
    private static final int HANG_MILLISECONDS = Integer.getInteger("mapiscope.hang", 8000);

    @TempDir
    private Path folder;

    private static <N extends Node> N inDialog(String id, Class<N> type) {
        Window dialog = Screen.dialog("logon-dialog");
        return Screen.fx(() -> type.cast(dialog.getScene().lookup("#" + id)));
    }

    private static void awaitProfile() {
        TextField profile = inDialog("logon-profile", TextField.class);
        Screen.await("a profile is named", () -> !profile.getText().isEmpty());
    }

    private static List<String> mapis(MainWindow window) {
        return Screen.fx(() -> window.model().sessions().sessions().stream()
                .map(session -> session.session().mapi().name()).toList());
    }

    private static void logOn(MainWindow window, Mapi mapi) {
        LogonOptions options = LogonOptions.to(Screen.PROFILE);
        int before = mapis(window).size();
        Screen.run(() -> window.model().sessions().logOn(mapi, options, AfterLogon.NOTHING_MORE));
        Screen.await("there is one session more", () -> mapis(window).size() == before + 1);
    }

    private static void hang(Screen screen) {
        logOn(screen.first(), screen.mapi);
        logOn(screen.first(), screen.outlook);
        screen.outlook.hang("IMAPISession::Logoff");
        Screen.run(screen.first()::logOff);
        Screen.press(screen.first(), "logoff-button");
        Screen.await("the bar says so", () -> screen.first().model().hangs().hangProperty().get().call().isPresent());
    }

    @Test
    void withoutOutlookTheReasonIsOneSentenceAndMapiScopesOwnIsChosen() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            Screen.press(screen.first(), "tool-log-on");
            awaitProfile();
            RadioButton outlook = inDialog("logon-mapi-outlook", RadioButton.class);
            RadioButton own = inDialog("logon-mapi-embedded", RadioButton.class);
            Labeled reason = inDialog("logon-mapi-reason", Labeled.class);

            assertEquals(List.of(true, true), Screen.fx(() -> List.of(outlook.isDisabled(), own.isSelected())));
            assertTrue(reason.getText().contains("is 32-bit (x86) and this MapiScope is 64-bit (x64)"));
            Screen.answer("logon-dialog", "Cancel");
        }
    }

    @Test
    void theDetailsShowWhereMapiWasLookedFor() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            Screen.press(screen.first(), "tool-log-on");
            awaitProfile();
            Screen.run(inDialog("logon-mapi-details", Hyperlink.class)::fire);
            TableView<?> table = (TableView<?>) Screen.dialog("candidates")
                    .getScene().lookup("#candidates-table");
            Screen.await("the places are listed", () -> table.getItems().size() == 2);
            Screen.answer("candidates", "Close");
            Screen.answer("logon-dialog", "Cancel");
        }
    }

    @Test
    void outlooksMapiIsChosenWhereItCanRunAndTheOtherIsAClickAway() throws Exception {
        try (Screen screen = Screen.openWithOutlook(folder)) {
            Screen.press(screen.first(), "tool-log-on");
            awaitProfile();
            Screen.answer("logon-dialog", "Log on");
            Screen.await("there is a session", () -> mapis(screen.first()).size() == 1);
            Screen.press(screen.first(), "tool-log-on");
            awaitProfile();
            Screen.run(inDialog("logon-mapi-embedded", RadioButton.class)::fire);
            awaitProfile();
            Screen.answer("logon-dialog", "Log on");
            Screen.await("there are two sessions", () -> mapis(screen.first()).size() == 2);

            assertEquals(List.of("outlook", "embedded"), mapis(screen.first()));
        }
    }

    @Test
    void filesCanBeOpenedFromTheLogonDialogWithMapiScopesOwn() throws Exception {
        try (Screen screen = Screen.openWithOutlook(folder)) {
            screen.dialogs.toOpen = List.of(screen.pst);
            Screen.press(screen.first(), "tool-log-on");
            awaitProfile();
            Screen.answer("logon-dialog", "Open files\u2026");
            Screen.await("there is a session", () -> mapis(screen.first()).size() == 1);

            assertEquals(List.of("embedded"), mapis(screen.first()));
        }
    }

    @Test
    void aCallThatHangsIsNamedWithItsTimeWhileTheWindowLives() throws Exception {
        try (Screen screen = Screen.openWithOutlook(folder)) {
            hang(screen);
            Screen.await("the bar is shown", () -> Screen.find(screen.first(), "hang", Node.class).isVisible());

            assertTrue(Screen.text(screen.first(), "hang-text")
                    .matches("IMAPISession::Logoff has not answered for 1[2-9] s"));
            Screen.run(() -> {});
            Screen.press(screen.first(), "hang-stop");
        }
    }

    @Test
    void whoStopsWaitingLosesThatSessionAndKeepsTheOther() throws Exception {
        try (Screen screen = Screen.openWithOutlook(folder)) {
            hang(screen);
            Screen.press(screen.first(), "hang-stop");
            Screen.await("the session is lost", () -> mapis(screen.first()).equals(List.of("embedded")));
            Screen.await("the bar is gone",
                    () -> screen.first().model().hangs().hangProperty().get().call().equals(Optional.empty()));

            assertEquals(1, Screen.fx(() -> screen.first().model().news().size()));
            assertEquals(List.of(LogoffOutcome.Kind.LOST), Screen.fx(() -> screen.first().model().logoff().outcomes()
                    .stream().map(LogoffOutcome::kind).toList()));
        }
    }

    @Test
    void theWindowLivesWhileTheMachinesMapiHangsInLogoff() throws Exception {
        CMapi library = CMapi.empty();
        library.makeDefaultWorld();
        library.hang("IMAPISession::Logoff", HANG_MILLISECONDS);
        Mapi outlook = NativeMapi.load(library.path().toString(), new CallLog());
        try (Screen screen = Screen.openOver(folder, outlook)) {
            logOn(screen.first(), screen.mapi);
            logOn(screen.first(), outlook);
            Screen.run(screen.first()::logOff);
            Screen.press(screen.first(), "logoff-button");
            Screen.await("the bar is shown", () -> Screen.find(screen.first(), "hang", Node.class).isVisible());
            String bar = Screen.text(screen.first(), "hang-text");
            Screen.press(screen.first(), "hang-stop");
            Screen.await("the session is lost", () -> mapis(screen.first()).equals(List.of("embedded")));

            assertTrue(bar.startsWith("IMAPISession::Logoff has not answered for "), bar);
            assertEquals(List.of(true),
                    outlook.pending().stream().map(PendingCall::abandoned).toList());
        } finally {
            while (!outlook.pending().isEmpty()) {
                LockSupport.parkNanos(1_000_000);
            }
            library.hang("IMAPISession::Logoff", 0);
        }
    }

    @Test
    void theProcessesAreReadWhenTheirPaneIsFirstSeen() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            Screen.run(() -> screen.first().show(Pane.PROCESSES));
            TableView<?> table = Screen.find(screen.first(), "processes",
                    TableView.class);
            Screen.await("the processes are listed", () -> table.getItems().size() == 2);
        }
    }
}
