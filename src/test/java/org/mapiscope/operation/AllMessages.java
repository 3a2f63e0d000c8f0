package org.mapiscope.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.NobodyUi;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.subsystem.EmbeddedMapi;
import org.mapiscope.subsystem.EmbeddedSettings;
import org.mapiscope.subsystem.profile.NoKeys;
import org.mapiscope.subsystem.profile.Profiles;
import org.mapiscope.subsystem.table.RowTable;

/** All messages of some PST files, associated ones too, opened one after the other through the embedded MAPI. */
public final class AllMessages implements AutoCloseable {
    /** The two real PST files that the build unpacks. */
    public static final List<Path> DEMO = Stream.of("testPST.pst", "testPST_variousBodyTypes.pst")
            .map(Path.of(System.getProperty("mapiscope.demo", "target/demo/test-documents"))::resolve).toList();

    private final Profiles profiles;
    private final Sessions sessions;
    private final OpenSession session;

    /** @param folder an empty one, for the profile */
    public AllMessages(Path folder, List<Path> files) throws MapiException {
        EmbeddedSettings settings = EmbeddedSettings.standard();
        profiles = Profiles.open(folder, new NoKeys(), settings.services(), rows -> new RowTable(rows, Runnable::run));
        Mapi mapi = EmbeddedMapi.create(profiles, settings, new NobodyUi(), new CallLog());
        sessions = new Sessions(Subsystems.of(mapi));
        session = sessions.openFiles(sessions.subsystems().standard(), files, LogonOptions.OWN_SESSION,
                new CopyOnWriteArrayList<Runnable>()::add);
        session.openStores(MapiProgress.NONE);
    }

    /** {@return the PST and OST files among the samples} The test is skipped where these are not. */
    public static List<Path> samples() throws IOException {
        Path folder = Path.of(System.getProperty("mapiscope.samples", "../shared/samples")).resolve("pst");
        Assumptions.assumeTrue(Files.isDirectory(folder), "There are no samples at " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    public OpenSession session() {
        return session;
    }

    /** Shows each message that can be opened. {@return how many that were} */
    public int each(Visit visit) throws Exception {
        int count = 0;
        for (StoreEntry entry : session.stores()) {
            Optional<MsgStore> store = session.store(entry.entryId());
            if (store.isPresent()) {
                for (EntryId id : messages(store.get(), new FolderTree(store.get()).root())) {
                    try (MapiProp message = store.get().openEntry(Optional.of(id), 0)) {
                        visit.message((Message) message);
                        count++;
                    }
                }
            }
        }
        return count;
    }

    private static List<EntryId> messages(MsgStore store, FolderEntry folder) throws MapiException {
        List<EntryId> all = new ArrayList<>();
        try (MapiProp object = store.openEntry(Optional.of(folder.entryId()), 0)) {
            for (int flags : new int[]{0, MapiContainer.MAPI_ASSOCIATED}) {
                try (MapiTable table = ((MapiFolder) object).getContentsTable(flags)) {
                    for (PropValues row : Rows.all(table, List.of(PropTags.PR_ENTRYID))) {
                        row.entryId(PropTags.PR_ENTRYID).ifPresent(all::add);
                    }
                }
            }
        }
        if (folder.type() != MapiFolder.FOLDER_SEARCH) {
            for (FolderEntry child : new FolderTree(store).children(folder)) {
                all.addAll(messages(store, child));
            }
        }
        return all;
    }

    @Override
    public void close() {
        sessions.closeAll();
        profiles.close();
    }

    /** What is done with a message. */
    public interface Visit {
        void message(Message message) throws Exception;
    }
}
