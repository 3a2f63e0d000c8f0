package org.mapiscope.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mapiscope.subsystem.EmbeddedFixture.PROFILE;
import static org.mapiscope.subsystem.EmbeddedFixture.openStore;
import static org.mapiscope.subsystem.EmbeddedFixture.resultOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.IntPointer;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.mapi.spi.Provider;
import org.mapiscope.mapi.spi.ReservedPointer;
import org.mapiscope.subsystem.ScriptedService.Kind;

/** What logoff.md asks of Logoff of a provider's logon object and of Shutdown of the provider. */
class ProviderLogoffTest {
    @TempDir
    private Path folder;

    private final ScriptedService mail = new ScriptedService("Mail", Kind.STORE);
    private final ScriptedService book = new ScriptedService("Book", Kind.ADDRESS_BOOK);
    private final ScriptedService transport = new ScriptedService("Transport", Kind.TRANSPORT);

    @Test
    void everyProviderIsGivenAPointerToZero() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, transport, mail, book);
                MapiSession session = fixture.logOn()) {
            openStore(session);

            session.logoff(0, 0, 0);

            assertEquals(List.of("IABLogon::Logoff(*lpulFlags=0) = S_OK, # ms",
                    "IMSLogon::Logoff(*lpulFlags=0) = S_OK, # ms", "IXPLogon::TransportLogoff(ulFlags=0) = S_OK, # ms",
                    "IXPProvider::Shutdown(*lpulFlags=0) = S_OK, # ms",
                    "IABProvider::Shutdown(*lpulFlags=0) = S_OK, # ms",
                    "IMSProvider::Shutdown(*lpulFlags=0) = S_OK, # ms"),
                    under(fixture, line -> !line.contains("Release")));
        }
    }

    private static List<String> under(EmbeddedFixture fixture, Predicate<String> which) {
        List<String> lines = fixture.linesUnder("IMAPISession::Logoff");
        return lines.stream().skip(1).map(String::strip).filter(which).toList();
    }

    @Test
    void aNullPointerIsAnInvalidParameter() {
        assertEquals(HResult.MAPI_E_INVALID_PARAMETER,
                resultOf(() -> ReservedPointer.check("IMSLogon::Logoff", null)));
    }

    @Test
    void aNumberThatIsNotZeroIsAnUnknownFlag() {
        assertEquals(HResult.MAPI_E_UNKNOWN_FLAGS,
                resultOf(() -> ReservedPointer.check("IMSLogon::Logoff", new IntPointer(1))));
    }

    @Test
    void everyInstalledProviderRefusesToShutDownWithAnythingButAPointerToZero() {
        List<Provider> providers = new ArrayList<>();
        for (MessageService service : EmbeddedSettings.standard().services()) {
            service.abProviderInit().ifPresent(providers::add);
            service.msProviderInit().ifPresent(providers::add);
            service.xpProviderInit().ifPresent(providers::add);
        }
        for (Provider provider : providers) {
            try (provider) {
                assertEquals(List.of(HResult.MAPI_E_INVALID_PARAMETER, HResult.MAPI_E_UNKNOWN_FLAGS, HResult.S_OK),
                        List.of(resultOf(() -> provider.shutdown(null)),
                                resultOf(() -> provider.shutdown(new IntPointer(1))),
                                resultOf(() -> provider.shutdown(new IntPointer(0)))));
            }
        }
    }

    @Test
    void addressBookThenMessageStoreThenTransportIsLoggedOff() throws MapiException {
        ScriptedService all = new ScriptedService("All", Set.of(Kind.values()), false);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, all); MapiSession session = fixture.logOn()) {
            openStore(session);
            all.asked.clear();

            session.logoff(0, 0, 0);

            assertEquals(List.of("ab.logoff", "ab.logon released", "ms.logoff", "ms.logon released", "xp.logoff",
                    "xp.logon released"), all.asked.subList(0, 6));
        }
    }

    @Test
    void shutdownComesWhenNoLogonObjectIsLeftAndReleaseOfTheProviderAfterIt() throws MapiException {
        ScriptedService all = new ScriptedService("All", Set.of(Kind.values()), false);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, all); MapiSession session = fixture.logOn()) {
            openStore(session);
            all.asked.clear();

            session.logoff(0, 0, 0);

            List<String> afterLogoffs = all.asked.subList(6, all.asked.size());
            assertEquals(Set.of("ab.shutdown", "ms.shutdown", "xp.shutdown", "ab.provider released",
                    "ms.provider released", "xp.provider released"), Set.copyOf(afterLogoffs));
            for (String kind : List.of("ab", "ms", "xp")) {
                int shutdown = afterLogoffs.indexOf(kind + ".shutdown");
                assertEquals(kind + ".provider released", afterLogoffs.get(shutdown + 1));
            }
        }
    }

    @Test
    void aProviderOfTwoStoresIsShutDownOnceAfterBothAreLoggedOff() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail)) {
            fixture.addService(PROFILE, mail, List.of());
            mail.asked.clear();
            try (MapiSession session = fixture.logOn()) {
                openStore(session, 0);
                openStore(session, 1);

                session.logoff(0, 0, 0);

                assertEquals(List.of("ms.logon", "ms.logon", "ms.logoff", "ms.logon released", "ms.logoff",
                        "ms.logon released", "ms.shutdown", "ms.provider released"), mail.asked);
            }
        }
    }

    @Test
    void aProviderIsNotShutDownWhileOneOfItsLogonsHangs() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, ProviderLogoffTest::impatient, mail, book)) {
            fixture.addService(PROFILE, mail, List.of());
            mail.asked.clear();
            mail.logoffGate = new CountDownLatch(1);
            try (MapiSession session = fixture.logOn()) {
                openStore(session, 0);
                openStore(session, 1);

                session.logoff(0, 0, 0);

                assertEquals(List.of("ms.logon", "ms.logon", "ms.logoff", "ms.logoff"), mail.asked);
                assertEquals("ab.provider released", book.asked.getLast());
            }
        } finally {
            mail.logoffGate.countDown();
        }
    }

    @Test
    void aProviderIsNotShutDownAfterOneOfItsStoresWasLeftAndNeverCameBack() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, ProviderLogoffTest::impatient, mail)) {
            mail.logoffGate = new CountDownLatch(1);
            try (MapiSession session = fixture.logOn()) {
                openStore(session).close();

                session.logoff(0, 0, 0);

                assertEquals(List.of("ms.logon", "ms.logoff"), mail.asked);
            }
        } finally {
            mail.logoffGate.countDown();
        }
    }

    @Test
    void aProviderIsShutDownAfterTheLogoffThatAnotherThreadIsAt() throws Exception {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail);
                MapiSession session = fixture.logOn();
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            mail.logoffGate = new CountDownLatch(1);
            MsgStore store = openStore(session);
            Future<?> leaving = threads.submit(store::close);
            while (!mail.asked.contains("ms.logoff")) {
                Thread.onSpinWait();
            }
            Future<LogoffReport> ending = threads.submit(() -> session.logoff(0, 0, 0));
            assertThrows(TimeoutException.class, () -> ending.get(200, TimeUnit.MILLISECONDS));
            mail.logoffGate.countDown();
            leaving.get();
            ending.get();

            assertEquals(List.of("ms.logon", "ms.logoff", "ms.logon released", "ms.shutdown", "ms.provider released"),
                    mail.asked);
        }
    }

    private static EmbeddedSettings impatient(EmbeddedSettings settings) {
        return settings.withProviderLimit(Duration.ofMillis(100));
    }

    @Test
    void everySessionHasProvidersOfItsOwn() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail);
                MapiSession other = fixture.logOn();
                MapiSession session = fixture.logOn()) {
            openStore(other);
            openStore(session);

            session.logoff(0, 0, 0);

            assertEquals(List.of("ms.logon", "ms.logon", "ms.logoff", "ms.logon released", "ms.shutdown",
                    "ms.provider released"), mail.asked);
            assertEquals(1, other.info().storesOpen());
        }
    }
}
