package org.mapiscope.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.subsystem.EmbeddedFixture.ALONE;
import static org.mapiscope.subsystem.EmbeddedFixture.PROFILE;
import static org.mapiscope.subsystem.EmbeddedFixture.SHARED;
import static org.mapiscope.subsystem.EmbeddedFixture.stores;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.subsystem.ScriptedService.Kind;

/** Many clients that come and go at once, alone and together, and end each other's sessions. */
class CrowdTest {
    private static final int THREADS = 16;
    private static final int ROUNDS = 60;

    /** What a client may meet when another one ends the session that both share. */
    private static final Set<HResult> EXPECTED = Set.of(HResult.MAPI_E_INVALID_OBJECT, HResult.MAPI_E_END_OF_SESSION);

    @TempDir
    private Path folder;

    private final ScriptedService mail = new ScriptedService("Mail", Kind.STORE);
    private final ScriptedService archive = new ScriptedService("Archive", Kind.STORE);

    @Test
    void nothingIsLeftLoggedOnWhoeverEndedWhoseSession() throws Exception {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder,
                settings -> settings.withSharedGrace(Duration.ofMillis(5)), mail, archive);
                Workers workers = new Workers()) {
            List<Future<Set<HResult>>> clients = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(i);
                clients.add(workers.start(() -> client(fixture, random)));
            }
            Set<String> unexpected = new TreeSet<>();
            for (Future<Set<HResult>> client : clients) {
                client.get(60, TimeUnit.SECONDS).stream().map(HResult::toString).forEach(unexpected::add);
            }

            assertEquals(List.of(Set.of(), List.of(), 0, 0), List.of(unexpected, fixture.mapi.sessions(),
                    mail.openLogons.get(), archive.openLogons.get()));
        }
    }

    /** {@return what went wrong otherwise than it may} */
    private static Set<HResult> client(EmbeddedFixture fixture, Random random) {
        Set<HResult> unexpected = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            try {
                visit(fixture, random);
            } catch (MapiException e) {
                if (!EXPECTED.contains(e.result())) {
                    unexpected.add(e.result());
                }
            }
        }
        return unexpected;
    }

    private static void visit(EmbeddedFixture fixture, Random random) throws MapiException {
        try (MapiSession session = fixture.mapi.logonEx(0, Optional.of(PROFILE), Optional.empty(),
                random.nextInt(4) == 0 ? ALONE : SHARED)) {
            session.advise(Optional.empty(), Notification.fnevExtended, notifications -> {});
            for (EntryId id : stores(session)) {
                MsgStore store = session.openMsgStore(0, id, 0);
                store.openEntry(Optional.empty(), 0);
                if (random.nextBoolean()) {
                    store.close();
                }
            }
            if (random.nextInt(5) > 0) {
                session.logoff(0, random.nextInt(3) == 0 ? MapiSession.MAPI_LOGOFF_SHARED : 0, 0);
            }
        }
    }
}
