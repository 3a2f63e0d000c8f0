package org.mapiscope.store.pst;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.DumpSummary;
import org.mapiscope.store.pst.messaging.Folder;
import org.mapiscope.store.pst.messaging.Message;
import org.mapiscope.store.pst.ndb.Bid;
import org.mapiscope.store.pst.ndb.EntryIndex;
import org.mapiscope.store.pst.ndb.EntryWalk;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;
import org.mapiscope.store.pst.ndb.NodeDatabase;
import org.mapiscope.store.pst.ndb.Salvage;

/**
 * One dump of one file: folders and messages are read on all cores and written in the order of their nodes, so many at a
 * time. One thread at a time.
 */
final class PstDump {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    /** Objects that are read ahead of the one that is written. */
    private static final int AHEAD = 16 * CORES;

    private final NodeDatabase database;
    private final DumpDamages damages;
    private final JsonGenerator json;
    private final List<Failure> failures = new ArrayList<>();
    private long done;
    private long total;

    PstDump(NodeDatabase database, DumpDamages damages, JsonGenerator json) {
        this.database = database;
        this.damages = damages;
        this.json = json;
    }

    DumpSummary write(MapiProgress progress) throws IOException {
        ExecutorService readers = Executors.newFixedThreadPool(CORES,
                Thread.ofPlatform().daemon().name("dump").factory());
        try {
            json.writeStartObject();
            json.writeStringField("file", String.valueOf(database.path().getFileName()));
            json.writeStringField("format", switch (database.header().format()) {
                case ANSI -> "ANSI";
                case UNICODE -> "Unicode";
                case UNICODE_4K -> "4K";
            });
            json.writeNumberField("crypt", database.header().cryptMethod().value());
            total = count(database.nodes());
            json.writeNumberField("nodes", total);
            json.writeNumberField("blocks", count(database.blocks()));
            boolean losing = total == 0 || damages.isLosingNodes();
            List<String> errors = damages.takeFresh();
            strings("btreeErrors", errors);
            DumpSummary summary = losing || (!errors.isEmpty() && hasLostMessages())
                    ? salvaged(readers, progress)
                    : objects(database, readers, progress);
            json.writeEndObject();
            return summary;
        } finally {
            readers.shutdownNow();
        }
    }

    /** Writes what lies in a file whose header or B-trees cannot lead to all of it. */
    private DumpSummary salvaged(ExecutorService readers, MapiProgress progress) throws IOException {
        try (Salvage salvage = Salvage.open(database.path(), damages::met, progress)) {
            return objects(salvage.database().with(damages), readers, progress);
        }
    }

    private DumpSummary objects(NodeDatabase from, ExecutorService readers, MapiProgress progress) throws IOException {
        Listing listing = new Listing(from, readers, progress);
        long folders = listing.write("folders", Nid.NID_TYPE_NORMAL_FOLDER);
        long messages = listing.write("messages", Nid.NID_TYPE_NORMAL_MESSAGE);
        messages += listing.write("associated", Nid.NID_TYPE_ASSOC_MESSAGE);
        errors();
        return new DumpSummary(folders, messages, damages.count());
    }

    /** {@return whether the block B-tree does not lead to what a message has} */
    private boolean hasLostMessages() throws IOException {
        EntryWalk<NbtEntry> walk = database.nodes().walk();
        for (NbtEntry node = walk.next(); node != null; node = walk.next()) {
            if (node.nid().type() == Nid.NID_TYPE_NORMAL_MESSAGE
                    && !(hasBlock(node.data()) && (node.subnodes().isNone() || hasBlock(node.subnodes())))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasBlock(Bid bid) throws IOException {
        try {
            return database.blocks().find(bid.key()).isPresent();
        } catch (CorruptDataException e) {
            // the walk through the tree has told of it
            return false;
        }
    }

    private static long count(EntryIndex<?> index) throws IOException {
        EntryWalk<?> walk = index.walk();
        long count = 0;
        while (walk.next() != null) {
            count++;
        }
        return count;
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Writes what could not be written in its place: first with the node whose object is missing, then without. */
    private void errors() throws IOException {
        List<String> others = damages.takeFresh();
        if (failures.isEmpty() && others.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("errors");
        for (Failure failure : failures) {
            json.writeStartArray();
            json.writeNumber(Integer.toUnsignedLong(failure.nid.value()));
            json.writeString(failure.reason);
            json.writeEndArray();
        }
        for (String other : others) {
            json.writeStartArray();
            json.writeNull();
            json.writeString(other);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** {@return the JSON of the folder or message that a node is} */
    private String text(NodeDatabase from, NbtEntry entry) throws IOException {
        Node node = from.node(entry);
        StringWriter text = new StringWriter();
        try (JsonGenerator one = PstDumper.generator(text)) {
            DumpJson dump = new DumpJson(one, damages);
            if (entry.nid().type() == Nid.NID_TYPE_NORMAL_FOLDER) {
                dump.folder(Folder.of(from, node));
            } else {
                dump.message(Message.of(node));
            }
        }
        return text.toString();
    }

    /** An object that is not in the dump. */
    private record Failure(Nid nid, String reason) {}

    /** An object that is being read. */
    private record Reading(Nid nid, Future<String> text) {}

    /** Writes lists of objects. */
    private final class Listing {
        private final NodeDatabase from;
        private final ExecutorService readers;
        private final MapiProgress progress;

        Listing(NodeDatabase from, ExecutorService readers, MapiProgress progress) {
            this.from = from;
            this.readers = readers;
            this.progress = progress;
        }

        /** {@return how many there are} */
        long write(String name, int type) throws IOException {
            json.writeArrayFieldStart(name);
            long count = 0;
            Deque<Reading> ahead = new ArrayDeque<>();
            EntryWalk<NbtEntry> walk = from.nodes().walk();
            NbtEntry entry = next(walk, type);
            while (entry != null || !ahead.isEmpty()) {
                if (entry != null && ahead.size() < AHEAD) {
                    NbtEntry reading = entry;
                    ahead.add(new Reading(entry.nid(), readers.submit(() -> text(from, reading))));
                    entry = next(walk, type);
                } else {
                    count += write(ahead.removeFirst()) ? 1 : 0;
                    progress.worked(++done, total);
                }
            }
            json.writeEndArray();
            return count;
        }

        private @Nullable NbtEntry next(EntryWalk<NbtEntry> walk, int type) throws IOException {
            NbtEntry entry = walk.next();
            while (entry != null && entry.nid().type() != type) {
                entry = walk.next();
            }
            return progress.isCancelled() ? null : entry;
        }

        private boolean write(Reading reading) throws IOException {
            try {
                json.writeRawValue(reading.text.get());
                return true;
            } catch (ExecutionException e) {
                return switch (e.getCause()) {
                    case CorruptDataException damage -> {
                        damages.met(damage);
                        failures.add(new Failure(reading.nid, DumpDamages.words(damage)));
                        yield false;
                    }
                    case IOException failed -> throw failed;
                    case null, default -> throw new IllegalStateException("Dumping node " + reading.nid, e);
                };
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("dumping " + database.path());
            }
        }
    }
}
