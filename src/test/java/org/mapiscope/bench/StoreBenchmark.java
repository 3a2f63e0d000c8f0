package org.mapiscope.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredProperty;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ltp.TcColumn;
import org.mapiscope.store.pst.ltp.TcRow;
import org.mapiscope.store.pst.messaging.Attachment;
import org.mapiscope.store.pst.messaging.Message;
import org.mapiscope.store.pst.ndb.EntryWalk;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.NodeDatabase;

/**
 * Reads every property of every message of a store, of its recipients and attachments, and every attachment's bytes; see
 * docs/benchmarks.md.
 */
public final class StoreBenchmark {

    private static final int BUFFER = 1 << 16;

    private final byte[] buffer = new byte[BUFFER];
    private long messages;
    private long bytes;

    private StoreBenchmark() {}

    /**
     * Arguments: the file, how many times, and on how many threads; prints the median and the best of the last two
     * thirds in milliseconds.
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[1]);
        double[] times = new double[rounds];
        StoreBenchmark last = new StoreBenchmark();
        try (ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(arguments[2]))) {
            for (int i = 0; i < rounds; i++) {
                long start = System.nanoTime();
                last = read(Path.of(arguments[0]), Integer.parseInt(arguments[2]), threads);
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        double[] warm = Arrays.copyOfRange(times, rounds / 3, rounds);
        Arrays.sort(warm);
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "%.1f %.1f %d messages, %d bytes of values%n", warm[warm.length / 2], warm[0],
                last.messages, last.bytes);
    }

    /** {@return the counts of all readers together} */
    private static StoreBenchmark read(Path file, int count, ExecutorService threads) throws Exception {
        try (NodeDatabase database = NodeDatabase.open(file)) {
            Portions portions = new Portions(database.nodes().walk());
            List<Callable<StoreBenchmark>> readers = Collections.nCopies(count,
                    () -> new StoreBenchmark().read(database, portions));
            StoreBenchmark sum = new StoreBenchmark();
            for (Future<StoreBenchmark> reader : threads.invokeAll(readers)) {
                sum.messages += reader.get().messages;
                sum.bytes += reader.get().bytes;
            }
            return sum;
        }
    }

    /** Reads nodes that no other reader has taken, until there are none. */
    private StoreBenchmark read(NodeDatabase database, Portions portions) throws IOException {
        for (List<NbtEntry> some = portions.next(); !some.isEmpty(); some = portions.next()) {
            for (NbtEntry entry : some) {
                node(database, entry);
            }
        }
        return this;
    }

    private void node(NodeDatabase database, NbtEntry entry) throws IOException {
        int type = entry.nid().type();
        if (type == Nid.NID_TYPE_NORMAL_MESSAGE || type == Nid.NID_TYPE_ASSOC_MESSAGE) {
            message(Message.of(database.node(entry)));
        } else if (type == Nid.NID_TYPE_NORMAL_FOLDER) {
            properties(PropertyContext.read(database.node(entry)));
        }
    }

    private void message(Message message) throws IOException {
        messages++;
        properties(message.properties());
        Optional<TableContext> recipients = message.recipientTable();
        if (recipients.isPresent()) {
            for (int i = 0; i < recipients.get().rowCount(); i++) {
                TcRow row = recipients.get().row(i);
                for (TcColumn column : recipients.get().columns()) {
                    value(row.cell(column));
                }
            }
        }
        for (Attachment attachment : message.attachments()) {
            properties(attachment.properties());
            Optional<Message> embedded = attachment.embedded();
            if (embedded.isPresent()) {
                message(embedded.get());
            }
        }
    }

    private void properties(PropertyContext properties) throws IOException {
        for (StoredProperty property : properties.all()) {
            value(Optional.of(property.value()));
        }
    }

    private void value(Optional<StoredValue> value) throws IOException {
        if (value.isPresent()) {
            if (value.get() instanceof StoredValue.Here here) {
                bytes += here.bytes().size();
            } else {
                InputStream in = value.get().stream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    bytes += count;
                }
            }
        }
    }

    /** The nodes of a file, some at once: what is near in the file is read by one thread. Safe for many threads. */
    private static final class Portions {

        private static final int PORTION = 64;

        private final EntryWalk<NbtEntry> walk;
        private final ReentrantLock lock = new ReentrantLock();

        Portions(EntryWalk<NbtEntry> walk) {
            this.walk = walk;
        }

        /** {@return the nodes that come next, none after the last} */
        List<NbtEntry> next() throws IOException {
            List<NbtEntry> some = new ArrayList<>(PORTION);
            lock.lock();
            try {
                NbtEntry entry = walk.next();
                while (entry != null) {
                    some.add(entry);
                    entry = some.size() < PORTION ? walk.next() : null;
                }
            } finally {
                lock.unlock();
            }
            return some;
        }
    }
}
