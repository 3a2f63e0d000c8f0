package org.mapiscope.gui.contents;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mapiscope.gui.task.FxThread;
import org.mapiscope.gui.task.Job;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.TableReader;

/** Opens a table, chooses its columns and reads its first rows. Runs on the session's thread. */
final class TableOpening implements Job<TableOpening.Opened> {
    private final OpenSession session;
    private final TablePath path;
    private final List<PropTag> columns;
    private final Runnable changed;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * @param columns to be read
     * @param changed called on the FX thread when rows came, went or changed; once for many of them
     */
    TableOpening(OpenSession session, TablePath path, List<PropTag> columns, Runnable changed) {
        this.session = session;
        this.path = path;
        this.columns = List.copyOf(columns);
        this.changed = changed;
    }

    @Override
    public Opened run(MapiProgress progress) throws MapiException {
        TableReader reader = TableReader.open(session, path, this::tell);
        boolean done = false;
        try {
            List<PropTag> available = reader.availableColumns();
            reader.setColumns(columns);
            Opened opened = new Opened(new OpenTable(path, reader, available), TableState.of(reader));
            done = true;
            return opened;
        } finally {
            if (!done) {
                reader.close();
            }
        }
    }

    private void tell() {
        if (told.compareAndSet(false, true)) {
            FxThread.later(() -> {
                told.set(false);
                changed.run();
            });
        }
    }

    @Override
    public void dropped(Opened result) {
        result.table().reader().close();
    }

    /** A table with what it shows at first. */
    record Opened(OpenTable table, TableState state) {}
}
