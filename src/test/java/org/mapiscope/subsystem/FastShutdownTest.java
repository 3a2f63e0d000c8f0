package org.mapiscope.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.subsystem.EmbeddedFixture.SHARED;
import static org.mapiscope.subsystem.EmbeddedFixture.openStore;
import static org.mapiscope.subsystem.EmbeddedFixture.resultOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.ClientShutdown;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.subsystem.EmbeddedSettings.FastShutdownBehavior;
import org.mapiscope.subsystem.ScriptedService.Kind;

/** What logoff.md asks of fast shutdown. */
class FastShutdownTest {
    @TempDir
    private Path folder;

    private final ScriptedService all = new ScriptedService("All", Set.of(Kind.values()), true);
    private final ScriptedService plain = new ScriptedService("Plain", Kind.STORE);

    @Test
    void providersAreAskedInTheOrderTransportAddressBookStore() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, all); MapiSession session = fixture.logOn()) {
            openStore(session);
            all.asked.clear();

            ClientShutdown shutdown = session.clientShutdown();
            shutdown.queryFastShutdown();
            shutdown.notifyProcessShutdown();
            shutdown.doFastShutdown();

            assertEquals(List.of("xp.fast.query", "ab.fast.query", "ms.fast.query", "xp.fast.notify", "ab.fast.notify",
                    "ms.fast.notify", "xp.fast.do", "ab.fast.do", "ms.fast.do"), all.asked);
        }
    }

    @Test
    void theCallsAreReportedWithWhatTheyCall() throws MapiException {
        ScriptedService store = new ScriptedService("Store", Kind.STORE, true);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, store); MapiSession session = fixture.logOn()) {
            openStore(session);

            session.clientShutdown().queryFastShutdown();

            assertEquals(List.of("IMAPIClientShutdown::QueryFastShutdown() = S_OK, # ms",
                    "  IMAPIProviderShutdown::QueryFastShutdown() = S_OK, # ms"),
                    fixture.linesUnder("IMAPIClientShutdown::QueryFastShutdown"));
        }
    }

    @Test
    void behaviorZeroAllowsAProviderThatTakesNoPart() throws MapiException {
        assertEquals(HResult.S_OK, query(FastShutdownBehavior.UNLESS_A_PROVIDER_OPTS_OUT, all, plain));
    }

    @Test
    void behaviorZeroStopsAtAProviderThatOptsOut() throws MapiException {
        all.fastShutdownAnswer = HResult.MAPI_E_NO_SUPPORT;

        assertEquals(HResult.MAPI_E_NO_SUPPORT, query(FastShutdownBehavior.UNLESS_A_PROVIDER_OPTS_OUT, all));
    }

    @Test
    void whateverAProviderFailsWithTheAnswerIsNoSupport() throws MapiException {
        all.fastShutdownAnswer = HResult.MAPI_E_DISK_ERROR;

        assertEquals(HResult.MAPI_E_NO_SUPPORT, query(FastShutdownBehavior.UNLESS_A_PROVIDER_OPTS_OUT, all));
    }

    @Test
    void behaviorOneAllowsItWhenEveryProviderOptsIn() throws MapiException {
        assertEquals(HResult.S_OK, query(FastShutdownBehavior.ONLY_IF_EVERY_PROVIDER_OPTS_IN, all));
    }

    @Test
    void behaviorOneStopsAtAProviderThatTakesNoPart() throws MapiException {
        assertEquals(HResult.MAPI_E_NO_SUPPORT,
                query(FastShutdownBehavior.ONLY_IF_EVERY_PROVIDER_OPTS_IN, all, plain));
    }

    @Test
    void behaviorOneStopsAtAProviderThatOptsOut() throws MapiException {
        all.fastShutdownAnswer = HResult.MAPI_E_NO_SUPPORT;

        assertEquals(HResult.MAPI_E_NO_SUPPORT, query(FastShutdownBehavior.ONLY_IF_EVERY_PROVIDER_OPTS_IN, all));
    }

    @Test
    void behaviorTwoIsNoSupportAndCallsNoProvider() throws MapiException {
        assertEquals(HResult.MAPI_E_NO_SUPPORT, query(FastShutdownBehavior.DISABLED, all));
        assertEquals(List.of("ab.logon", "xp.logon", "ms.logon"), all.asked);
    }

    /** {@return what QueryFastShutdown answers with all stores open} */
    private HResult query(FastShutdownBehavior behavior, ScriptedService... services) throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, settings -> settings.withFastShutdown(behavior),
                services)) {
            MapiSession session = fixture.logOn();
            for (int store = 0; store < services.length; store++) {
                openStore(session, store);
            }
            HResult result = resultOf(() -> session.clientShutdown().queryFastShutdown());
            List<String> asked = List.copyOf(all.asked);
            session.close();
            all.asked.clear();
            all.asked.addAll(asked);
            return result;
        }
    }

    @Test
    void notifyProcessShutdownComesOnlyAfterQueryFastShutdown() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, all); MapiSession session = fixture.logOn()) {
            ClientShutdown shutdown = session.clientShutdown();

            assertEquals(HResult.MAPI_E_CALL_FAILED, resultOf(shutdown::notifyProcessShutdown));
            assertEquals(List.of("ab.logon", "xp.logon"), all.asked);
        }
    }

    @Test
    void notifyProcessShutdownIsRefusedAfterAQueryThatFailed() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, all); MapiSession session = fixture.logOn()) {
            ClientShutdown shutdown = session.clientShutdown();
            shutdown.queryFastShutdown();
            all.fastShutdownAnswer = HResult.MAPI_E_NO_SUPPORT;
            resultOf(shutdown::queryFastShutdown);

            assertEquals(HResult.MAPI_E_CALL_FAILED, resultOf(shutdown::notifyProcessShutdown));
        }
    }

    @Test
    void doFastShutdownComesOnlyAfterNotifyProcessShutdown() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, all); MapiSession session = fixture.logOn()) {
            ClientShutdown shutdown = session.clientShutdown();
            shutdown.queryFastShutdown();

            assertEquals(HResult.MAPI_E_CALL_FAILED, resultOf(shutdown::doFastShutdown));
            assertEquals(SessionInfo.State.OPEN, session.info().state());
        }
    }

    @Test
    void afterDoFastShutdownNoCallWorksAndNoProviderIsCalled() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, all)) {
            MapiSession session = fixture.logOn();
            openStore(session);
            ClientShutdown shutdown = end(session);
            List<String> asked = List.copyOf(all.asked);

            assertEquals(List.of(HResult.MAPI_E_INVALID_OBJECT, HResult.MAPI_E_INVALID_OBJECT),
                    List.of(resultOf(() -> session.logoff(0, 0, 0)), resultOf(shutdown::queryFastShutdown)));
            session.close();
            assertEquals(asked, all.asked);
            assertEquals(List.of(), fixture.mapi.sessions());
        }
    }

    private static ClientShutdown end(MapiSession session) throws MapiException {
        ClientShutdown shutdown = session.clientShutdown();
        shutdown.queryFastShutdown();
        shutdown.notifyProcessShutdown();
        shutdown.doFastShutdown();
        return shutdown;
    }

    @Test
    void aProviderThatFailsDoesNotKeepTheOthersFromSaving() throws MapiException {
        all.doFastShutdownAnswer = HResult.MAPI_E_DISK_ERROR;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, all)) {
            MapiSession session = fixture.logOn();
            openStore(session);

            HResult result = resultOf(() -> end(session));

            assertEquals(HResult.MAPI_E_DISK_ERROR, result);
            assertEquals(List.of("xp.fast.do", "ab.fast.do", "ms.fast.do"),
                    all.asked.stream().filter(asked -> asked.endsWith(".do")).toList());
            assertEquals(SessionInfo.State.LOGGED_OFF, session.info().state());
        }
    }

    @Test
    void theOtherClientsOfASharedSessionEndWithIt() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, all)) {
            MapiSession session = fixture.logOn(SHARED);
            MapiSession other = fixture.logOn(SHARED);

            end(session);

            assertEquals(SessionInfo.State.LOGGED_OFF, other.info().state());
            assertEquals(List.of(), fixture.mapi.sessions());
        }
    }
}
