package org.mapiscope.gui.calllog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.trace.TracedCall;

class CallFilterTest {
    private static final TracedCall FAILED = Calls.done(1, 0, "IMAPISession::OpenMsgStore", HResult.MAPI_E_NOT_FOUND);

    @ParameterizedTest
    @CsvSource({"'', true", "'  ', true", "openmsgstore, true", "STORE session, true", "store table, false",
        "worker, true", "MAPI_E_NOT_FOUND, true", "8004010f, true", "such thing, true"})
    void everyWordIsInTheCallItsThreadOrItsResult(String words, boolean matches) {
        assertEquals(matches, CallFilter.of(words, false, false).matches(FAILED));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0x8004010B, true", "0x40380, true"})
    void problemsAreFailuresAndWarnings(String hex, boolean matches) {
        HResult result = new HResult(Long.decode(hex).intValue());

        assertEquals(matches, CallFilter.of("", true, false).matches(Calls.done(1, 0, "A", result)));
    }

    @ParameterizedTest
    @CsvSource({"IMSLogon::Logoff, true", "IMSProvider::Shutdown, true", "IMAPISupport::StoreLogoffTransports, true",
        "IXPLogon::TransportLogoff, true", "IABLogon::Logoff, true", "IMAPIProviderShutdown::DoShutdown, true",
        "IMAPISession::Logoff, false", "MAPILogonEx, false"})
    void providerCallsAreThoseBetweenTheSubsystemAndItsProviders(String name, boolean matches) {
        assertEquals(matches, CallFilter.of("", false, true).matches(Calls.done(1, 0, name, HResult.S_OK)));
    }
}
