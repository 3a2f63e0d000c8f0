package org.mapiscope.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.MemoryPreferences;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.contents.ContentsPane;
import org.mapiscope.gui.contents.ContentsViewModel;
import org.mapiscope.gui.contents.FullestFolder;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.control.Styles;
import org.mapiscope.gui.control.Theme;
import org.mapiscope.gui.task.FxTaskRunner;
import org.mapiscope.gui.task.RunningTasks;
import org.mapiscope.gui.task.WorkerThread;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.TablePath;

/**
 * How long the window takes to draw the first rows of a folder of a million messages, and those of any place that is
 * scrolled to; see docs/benchmarks.md. Argument: a PST. Give it a heap of 256 MB.
 */
public final class MillionRowsWindow extends Application {
    private static final int PLACES = 100;
    private static final int WARM_UP = 3;
    private static final PrintStream OUT = System.out;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) throws MapiException, IOException {
        Messages.setLanguage(Locale.ENGLISH);
        Theme.LIGHT.apply();
        TestMapi mapi = new TestMapi(Files.createTempDirectory("rows-window"));
        OpenSession session = mapi.sessions.openFiles(List.of(Path.of(getParameters().getRaw().getFirst())),
                Runnable::run);
        session.openStores(MapiProgress.NONE);
        TablePath folder = FullestFolder.of(session);
        ContentsPane pane = new ContentsPane(new ContentsViewModel(session,
                new FxTaskRunner(new WorkerThread("Session 1"), new RunningTasks()), new AnsweredDialogs(),
                new Settings(new MemoryPreferences())));
        Scene scene = new Scene(pane, 1100, 640);
        Styles.addTo(scene.getStylesheets());
        stage.setScene(scene);
        stage.show();
        Walk walk = new Walk(pane, folder);
        walk.show();
        walk.start();
    }

    /** Goes from place to place, on as soon as all rows in view are drawn. */
    private static final class Walk extends AnimationTimer {
        private final Random random = new Random(1);
        private final double[] times = new double[PLACES];
        private final double[] work = new double[PLACES];
        private final ContentsPane pane;
        private final TablePath folder;
        private int step;
        private long begun;
        private long workBefore;

        Walk(ContentsPane pane, TablePath folder) {
            this.pane = pane;
            this.folder = folder;
        }

        @Override
        public void handle(long now) {
            if (isDrawn()) {
                next();
            }
        }

        private void show() {
            pane.clear();
            begun = System.nanoTime();
            workBefore = THREADS.getCurrentThreadCpuTime();
            pane.show(folder);
        }

        /** {@return whether all rows in view are there, in the frame that is drawn now} */
        private boolean isDrawn() {
            Label loading = (Label) pane.lookup("#contents-busy");
            List<TableCell<?, ?>> cells = pane.lookupAll(".table-cell").stream().<TableCell<?, ?>>map(
                    node -> (TableCell<?, ?>) node).filter(cell -> !cell.isEmpty()).toList();
            return loading.getText().isEmpty() && !cells.isEmpty()
                    && cells.stream().map(Labeled::getText).noneMatch("Loading\u2026"::equals);
        }

        private void next() {
            double time = (System.nanoTime() - begun) / 1e6;
            step++;
            if (step <= WARM_UP) {
                OUT.printf(Locale.ROOT, "from the click to the first rows: %.0f ms, %.0f ms of the window's thread%n",
                        time,
                        (THREADS.getCurrentThreadCpuTime() - workBefore) / 1e6);
            } else {
                times[step - WARM_UP - 1] = time;
                work[step - WARM_UP - 1] = (THREADS.getCurrentThreadCpuTime() - workBefore) / 1e6;
            }
            if (step < WARM_UP) {
                show();
            } else if (step < WARM_UP + PLACES) {
                TableView<?> table = (TableView<?>) pane.lookup("#contents-table");
                begun = System.nanoTime();
                workBefore = THREADS.getCurrentThreadCpuTime();
                table.scrollTo(random.nextInt(table.getItems().size()));
            } else {
                Arrays.sort(times);
                Arrays.sort(work);
                Runtime runtime = Runtime.getRuntime();
                OUT.printf(Locale.ROOT,
                        "%d places: median %.0f ms, slowest %.0f ms; of the processor in the window's thread median %.0f"
                                + " ms, most %.0f ms; heap of at most %d MB%n",
                        PLACES,
                        times[PLACES / 2], times[PLACES - 1], work[PLACES / 2], work[PLACES - 1],
                        runtime.maxMemory() >> 20);
                stop();
                Platform.exit();
            }
        }
    }
}
