package org.mapiscope.subsystem.profile;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/**
 * Profiles in one SQLite file, which is opened when it is first needed, and made with the first change. Thread-safe; safe
 * with other processes.
 *
 * <p>Each change is one transaction with a rollback journal: a process that is killed leaves the old or the new state.
 */
final class SqliteStorage implements ProfileStorage {
    private static final System.Logger LOG = System.getLogger(SqliteStorage.class.getName());

    /**
     * One lock a file for the whole process: POSIX drops a process's locks on a file as soon as any descriptor of that
     * file is closed, so nothing may open it while a transaction runs.
     */
    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private final DatabaseFile file;
    private final ReentrantLock lock;
    private @Nullable Connection connection;
    private Optional<Object> identity = Optional.empty();
    private boolean closed;

    SqliteStorage(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        this.file = new DatabaseFile(absolute);
        this.lock = LOCKS.computeIfAbsent(absolute, path -> new ReentrantLock());
    }

    @Override
    public <T> T read(String call, Work<T> work) throws MapiException {
        lock.lock();
        try {
            return file.holdsData(call) ? within(call, "BEGIN", work) : work.on(MemoryStorage.nothing());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T change(String call, Work<T> work) throws MapiException {
        lock.lock();
        try {
            return within(call, "BEGIN IMMEDIATE", work);
        } finally {
            lock.unlock();
        }
    }

    private <T> T within(String call, String begin, Work<T> work) throws MapiException {
        Connection open = connection(call);
        try (Statement statement = open.createStatement()) {
            statement.execute(begin);
            boolean done = false;
            try {
                T result = work.on(new SqliteContents(call, file, open));
                statement.execute("COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollBack(statement);
                }
            }
        } catch (SQLException e) {
            throw file.failures().of(call, e);
        }
    }

    /** After some failures SQLite has rolled back by itself; then there is nothing to do. */
    private void rollBack(Statement statement) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "Nothing to roll back in " + file.path(), e);
            disconnect();
        }
    }

    private Connection connection(String call) throws MapiException {
        if (closed) {
            throw new MapiException(call, HResult.MAPI_E_NOT_INITIALIZED, "the profiles are closed");
        }
        Connection open = connection;
        if (open != null && file.identity().equals(identity)) {
            return open;
        }
        // the file was deleted, or another put in its place: what is written to the old one would be lost
        disconnect();
        Connection opened = file.open(call);
        connection = opened;
        identity = file.identity();
        return opened;
    }

    private void disconnect() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.WARNING, file.path() + " fails to close", e);
            }
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            disconnect();
        } finally {
            lock.unlock();
        }
    }
}
