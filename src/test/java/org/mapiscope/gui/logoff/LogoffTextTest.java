package org.mapiscope.gui.logoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.OpenObject;

class LogoffTextTest {
    private static final Instant WHEN = Instant.parse("2026-11-21T02:00:00Z");

    @BeforeEach
    void speakEnglish() {
        Messages.setLanguage(Locale.ENGLISH);
    }

    @Test
    void theReportHasTheCallEachStepAndEachLeak() {
        LogoffReport report = new LogoffReport(HResult.MAPI_W_ERRORS_RETURNED,
                List.of(new LogoffReport.Step("IMSLogon::Logoff", "Store", HResult.MAPI_E_NETWORK_ERROR, 1_500_000,
                        "no network")),
                List.of(new OpenObject(1, "IMAPITable", "IMAPIFolder::GetContentsTable", WHEN)));
        LogoffOutcome outcome = new LogoffOutcome("Demo", WHEN, LogoffOutcome.Kind.WITH_ERRORS,
                "lpSession->Logoff(0, 0, 0);", Optional.of(report), Optional.empty());

        assertEquals(
                List.of("2026-11-21T02:00:00Z  Demo is logged off, but one step failed (MAPI_W_ERRORS_RETURNED). "
                        + "The other steps were done all the same.", "lpSession->Logoff(0, 0, 0);",
                        "IMSLogon::Logoff                 Store                        = MAPI_E_NETWORK_ERROR, 1.5 ms"
                                + "  no network",
                        "Leak report: one object was left open and is now invalid:",
                        "IMAPITable       IMAPIFolder::GetContentsTable  2026-11-21T02:00:00Z"),
                LogoffText.of(outcome).lines().toList());
    }

    @Test
    void aRefusalIsAnAnswerAndNoError() {
        LogoffOutcome outcome = new LogoffOutcome("Demo", WHEN, LogoffOutcome.Kind.REFUSED, "", Optional.empty(),
                Optional.of(new MapiException("IMAPISession::Logoff", HResult.MAPI_E_USER_CANCEL, "")));

        assertEquals("You chose to stay logged on (MAPI_E_USER_CANCEL). Demo is as it was.",
                LogoffText.summary(outcome));
    }
}
