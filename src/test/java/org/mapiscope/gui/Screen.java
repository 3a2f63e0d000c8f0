package org.mapiscope.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.control.Theme;
import org.mapiscope.gui.logoff.WindowUi;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.file.FileTools;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.mapi.trace.CallListener;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.mapi.trace.TracedCall;
import org.mapiscope.operation.HangingMapi;
import org.mapiscope.operation.MachineRegistry;
import org.mapiscope.operation.Subsystems;
import org.mapiscope.store.file.msg.MsgWriter;
import org.mapiscope.store.pst.PstService;
import org.mapiscope.store.pst.file.PstFiles;
import org.mapiscope.subsystem.EmbeddedMapi;
import org.mapiscope.subsystem.EmbeddedSettings;
import org.mapiscope.subsystem.profile.NoKeys;
import org.mapiscope.subsystem.profile.Profiles;
import org.mapiscope.subsystem.table.RowTable;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole program on a headless screen: its windows over the embedded subsystem, with a profile {@link #PROFILE} of a PST
 * file and of whatever services a test gives it. A test calls it on its own thread, as a person is outside the program.
 */
final class Screen implements AutoCloseable {
    static final String PROFILE = "Test";
    private static final long SECONDS = 20;
    static final FileTools FILES = PstFiles.tools();

    final AnsweredDialogs dialogs = new AnsweredDialogs();
    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<String> pages = new CopyOnWriteArrayList<>();
    final Mapi mapi;
    final HangingMapi outlook;
    final Path pst;
    private final Profiles profiles;
    private final List<String> ends = new CopyOnWriteArrayList<>();
    private final Windows windows;
    private final MainWindow first;

    private Screen(Path folder, EmbeddedSettings settings, List<MessageService> scripted,
            Function<HangingMapi, Mapi> machine) throws Exception {
        CallLog log = new CallLog();
        log.add(new CallListener() {
            @Override
            public void ended(TracedCall call) {
                calls.add(call.invocation() + " = " + call.result().orElseThrow());
            }
        });
        pst = Files.copy(Path.of(System.getProperty("mapiscope.demo")).resolve("testPST.pst"),
                folder.resolve("testPST.pst"));
        profiles = Profiles.open(folder, new NoKeys(), settings.services(), rows -> new RowTable(rows, Runnable::run));
        mapi = EmbeddedMapi.create(profiles, settings, new WindowUi(), log);
        outlook = new HangingMapi(mapi);
        Mapi shown = machine.apply(outlook);
        createProfile(scripted);
        WindowParts parts = new WindowParts(Subsystems.of(shown, mapi), new WindowsMachine(),
                MachineRegistry.NONE, FILES, new MsgWriter(),
                log,
                new Settings(new MemoryPreferences()), window -> dialogs,
                pages::add,
                WindowParts.Start.EMPTY);
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        Messages.setLanguage(Locale.ENGLISH);
        windows = fx(() -> {
            Theme.LIGHT.apply();
            return new Windows(parts, Theme.LIGHT, () -> ends.add("end"));
        });
        first = fx(() -> windows.openFirst(new Stage()));
    }

    static Screen open(Path folder, MessageService... scripted) throws Exception {
        return open(folder, UnaryOperator.identity(), scripted);
    }

    static Screen open(Path folder, UnaryOperator<EmbeddedSettings> change, MessageService... scripted)
            throws Exception {
        List<MessageService> all = new ArrayList<>(List.of(new PstService()));
        all.addAll(List.of(scripted));
        return new Screen(folder, change.apply(EmbeddedSettings.standard().withServices(all)), List.of(scripted),
                Screen::absent);
    }

    private static Mapi absent(HangingMapi outlook) {
        outlook.absent(WindowsMachine.OTHER_BITS);
        return outlook;
    }

    /** {@return the program on a machine with that MAPI} */
    static Screen openOver(Path folder, Mapi machine) throws Exception {
        return new Screen(folder, EmbeddedSettings.standard(), List.of(), unused -> machine);
    }

    /** {@return the program on a machine whose own MAPI can run: it has the same profiles as the embedded one} */
    static Screen openWithOutlook(Path folder) throws Exception {
        return new Screen(folder, EmbeddedSettings.standard(), List.of(), outlook -> outlook);
    }

    private void createProfile(List<MessageService> services) throws MapiException {
        try (ProfAdmin admin = mapi.adminProfiles(0)) {
            admin.createProfile(PROFILE, 0, 0);
            admin.setDefaultProfile(Optional.of(PROFILE), 0);
            try (MsgServiceAdmin profile = admin.adminServices(PROFILE, 0, 0)) {
                MapiUid uid = profile.createMsgService("MSUPST MS", "", 0, 0);
                profile.configureMsgService(uid, 0, 0,
                        List.of(new PropValue.UnicodeValue(PropTags.PR_PST_PATH_W, pst.toString())));
                for (MessageService service : services) {
                    profile.createMsgService(service.name(), "", 0, 0);
                }
            }
        }
    }

    MainWindow first() {
        return first;
    }

    MainWindow openAnother() {
        return fx(windows::openAnother);
    }

    List<MainWindow> windows() {
        return windows.open();
    }

    /** Does what the program does when its process is told to end. */
    void tellToEnd() {
        windows.closeSessions();
    }

    /** {@return how often the program was ended} */
    int ends() {
        return ends.size();
    }

    /** {@return what {@code work} brings on the FX thread} */
    static <T> T fx(Callable<T> work) {
        try {
            return WaitForAsyncUtils.asyncFx(work).get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(Runnable work) {
        fx(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until {@code condition} holds on the FX thread. */
    static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("It never came that " + what, e);
        }
    }

    /** {@return the control of that identifier; waits for it, since panes come after the window} */
    static <N extends Node> N find(MainWindow window, String id, Class<N> type) {
        await("there is a control " + id, () -> window.stage().getScene().lookup("#" + id) != null);
        return fx(() -> type.cast(Objects.requireNonNull(window.stage().getScene().lookup("#" + id), id)));
    }

    static void press(MainWindow window, String id) {
        ButtonBase button = find(window, id, ButtonBase.class);
        run(button::fire);
    }

    static void tick(MainWindow window, String id, boolean on) {
        CheckBox box = find(window, id, CheckBox.class);
        run(() -> box.setSelected(on));
    }

    static String text(MainWindow window, String id) {
        Node node = find(window, id, Node.class);
        return fx(() -> node instanceof Labeled label
                ? label.getText()
                : ((TextInputControl) node).getText());
    }

    /** {@return the window of a dialog whose pane has that id; waits for it} */
    static Window dialog(String id) {
        await("there is a dialog " + id, () -> dialogNow(id) != null);
        return Objects.requireNonNull(fx(() -> dialogNow(id)));
    }

    private static @Nullable Window dialogNow(String id) {
        return Window.getWindows().stream().filter(window -> window.getScene().lookup("#" + id) != null).findFirst()
                .orElse(null);
    }

    /** Presses a dialog's button with that text. */
    static void answer(String dialogId, String button) {
        Window dialog = dialog(dialogId);
        run(() -> dialog.getScene().getRoot().lookupAll(".button").stream().map(ButtonBase.class::cast)
                .filter(each -> each.getText().equals(button)).findFirst().orElseThrow().fire());
    }

    @Override
    public void close() {
        run(windows::quit);
        await("all windows are closed", () -> windows.open().isEmpty() && !ends.isEmpty());
        profiles.close();
    }
}
