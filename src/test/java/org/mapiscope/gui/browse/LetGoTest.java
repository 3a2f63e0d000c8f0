package org.mapiscope.gui.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.MemoryPreferences;
import org.mapiscope.gui.TestClient;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.control.Theme;
import org.mapiscope.gui.export.ExportTools;
import org.mapiscope.gui.property.DemoObjects;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.RunningTasks;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.store.file.msg.MsgWriter;
import org.mapiscope.store.pst.file.PstFiles;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What is closed is let go of, however often: nothing that lives on knows it any more. */
class LetGoTest {
    private static final int TIMES = 3;
    private static final int LOOKS = 30;
    private static final int STEPS = 30;
    private static final long MILLISECONDS = 30_000;

    private final ReadOnlyObjectWrapper<Locale> language = new ReadOnlyObjectWrapper<>(Locale.ENGLISH);
    private final List<WeakReference<?>> closed = new ArrayList<>();
    private TestClient client;
    private ClientSession session;
    private BrowserWindow.Parts parts;
    private List<Place> places;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        run(Theme.LIGHT::apply);
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(MILLISECONDS, work);
    }

    private static void run(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(MILLISECONDS, work);
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        client = onFx(() -> new TestClient(folder));
        session = onFx(() -> client
                .open(Path.of(System.getProperty("mapiscope.demo"), "testPST_variousBodyTypes.pst")));
        EntryId store = session.stores().getFirst().entryId();
        ObjectPath.Entry top = new ObjectPath.Entry(store,
                new FolderTree(session.session().store(store).orElseThrow()).ipmSubtree().entryId());
        ObjectPath.Store whole = new ObjectPath.Store(store);
        places = List.of(Place.contents(top, 0), new Place.Properties(whole), new Place.Special(whole),
                new Place.Search(top), new Place.Notifications(top), new Place.View(Place.View.Kind.RULES, top),
                new Place.Message(DemoObjects.firstMessage(session.session())));
        parts = new BrowserWindow.Parts(new Settings(new MemoryPreferences()), new RunningTasks(),
                new ExportTools(new MsgWriter(), PstFiles.tools().converter(), page -> {}), List.of(),
                language.getReadOnlyProperty(), () -> {});
    }

    @AfterEach
    void close() {
        run(client::close);
    }

    /** {@return how many of the closed ones are still held after the collector has looked several times} */
    private long held() throws InterruptedException {
        for (int look = 0; look < LOOKS && closed.stream().anyMatch(each -> each.get() != null); look++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents(2);
        }
        return closed.stream().filter(each -> each.get() != null).count();
    }

    @Test
    void windowsThatWereClosedAreLetGoOf() throws InterruptedException {
        for (int i = 0; i < TIMES; i++) {
            run(() -> {
                BrowserWindow window = BrowserWindow.open(session, parts);
                places.forEach(place -> {
                    window.go(place);
                    client.tasks.runAll();
                });
                closed.add(new WeakReference<>(window));
                closed.add(new WeakReference<>(window.stage().getScene().getRoot()));
                window.stage().hide();
                client.tasks.runAll();
            });
        }

        assertEquals(0, held());
    }

    @Test
    void nothingStaysOpenOfAWindowThatWasClosedBeforeItsPlacesWereRead() {
        SessionInfo before = session.session().info();
        for (int steps = 0; steps < STEPS; steps += 3) {
            int most = steps;
            run(() -> {
                BrowserWindow window = BrowserWindow.open(session, parts);
                places.forEach(window::go);
                for (int i = 0; i < most && client.tasks.waiting() > 0; i++) {
                    client.tasks.runNewest();
                }
                window.stage().hide();
                client.tasks.runAll();
            });
        }
        SessionInfo after = session.session().info();

        assertEquals(List.of(before.openObjects(), before.adviseConnections()),
                List.of(after.openObjects(), after.adviseConnections()));
    }

    @Test
    void tabsThatWereClosedAreLetGoOf() throws InterruptedException {
        BrowserWindow[] window = new BrowserWindow[1];
        run(() -> {
            window[0] = BrowserWindow.open(session, parts);
            window[0].go(places.get(1));
            client.tasks.runAll();
        });
        for (int i = 0; i < TIMES; i++) {
            run(() -> places.forEach(place -> {
                window[0].go(place);
                client.tasks.runAll();
                BrowserView view = (BrowserView) window[0].stage().getScene().getRoot();
                TabPane tabs = (TabPane) view.lookup("#browse-tabs");
                closed.add(new WeakReference<>(
                        Objects.requireNonNull(tabs.getTabs().getLast().getContent(), place.toString())));
                view.closeTab();
                client.tasks.runAll();
            }));
        }
        long held = held();
        run(window[0].stage()::hide);

        assertEquals(0, held);
    }
}
