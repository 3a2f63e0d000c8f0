package org.mapiscope.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.logoff.LogoffOutcome;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.session.SessionsViewModel.AfterLogon;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.OpenObject;
import org.mapiscope.operation.LogonOptions;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.profile.MadeUpProfile;
import org.mapiscope.subsystem.EmbeddedSettings;
import org.mapiscope.subsystem.ScriptedService;

/** Clicks through the program: log on, plan, log off, cancel, shared log off, failed and slow providers. */
class MainWindowTest {
    private static final int SHARED = Mapi.MAPI_EXTENDED | Mapi.MAPI_ALLOW_OTHERS | Mapi.MAPI_NO_MAIL
            | Mapi.MAPI_UNICODE;

    @TempDir
    private Path folder;

    private static void logOn(MainWindow window, int flags) {
        LogonOptions options = new LogonOptions(0, Optional.of(Screen.PROFILE), Optional.empty(), flags);
        Screen.run(() -> window.model().sessions().logOn(options, AfterLogon.OPEN_STORES));
    }

    static void logOnAndOpen(MainWindow window) {
        logOn(window, LogonOptions.OWN_SESSION);
        Screen.await("all stores are open", () -> states(window).equals(List.of(StoreEntry.State.OPEN)));
    }

    private static List<StoreEntry.State> states(MainWindow window) {
        return window.model().stores().stores().stream().map(StoreEntry::state).toList();
    }

    private static int sessions(MainWindow window) {
        return window.model().sessions().sessions().size();
    }

    private static void showLogOff(MainWindow window) {
        Screen.run(window::logOff);
    }

    private static LogoffOutcome outcome(MainWindow window) {
        Screen.await("the logoff has come to something", () -> !window.model().logoff().outcomes().isEmpty());
        return Screen.fx(() -> window.model().logoff().outcomes().getFirst());
    }

    @Test
    void theLogonDialogOffersTheProfilesAndLogsOnToTheDefaultOne() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            Screen.press(screen.first(), "tool-log-on");
            Screen.await("the default profile is named",
                    () -> !((TextField) Screen.dialog("logon-dialog").getScene()
                            .lookup("#logon-profile")).getText().isEmpty());
            Screen.answer("logon-dialog", "Log on");
            Screen.await("the stores are open", () -> states(screen.first()).equals(List.of(StoreEntry.State.OPEN)));

            assertEquals(List.of(Screen.PROFILE),
                    Screen.fx(() -> screen.first().model().sessions().sessions().stream().map(ClientSession::name)
                            .toList()));
        }
    }

    @Test
    void aRegistryFileThatIsDroppedShowsItsProfiles() throws Exception {
        Path reg = MadeUpProfile.write(MadeUpProfile.registry(), folder, "person.reg");
        try (Screen screen = Screen.open(folder)) {
            Screen.run(
                    () -> screen.first().model().openDropped(List.of(reg), () -> screen.first().show(Pane.PROFILES)));
            Screen.await("the profile is shown", () -> overview(screen).contains("Profile " + MadeUpProfile.NAME));

            assertEquals(0, Screen.fx(() -> sessions(screen.first())));
        }
    }

    private static String overview(Screen screen) {
        ListView<?> list = (ListView<?>) screen.first().stage().getScene().lookup("#overview-list");
        return list == null ? "" : list.getItems().toString();
    }

    @Test
    void mapiAsksForTheProfileWhenNoneIsNamed() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            LogonOptions options = new LogonOptions(0, Optional.empty(), Optional.empty(),
                    Mapi.MAPI_EXTENDED | Mapi.MAPI_NEW_SESSION | Mapi.MAPI_NO_MAIL | Mapi.MAPI_LOGON_UI);
            Screen.run(() -> screen.first().model().sessions().logOn(options, AfterLogon.OPEN_STORES));
            Screen.answer("choose-profile", "Log on");
            Screen.await("the stores are open", () -> states(screen.first()).equals(List.of(StoreEntry.State.OPEN)));

            assertEquals(1, Screen.fx(() -> sessions(screen.first())));
        }
    }

    @Test
    void aLogonThatThePersonCancelsIsNoFailure() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            LogonOptions options = new LogonOptions(0, Optional.empty(), Optional.empty(),
                    Mapi.MAPI_EXTENDED | Mapi.MAPI_NEW_SESSION | Mapi.MAPI_NO_MAIL | Mapi.MAPI_LOGON_UI);
            Screen.run(() -> screen.first().model().sessions().logOn(options, AfterLogon.OPEN_STORES));
            Screen.answer("choose-profile", "Cancel");
            Screen.await("nothing runs any more", () -> !screen.calls.stream()
                    .filter(call -> call.endsWith("= MAPI_E_USER_CANCEL")).toList().isEmpty());

            assertEquals(List.of(), screen.dialogs.failures);
        }
    }

    @Test
    void thePlanNamesTheStoresThatALogoffCloses() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            logOnAndOpen(screen.first());
            showLogOff(screen.first());
            Screen.await("the plan names the store", () -> screen.first().model().logoff().planProperty().get().stream()
                    .flatMap(plan -> plan.steps().stream()).anyMatch(step -> step.call().equals("IMsgStore::Release")
                            && !step.names().isEmpty()));

            TableView<?> plan = Screen.find(screen.first(), "logoff-plan", TableView.class);
            assertEquals(screen.first().model().logoff().planProperty().get().orElseThrow().steps(), plan.getItems());
        }
    }

    @Test
    void aLogoffTakesTheSessionFromTheListAndItsReportStays() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            logOnAndOpen(screen.first());
            showLogOff(screen.first());
            Screen.press(screen.first(), "logoff-button");
            LogoffOutcome outcome = outcome(screen.first());
            Screen.await("the session has left the list", () -> sessions(screen.first()) == 0);

            assertEquals(LogoffOutcome.Kind.LOGGED_OFF, outcome.kind());
            assertEquals(List.<OpenObject>of(), outcome.report().orElseThrow().leaks());
            assertEquals(outcome.report().orElseThrow().steps(),
                    Screen.find(screen.first(), "logoff-steps", TableView.class).getItems());
            assertEquals(List.of(), screen.mapi.sessions());
        }
    }

    @Test
    void aSecondLogonToTheSameProfileShowsItsStoresAgain() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            logOnAndOpen(screen.first());
            showLogOff(screen.first());
            Screen.press(screen.first(), "logoff-button");
            Screen.await("the session has left the list", () -> sessions(screen.first()) == 0);

            logOnAndOpen(screen.first());
        }
    }

    @Test
    void withoutUiTheHandleIsZeroAndIgnored() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            logOnAndOpen(screen.first());
            showLogOff(screen.first());

            assertEquals("0", Screen.text(screen.first(), "logoff-uiparam"));
            assertEquals("lpSession->Logoff(0, 0, 0);", Screen.text(screen.first(), "logoff-call"));
        }
    }

    @Test
    void onAHeadlessScreenTheHandleIsZeroWithUiToo() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            logOnAndOpen(screen.first());
            showLogOff(screen.first());
            Screen.tick(screen.first(), "MAPI_LOGOFF_UI", true);

            assertEquals("lpSession->Logoff(0, MAPI_LOGOFF_UI, 0);", Screen.text(screen.first(), "logoff-call"));
        }
    }

    @Test
    void stayingLoggedOnLeavesTheSessionAsItWas() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            logOnAndOpen(screen.first());
            showLogOff(screen.first());
            Screen.tick(screen.first(), "MAPI_LOGOFF_UI", true);
            Screen.press(screen.first(), "logoff-button");
            Screen.answer("logoff-confirmation", "Stay logged on");

            assertEquals(LogoffOutcome.Kind.REFUSED, outcome(screen.first()).kind());
            assertEquals(List.of(StoreEntry.State.OPEN), Screen.fx(() -> states(screen.first())));
            assertEquals(List.of(), screen.dialogs.failures);
        }
    }

    @Test
    void theConfirmationLogsOffWhenThePersonSaysSo() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            logOnAndOpen(screen.first());
            showLogOff(screen.first());
            Screen.tick(screen.first(), "MAPI_LOGOFF_UI", true);
            Screen.press(screen.first(), "logoff-button");
            Screen.answer("logoff-confirmation", "Log off");

            assertEquals(LogoffOutcome.Kind.LOGGED_OFF, outcome(screen.first()).kind());
        }
    }

    @Test
    void aReservedNumberIsRefusedAndTheSessionStays() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            logOnAndOpen(screen.first());
            showLogOff(screen.first());
            Spinner<?> reserved = Screen.find(screen.first(), "logoff-reserved", Spinner.class);
            Screen.run(() -> reserved.increment(1));
            Screen.press(screen.first(), "logoff-button");

            assertEquals(HResult.MAPI_E_INVALID_PARAMETER, outcome(screen.first()).result());
            assertEquals(List.of(StoreEntry.State.OPEN), Screen.fx(() -> states(screen.first())));
        }
    }

    @Test
    void sharedCanBeSetOnlyOnceItsWarningWasRead() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            showLogOff(screen.first());
            CheckBox shared = Screen.find(screen.first(), "MAPI_LOGOFF_SHARED", CheckBox.class);
            boolean before = Screen.fx(shared::isDisabled);
            Screen.tick(screen.first(), "logoff-warning-read", true);
            boolean after = Screen.fx(shared::isDisabled);

            assertEquals(List.of(true, false), List.of(before, after));
        }
    }

    @Test
    void theTwoPagesThatDisagreeCanBeRead() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            showLogOff(screen.first());
            Node pages = Screen.find(screen.first(), "logoff-pages", Node.class);
            Screen.await("the links are drawn", () -> pages.lookupAll(".hyperlink").size() == 2);
            Screen.run(() -> pages.lookupAll(".hyperlink").forEach(link -> ((Hyperlink) link).fire()));

            assertEquals(List.of("imapisession-logoff", "ending-a-mapi-session"), screen.pages.stream()
                    .map(page -> page.substring(page.lastIndexOf('/') + 1)).toList());
        }
    }

    @Test
    void aSharedLogoffReachesTheOtherWindowAndShowsThere() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            MainWindow other = screen.openAnother();
            logOn(screen.first(), SHARED);
            Screen.await("the first is logged on", () -> states(screen.first()).equals(List.of(StoreEntry.State.OPEN)));
            logOn(other, SHARED);
            Screen.await("the other is logged on", () -> states(other).equals(List.of(StoreEntry.State.OPEN)));
            showLogOff(screen.first());
            Screen.tick(screen.first(), "logoff-warning-read", true);
            Screen.tick(screen.first(), "MAPI_LOGOFF_SHARED", true);
            Screen.press(screen.first(), "logoff-button");
            Screen.await("the other window says so", () -> other.model().news().size() == 1);

            assertEquals(LogoffOutcome.Kind.ENDED_BY_ANOTHER_CLIENT, outcome(other).kind());
            assertEquals(List.of(), screen.mapi.sessions());
        }
    }

    @Test
    void aStoreThatFailsSaysWhyAndTheOthersOpen() throws Exception {
        ScriptedService broken = new ScriptedService("Broken", ScriptedService.Kind.STORE);
        broken.logonAnswer = HResult.MAPI_E_NETWORK_ERROR;
        try (Screen screen = Screen.open(folder, broken)) {
            logOn(screen.first(), LogonOptions.OWN_SESSION);
            Screen.await("each store was tried", () -> states(screen.first()).equals(List.of(StoreEntry.State.OPEN,
                    StoreEntry.State.FAILED)));
            Screen.run(() -> screen.first().model().stores()
                    .select(Optional.of(screen.first().model().stores().stores().getLast())));

            assertEquals(Optional.of(HResult.MAPI_E_NETWORK_ERROR), Screen.fx(() -> screen.first().model().stores()
                    .selectedProperty().get().flatMap(StoreEntry::failure).map(e -> e.result())));
            assertTrue(Screen.find(screen.first(), "store-try-again", Button.class).isVisible());
        }
    }

    @Test
    void theWindowAnswersWhileAProviderSleepsInLogon() throws Exception {
        ScriptedService slow = new ScriptedService("Slow", ScriptedService.Kind.STORE);
        slow.logonGate = new CountDownLatch(1);
        try (Screen screen = Screen.open(folder, slow)) {
            logOn(screen.first(), LogonOptions.OWN_SESSION);
            slow.logonReached.await();
            // the provider still sleeps: what runs now on the window's thread would wait for ever behind it
            Screen.run(() -> {});
            String status = Screen.text(screen.first(), "status-text");
            slow.logonGate.countDown();

            assertEquals("Opening the stores of Test", status);
        }
    }

    @Test
    void theWindowAnswersWhileAProviderSleepsInLogoff() throws Exception {
        ScriptedService slow = new ScriptedService("Slow", ScriptedService.Kind.STORE);
        slow.logoffGate = new CountDownLatch(1);
        try (Screen screen = Screen.open(folder, slow)) {
            logOn(screen.first(), LogonOptions.OWN_SESSION);
            Screen.await("all stores are open", () -> states(screen.first()).equals(List.of(StoreEntry.State.OPEN,
                    StoreEntry.State.OPEN)));
            showLogOff(screen.first());
            Screen.press(screen.first(), "logoff-button");
            Screen.await("the provider sleeps", () -> slow.asked.contains("ms.logoff"));
            // the provider still sleeps: what runs now on the window's thread would wait for ever behind it
            Screen.run(() -> {});
            slow.logoffGate.countDown();

            assertEquals(LogoffOutcome.Kind.LOGGED_OFF, outcome(screen.first()).kind());
        }
    }

    @Test
    void aSessionThatComesAfterItsLogonWasStoppedIsLoggedOff() throws Exception {
        ScriptedService slow = new ScriptedService("Slow", ScriptedService.Kind.TRANSPORT);
        slow.logonGate = new CountDownLatch(1);
        try (Screen screen = Screen.open(folder, slow)) {
            logOn(screen.first(), LogonOptions.OWN_SESSION & ~Mapi.MAPI_NO_MAIL);
            slow.logonReached.await();
            Screen.press(screen.first(), "stop");
            slow.logonGate.countDown();
            Screen.await("the late session is logged off",
                    () -> slow.asked.contains("xp.logoff") || slow.asked.contains("xp.shutdown"));
            Screen.await("no session is left", () -> screen.mapi.sessions().isEmpty());

            assertEquals(0, Screen.fx(() -> sessions(screen.first())));
        }
    }

    @Test
    void aFileThatIsNoStoreFailsAndTheOthersOpen() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            Path text = Files.writeString(folder.resolve("notes.pst"), "no store at all");
            screen.dialogs.toOpen = List.of(text, screen.pst);
            Screen.press(screen.first(), "tool-open-files");
            Screen.await("each file was tried", () -> states(screen.first()).equals(List.of(StoreEntry.State.FAILED,
                    StoreEntry.State.OPEN)));

            assertEquals(1, Screen.fx(() -> sessions(screen.first())));
        }
    }

    @Test
    void anUnknownProfileIsShownAsAFailureAndTheProgramGoesOn() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            Screen.run(() -> screen.first().model().sessions().logOn(LogonOptions.to("Nobody's"),
                    AfterLogon.OPEN_STORES));
            Screen.await("the failure is shown", () -> !screen.dialogs.failures.isEmpty());

            assertEquals(HResult.MAPI_E_LOGON_FAILED, screen.dialogs.failures.getFirst().result());
            logOnAndOpen(screen.first());
        }
    }

    @Test
    void closingAWindowLogsItsSessionsOff() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            MainWindow other = screen.openAnother();
            logOnAndOpen(other);
            Screen.run(other::close);
            Screen.await("the window is gone", () -> !other.stage().isShowing());

            assertEquals(List.of(), screen.mapi.sessions());
            assertEquals(0, screen.ends());
        }
    }

    @Test
    void theProgramEndsWithItsLastWindow() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            logOnAndOpen(screen.first());
            Screen.run(screen.first()::close);
            Screen.await("the program ends", () -> screen.ends() == 1);

            assertEquals(List.of(), screen.mapi.sessions());
        }
    }

    private static void leaveWhileAProviderIsSilent(Screen screen) throws Exception {
        logOn(screen.first(), LogonOptions.OWN_SESSION);
        Screen.await("all stores are open", () -> states(screen.first()).equals(List.of(StoreEntry.State.OPEN,
                StoreEntry.State.OPEN)));
        Screen.run(screen.first()::close);
        Button leave = Screen.find(screen.first(), "close-now", Button.class);
        Screen.await("the person may leave", () -> !leave.isDisabled());
        Screen.run(leave::fire);
    }

    @Test
    void aWindowCanBeLeftWhileAProviderDoesNotAnswer() throws Exception {
        ScriptedService slow = new ScriptedService("Slow", ScriptedService.Kind.STORE);
        slow.logoffGate = new CountDownLatch(1);
        try (Screen screen = Screen.open(folder, slow)) {
            leaveWhileAProviderIsSilent(screen);
            boolean shown = Screen.fx(() -> screen.first().stage().isShowing());
            int endsBefore = screen.ends();
            slow.logoffGate.countDown();
            Screen.await("the program ends", () -> screen.ends() == 1);

            assertEquals(List.of(false, false), List.of(shown, endsBefore > 0));
            assertEquals(List.of(), screen.mapi.sessions());
        }
    }

    @Test
    void aProcessThatIsToldToEndWaitsForTheSessionsOfAWindowThatWasLeft() throws Exception {
        ScriptedService slow = new ScriptedService("Slow", ScriptedService.Kind.STORE);
        slow.logoffGate = new CountDownLatch(1);
        try (Screen screen = Screen.open(folder, slow)) {
            leaveWhileAProviderIsSilent(screen);
            CompletableFuture<Void> end = CompletableFuture.runAsync(screen::tellToEnd);
            assertThrows(TimeoutException.class, () -> end.get(200, TimeUnit.MILLISECONDS));
            slow.logoffGate.countDown();
            end.get(20, TimeUnit.SECONDS);

            assertEquals(List.of(), screen.mapi.sessions());
        }
    }

    @Test
    void whatWasShownInAnotherLanguageAsksNothingOfSessionsAnyMore() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            logOnAndOpen(screen.first());
            Screen.run(() -> screen.first().show(Pane.STATUS));
            Screen.await("the status table is open", () -> statusTables(screen) == 1);
            Screen.run(() -> screen.first().language(Messages.BRAZIL));
            Screen.run(() -> screen.first().language(Locale.ENGLISH));
            long before = statusTables(screen);
            logOn(screen.first(), LogonOptions.OWN_SESSION);
            Screen.await("there are two sessions", () -> sessions(screen.first()) == 2
                    && states(screen.first()).equals(List.of(StoreEntry.State.OPEN)));

            assertEquals(before, statusTables(screen));
        }
    }

    private static long statusTables(Screen screen) {
        return screen.calls.stream().filter(call -> call.startsWith("IMAPISession::GetStatusTable")).count();
    }

    @Test
    void anotherLanguageIsShownAtOnce() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            Screen.run(() -> screen.first().language(Locale.of("pt", "BR")));
            String text = Screen.text(screen.first(), "tool-log-off");
            Screen.run(() -> screen.first().language(Locale.ENGLISH));

            assertEquals("Fazer logoff", text);
        }
    }

    @Test
    void everyControlOfEveryPaneHasWordsForThoseWhoHearTheScreen() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            logOnAndOpen(screen.first());
            for (Pane pane : Pane.values()) {
                Screen.run(() -> screen.first().show(pane));
                Screen.await("the pane is drawn", () -> screen.first().stage().getScene().lookup("#panes") != null);

                assertEquals(List.of(), Screen.fx(() -> silent(screen.first())), pane::toString);
            }
        }
    }

    /** {@return the controls that neither have a text, nor an accessible one} */
    private static List<String> silent(MainWindow window) {
        return window.stage().getScene().getRoot().lookupAll("*").stream().filter(MainWindowTest::isOurs)
                .filter(node -> node.getAccessibleText() == null
                        && !(node instanceof Labeled labeled && !labeled.getText().isEmpty()))
                .map(Node::toString).toList();
    }

    /** A control that a pane made, and no part of one that JavaFX makes itself. */
    private static boolean isOurs(Node node) {
        boolean speaks = node instanceof ButtonBase || node instanceof TextInputControl || node instanceof TableView
                || node instanceof ComboBoxBase || node instanceof Spinner;
        return speaks && node.getId() != null;
    }

    @Test
    void everyMenuItemThatDoesSomethingHasItsOwnKeys() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            MenuBar menus = Screen.find(screen.first(), "menu", MenuBar.class);
            List<MenuItem> items = Screen.fx(() -> menus.getMenus().stream().flatMap(menu -> menu.getItems().stream())
                    .filter(item -> !(item instanceof Menu) && !(item instanceof SeparatorMenuItem)).toList());
            List<String> without = items.stream().filter(item -> item.getAccelerator() == null).map(MenuItem::getId)
                    .toList();

            assertEquals(List.of("menu-about"), without);
            assertEquals(items.size() - 1,
                    items.stream().map(MenuItem::getAccelerator).filter(Objects::nonNull).distinct().count());
        }
    }

    @Test
    void theFastShutdownBehaviorInForceIsMarked() throws Exception {
        try (Screen screen = Screen.open(folder,
                settings -> settings.withFastShutdown(EmbeddedSettings.FastShutdownBehavior.DISABLED))) {
            logOnAndOpen(screen.first());
            Screen.run(() -> screen.first().show(Pane.FAST_SHUTDOWN));
            Screen.find(screen.first(), "shutdown-behavior-2", Labeled.class);
            Screen.await("it is marked",
                    () -> !Screen.text(screen.first(), "shutdown-behavior-2").isEmpty());

            assertEquals(List.of("", "", "in force"),
                    List.of(Screen.text(screen.first(), "shutdown-behavior-0"),
                            Screen.text(screen.first(), "shutdown-behavior-1"),
                            Screen.text(screen.first(), "shutdown-behavior-2")));
        }
    }
}
