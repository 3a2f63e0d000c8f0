package org.mapiscope.store.pst;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.IntPointer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.spi.LogonRequest;
import org.mapiscope.mapi.spi.MapiSupport;
import org.mapiscope.mapi.spi.MsProvider;
import org.mapiscope.mapi.spi.ReservedPointer;

/** Opens PST files as stores, for reading only whatever the flags ask for; PR_ACCESS_LEVEL says so. Thread-safe. */
final class PstProvider implements MsProvider {

    private static final String LOGON = "IMSProvider::Logon";

    private final Map<Path, PstStore> open = new ConcurrentHashMap<>();
    /** One at a time opens a given file; a slow one does not keep the others waiting. */
    private final Map<Path, ReentrantLock> openings = new ConcurrentHashMap<>();

    @Override
    public MsLogonResult logon(MapiSupport support, LogonRequest request) throws MapiException {
        try {
            Path file = path(support, request).toRealPath();
            ReentrantLock opening = openings.computeIfAbsent(file, each -> new ReentrantLock());
            opening.lock();
            try {
                return logon(support, file);
            } finally {
                opening.unlock();
            }
        } catch (IOException e) {
            throw PstFailure.of(LOGON, e);
        }
    }

    private MsLogonResult logon(MapiSupport support, Path file) throws IOException, MapiException {
        PstStore known = open.get(file);
        if (known != null && known.references().addReference()) {
            return new MsLogonResult(new PstMsgStore(known), Optional.empty());
        }
        PstStore store = PstStore.open(file, support, closing -> open.remove(file, closing));
        try {
            support.setProviderUid(store.uid(), 0);
            support.modifyStatusRow(PstStatus.row(store), 0);
            MsLogonResult result = new MsLogonResult(new PstMsgStore(store), Optional.of(new PstLogon(store)));
            open.put(file, store);
            return result;
        } catch (IOException | MapiException e) {
            store.close();
            throw e;
        }
    }

    private static Path path(MapiSupport support, LogonRequest request) throws MapiException {
        Optional<String> configured = configured(support, request.serviceUid());
        if (configured.isEmpty()) {
            // where Outlook has it
            configured = configured(support, request.providerUid());
        }
        try {
            Optional<Path> path = configured.isPresent()
                    ? configured.map(Path::of)
                    : request.entryId().flatMap(StoreEntryId::path);
            return path.orElseThrow(() -> new MapiException(LOGON, HResult.MAPI_E_UNCONFIGURED,
                    "the profile has no PR_PST_PATH for this service"));
        } catch (InvalidPathException e) {
            throw new MapiException(LOGON, HResult.MAPI_E_UNCONFIGURED,
                    "PR_PST_PATH is no path of this system: " + e.getMessage(), e);
        }
    }

    private static Optional<String> configured(MapiSupport support, MapiUid uid) throws MapiException {
        try (ProfSect section = support.openProfileSection(uid, 0)) {
            return PropValues.of(section.getProps(List.of(PropTags.PR_PST_PATH_W), 0))
                    .string(PropTags.PR_PST_PATH_W);
        }
    }

    @Override
    public void shutdown(@Nullable IntPointer flags) throws MapiException {
        ReservedPointer.check("IMSProvider::Shutdown", flags);
        close();
    }

    /** Gives back the files of stores that nobody logged off. */
    @Override
    public void close() {
        for (PstStore store : List.copyOf(open.values())) {
            store.close();
        }
    }
}
