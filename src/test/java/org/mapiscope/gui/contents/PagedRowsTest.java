package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.RowCount;
import org.mapiscope.operation.OpenSession;

@ExtendWith(OnFxThread.class)
class PagedRowsTest {
    private final HeldTasks tasks = new HeldTasks();
    private boolean busy;
    private final PagedRows rows = new PagedRows(tasks, () -> busy);
    private TestMapi mapi;
    private OpenTable table;
    private TableState state;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        mapi = new TestMapi(folder);
        OpenSession session = mapi.logOn();
        TableOpening.Opened opened = new TableOpening(session, FullestFolder.of(session),
                List.of(PropTags.PR_SUBJECT_W), () -> {}).run(MapiProgress.NONE);
        table = opened.table();
        state = opened.state();
    }

    @AfterEach
    void close() {
        mapi.close();
    }

    /** {@return the table's state, as if it had that many rows and none of them were at hand} */
    private TableState unread(int count) {
        return new TableState(new RowCount(count, HResult.S_OK), List.of(), state.order(), state.restriction());
    }

    private List<RowState> states() {
        return rows.rowsProperty().get().stream().map(RowItem::state).toList();
    }

    @Test
    void theFirstPageIsThereAtOnce() {
        rows.show(table, state);

        assertEquals(state.first().stream().map(RowState.Read::new).toList(), states());
        assertEquals(0, tasks.waiting());
    }

    @Test
    void aPageIsReadOnceItIsLookedAt() {
        rows.show(table, unread(rows(state)));
        states();
        int waiting = tasks.waiting();
        tasks.runAll();

        assertEquals(1, waiting);
        assertEquals(state.first().stream().map(RowState.Read::new).toList(), states());
    }

    private static int rows(TableState state) {
        return Math.toIntExact(state.count().rows());
    }

    @Test
    void pagesAreReadOneAfterTheOther() {
        rows.show(table, unread(3 * RowPages.PAGE));
        states();
        int waiting = tasks.waiting();
        tasks.runAll();

        assertEquals(1, waiting);
        assertTrue(states().stream().noneMatch(RowState.Loading.class::isInstance));
    }

    @Test
    void nothingIsReadWhileTheTableIsArranged() {
        busy = true;
        rows.show(table, unread(1));
        states();
        int waiting = tasks.waiting();
        busy = false;
        rows.read();

        assertEquals(List.of(0, 1), List.of(waiting, tasks.waiting()));
    }

    @Test
    void aPageThatCannotBeReadSaysWhy() {
        rows.show(table, unread(1));
        states();
        table.reader().close();
        tasks.runAll();

        assertTrue(states().getFirst() instanceof RowState.Failed);
    }

    @Test
    void whatComesAfterTheTableWasLeftIsNotShown() {
        rows.show(table, unread(1));
        states();
        rows.clear();
        tasks.runAll();

        assertEquals(List.of(), states());
    }
}
