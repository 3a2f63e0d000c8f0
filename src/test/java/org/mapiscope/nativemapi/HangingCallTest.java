package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PendingCall;
import org.mapiscope.mapi.contract.ContractWorld;
import org.mapiscope.mapi.contract.Sample;

/** A provider that does not answer a Logoff for long: the program says so, and goes on. */
class HangingCallTest {
    /** Long enough for all that a test does meanwhile. */
    private static final int HANG_MILLISECONDS = 1500;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<MapiSession> sessions = new ArrayList<>();
    private NativeWorld world;

    @BeforeEach
    void open() throws MapiException {
        world = NativeWorld.of(List.of(Sample.MAIL));
        world.library().hang("IMAPISession::Logoff", HANG_MILLISECONDS);
    }

    @AfterEach
    void close() {
        callers.shutdown();
        await(() -> world.mapi().pending().isEmpty());
        world.library().hang("IMAPISession::Logoff", 0);
        sessions.forEach(MapiSession::close);
        world.close();
    }

    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("What the test waits for did not come within 10 s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private MapiSession logOn() throws MapiException {
        MapiSession session = world.mapi().logonEx(0, Optional.of(ContractWorld.PROFILE), Optional.empty(),
                Mapi.MAPI_EXTENDED | Mapi.MAPI_NEW_SESSION | Mapi.MAPI_UNICODE);
        sessions.add(session);
        return session;
    }

    private Optional<PendingCall> pendingLogoff() {
        return world.mapi().pending().stream().filter(call -> call.invocation().startsWith("IMAPISession::Logoff("))
                .findFirst();
    }

    private Future<HResult> beginLogoff(MapiSession session) {
        Future<HResult> logoff = callers.submit(() -> {
            try {
                return session.logoff(0x42, 0, 0).result();
            } catch (MapiException e) {
                return e.result();
            }
        });
        await(() -> pendingLogoff().isPresent());
        return logoff;
    }

    @Test
    void theProgramSaysWhatHangsAndSinceWhen() throws Exception {
        MapiSession session = logOn();
        Future<HResult> logoff = beginLogoff(session);

        PendingCall pending = pendingLogoff().orElseThrow();

        assertEquals("IMAPISession::Logoff(ulUIParam=0x0000000000000042, ulFlags=0, ulReserved=0)",
                pending.invocation());
        assertEquals(HResult.S_OK, logoff.get(10, TimeUnit.SECONDS));
    }

    @Test
    void whoDoesNotWaitAnyLongerGetsTheAnswerCancel() throws Exception {
        MapiSession session = logOn();
        Future<HResult> logoff = beginLogoff(session);
        long begun = System.nanoTime();

        world.mapi().abandon(pendingLogoff().orElseThrow().id());

        assertEquals(HResult.MAPI_E_CANCEL, logoff.get(10, TimeUnit.SECONDS));
        assertEquals(true, System.nanoTime() - begun < TimeUnit.MILLISECONDS.toNanos(HANG_MILLISECONDS));
    }

    @Test
    void otherCallsGoOnWhileTheAbandonedOneHangs() throws Exception {
        MapiSession session = logOn();
        Future<HResult> logoff = beginLogoff(session);
        world.mapi().abandon(pendingLogoff().orElseThrow().id());
        logoff.get(10, TimeUnit.SECONDS);

        MapiSession other = logOn();
        try (MapiTable stores = other.getMsgStoresTable(0)) {
            assertEquals(List.of(1, true), List.of(stores.queryRows(10, 0).size(),
                    world.mapi().pending().stream().anyMatch(PendingCall::abandoned)));
        }
    }
}
