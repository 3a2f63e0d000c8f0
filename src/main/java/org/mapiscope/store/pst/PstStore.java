package org.mapiscope.store.pst;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.spi.MapiSupport;
import org.mapiscope.mapi.spi.StoreReferences;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.messaging.MessageStore;

/** An open file, which all references to its store and its logon object share. Thread-safe. */
final class PstStore implements AutoCloseable {

    private static final Logger LOG = System.getLogger(PstStore.class.getName());

    private final MessageStore file;
    private final EntryId entryId;
    private final MapiUid uid;
    private final MapiSupport support;
    private final StoreReferences references;
    private final Consumer<PstStore> whenClosed;
    private final AtomicBoolean closed = new AtomicBoolean();

    private PstStore(MessageStore file, MapiSupport support, Consumer<PstStore> whenClosed) {
        this.file = file;
        this.entryId = StoreEntryId.of(file.database().path());
        this.uid = new MapiUid(Bytes.of(file.uid()));
        this.support = support;
        this.references = new StoreReferences(support);
        this.whenClosed = whenClosed;
    }

    static PstStore open(Path path, MapiSupport support, Consumer<PstStore> whenClosed) throws IOException {
        return new PstStore(MessageStore.open(path), support, whenClosed);
    }

    MessageStore file() {
        return file;
    }

    Path path() {
        return file.database().path();
    }

    EntryId entryId() {
        return entryId;
    }

    /** {@return what all entry identifiers of its objects have in common} */
    MapiUid uid() {
        return uid;
    }

    MapiSupport support() {
        return support;
    }

    StoreReferences references() {
        return references;
    }

    /** Says in the log what is damaged and was left out, so that what is whole could be shown. */
    void report(CorruptDataException damage) {
        LOG.log(Logger.Level.WARNING, "Left out, for it is damaged: {0}", damage.getMessage());
    }

    /** {@return what the strings of PT_STRING8 of an object are in, whose properties are given where they are known} */
    Charset charset(Optional<PropertyContext> object) throws IOException {
        return object.isPresent() ? file.strings().charset(object.get()) : file.strings().charset();
    }

    /** @throws MapiException {@code MAPI_E_INVALID_OBJECT} once the store is logged off */
    void checkOpen(String call) throws MapiException {
        if (closed.get()) {
            throw new MapiException(call, HResult.MAPI_E_INVALID_OBJECT, path() + " is logged off");
        }
    }

    /** Gives the file back, whoever still has references. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            whenClosed.accept(this);
            try {
                file.close();
            } catch (IOException e) {
                LOG.log(Logger.Level.WARNING, "Closing " + path(), e);
            }
        }
    }
}
