package org.mapiscope.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;

/** Many threads that log on to real stores, open them, and log off, one after the other. */
class SessionStressTest {
    private static final int THREADS = 50;
    private static final int SESSIONS = 2_000;

    @TempDir
    Path folder;

    @Test
    void fiftyThreadsWithTwoThousandSessionsLeaveNothingOpen() throws Exception {
        try (DemoMapi demo = new DemoMapi(folder); Workers workers = new Workers()) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                running.add(workers.start(() -> logOnAndOff(demo, number)));
            }
            int left = 0;
            for (Future<Integer> each : running) {
                left += each.get(120, TimeUnit.SECONDS);
            }

            assertEquals(0, left, "open objects after their sessions");
            assertEquals(List.of(), demo.mapi().sessions());
            assertEquals(0, openFiles());
            for (Path file : demo.files()) {
                Files.delete(Files.move(file, file.resolveSibling("moved")));
            }
        }
    }

    /** Some threads with sessions of their own, some sharing one; some give everything back, some nothing. */
    private static int logOnAndOff(DemoMapi demo, int number) throws MapiException {
        int open = 0;
        for (int i = 0; i < SESSIONS / THREADS; i++) {
            boolean shared = (number + i) % 5 == 0;
            try (MapiSession session = demo.logOn(shared ? Mapi.MAPI_ALLOW_OTHERS : Mapi.MAPI_NEW_SESSION)) {
                for (EntryId entryId : DemoMapi.stores(session)) {
                    open(session, entryId, i % 2 == 0);
                }
                LogoffReport report = session.logoff(0, 0, 0);
                assertEquals(HResult.S_OK, report.result());
                open += session.openObjects().size();
            }
        }
        return open;
    }

    private static void open(MapiSession session, EntryId entryId, boolean giveBack) throws MapiException {
        MsgStore store = session.openMsgStore(0, entryId, 0);
        MapiFolder root = (MapiFolder) store.openEntry(Optional.empty(), 0);
        MapiTable folders = root.getHierarchyTable(0);
        folders.queryRows(20, 0);
        if (giveBack) {
            folders.close();
            root.close();
            store.close();
        }
    }

    /** {@return how many PST files of this test the process has open, as Linux counts them; 0 elsewhere} */
    private long openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.filter(each -> target(each).startsWith(folder.toString()) && target(each).endsWith(".pst"))
                    .count();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // it was closed since it was listed, or is no file
            return "";
        }
    }
}
