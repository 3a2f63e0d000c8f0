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
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.MemoryPreferences;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.browse.BrowserWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.control.Theme;
import org.mapiscope.gui.export.ExportTools;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.session.SessionsViewModel;
import org.mapiscope.gui.task.FxTaskRunner;
import org.mapiscope.gui.task.RunningTasks;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.store.file.msg.MsgWriter;
import org.mapiscope.store.pst.convert.PstConverter;

/**
 * How long a browsing window takes from the click on a folder of a million messages to its first rows, and to those of any
 * place that is scrolled to; see docs/benchmarks.md. Argument: a PST. Give it a heap of 256 MB.
 *
 * <p>The window is opened as the program opens it: at the store, with the tree of its folders beside its properties.
 */
public final class MillionRowsWindow extends Application {
    private static final int PLACES = 100;
    private static final int CLICKS = 3;
    private static final PrintStream OUT = System.out;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) throws IOException, MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        Theme.LIGHT.apply();
        RunningTasks tasks = new RunningTasks();
        TestMapi mapi = new TestMapi(Files.createTempDirectory("rows-window"));
        SessionsViewModel sessions = new SessionsViewModel(mapi.sessions, thread -> new FxTaskRunner(thread, tasks),
                e -> {
                    throw new IllegalStateException(e);
                });
        sessions.openFiles(List.of(Path.of(getParameters().getRaw().getFirst())),
                SessionsViewModel.AfterLogon.OPEN_STORES);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!sessions.sessions().isEmpty() && !sessions.sessions().getFirst().stores().isEmpty()) {
                    stop();
                    browse(sessions.sessions().getFirst(), tasks);
                }
            }
        }.start();
    }

    private static void browse(ClientSession session, RunningTasks tasks) {
        BrowserWindow window = BrowserWindow.open(session, new BrowserWindow.Parts(
                new Settings(new MemoryPreferences()), tasks,
                new ExportTools(new MsgWriter(), new PstConverter(), page -> {}), List.of(),
                new SimpleObjectProperty<>(Locale.ENGLISH), () -> {}));
        window.go(new Place.Properties(new ObjectPath.Store(session.stores().getFirst().entryId())));
        new Walk(window.stage().getScene()).start();
    }

    /** Goes from place to place, on as soon as all rows in view are drawn. */
    private static final class Walk extends AnimationTimer {
        /** Frames that a person looks at what there is before the next click. */
        private static final int REST = 60;
        private static final String LOADING = "Loading\u2026";

        private final Random random = new Random(1);
        private final double[] times = new double[PLACES];
        private final double[] work = new double[PLACES];
        private final Scene scene;
        private @Nullable VirtualFlow<?> flow;
        private int rest = REST;
        private int clicks;
        private int places;
        private long begun;
        private long workBefore;

        Walk(Scene scene) {
            this.scene = scene;
        }

        @Override
        public void handle(long now) {
            if (rest > 0) {
                rest--;
            } else if (begun == 0) {
                begin();
            } else if (isDrawn()) {
                end();
            }
        }

        private void begin() {
            workBefore = THREADS.getCurrentThreadCpuTime();
            begun = System.nanoTime();
            if (clicks < CLICKS) {
                click(fullest());
            } else {
                TableView<?> table = (TableView<?>) scene.lookup("#contents-table");
                table.scrollTo(random.nextInt(table.getItems().size()));
            }
        }

        private void end() {
            double time = (System.nanoTime() - begun) / 1e6;
            double own = (THREADS.getCurrentThreadCpuTime() - workBefore) / 1e6;
            begun = 0;
            if (clicks < CLICKS) {
                OUT.printf(Locale.ROOT, "from the click to the first rows: %.0f ms, %.0f ms of the window's thread%n",
                        time, own);
                clicks++;
                rest = REST;
                if (clicks < CLICKS) {
                    click(tree().getRoot().getChildren().getFirst());
                }
            } else if (places < PLACES) {
                times[places] = time;
                work[places] = own;
                places++;
            }
            if (places == PLACES) {
                report();
                stop();
                Platform.exit();
            }
        }

        private void report() {
            Arrays.sort(times);
            Arrays.sort(work);
            OUT.printf(Locale.ROOT,
                    "%d places: median %.0f ms, slowest %.0f ms; of the processor in the window's thread median %.0f ms,"
                            + " most %.0f ms; heap of at most %d MB%n",
                    PLACES, times[PLACES / 2], times[PLACES - 1], work[PLACES / 2], work[PLACES - 1],
                    Runtime.getRuntime().maxMemory() >> 20);
        }

        private TreeTableView<?> tree() {
            return (TreeTableView<?>) scene.lookup("#hierarchy-tree");
        }

        /** {@return the folder with the most messages, of those that are seen} */
        private TreeItem<?> fullest() {
            TreeTableView<?> tree = tree();
            int most = 0;
            for (int row = 1; row < tree.getExpandedItemCount(); row++) {
                most = messages(tree, row) > messages(tree, most) ? row : most;
            }
            return tree.getTreeItem(most);
        }

        private static int messages(TreeTableView<?> tree, int row) {
            return tree.getColumns().get(1).getCellData(row) instanceof Integer count ? count : 0;
        }

        private void click(TreeItem<?> item) {
            Node cell = tree().lookupAll(".tree-table-row-cell").stream()
                    .filter(row -> row instanceof TreeTableRow<?> shown && item.equals(shown.getTreeItem())).findFirst()
                    .orElseThrow().lookup(".tree-table-cell");
            Point2D at = cell.localToScene(cell.getLayoutBounds().getCenterX(), cell.getLayoutBounds().getCenterY());
            for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                Event.fireEvent(cell, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(),
                        MouseButton.PRIMARY, 1, false, false, false, false, type.equals(MouseEvent.MOUSE_PRESSED),
                        false,
                        false, false, false, true, null));
            }
        }

        /** {@return whether all rows in view are there, in the frame that is drawn now} */
        private boolean isDrawn() {
            if (flow == null && scene.lookup("#contents-table") instanceof TableView<?> table) {
                flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
            }
            if (flow == null || flow.getFirstVisibleCell() == null) {
                return false;
            }
            for (int row = flow.getFirstVisibleCell().getIndex(); row <= flow.getLastVisibleCell().getIndex(); row++) {
                if (!isDrawn(flow.getVisibleCell(row))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isDrawn(IndexedCell<?> row) {
            for (Node child : row.getChildrenUnmodifiable()) {
                if (child instanceof TableCell<?, ?> first) {
                    return first.getText() != null && !first.getText().equals(LOADING);
                }
            }
            return false;
        }
    }
}
