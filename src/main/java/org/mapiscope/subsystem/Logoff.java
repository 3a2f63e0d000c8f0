package org.mapiscope.subsystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiUi;
import org.mapiscope.mapi.MapiUi.LogoffQuestion;
import org.mapiscope.mapi.OpenObject;
import org.mapiscope.mapi.SessionInfo;

/**
 * The sequence of IMAPISession::Logoff. For one call.
 *
 * <p>Source: [imapisession-logoff], [ending-a-mapi-session], [shutting-down-a-service-provider].
 */
final class Logoff {
    private static final String CALL = "IMAPISession::Logoff";

    private final ClientSession client;
    private final ProviderSession providers;
    private final MapiUi ui;
    private final List<LogoffReport.Step> steps = new ArrayList<>();

    Logoff(ClientSession client, MapiUi ui) {
        this.client = client;
        this.providers = client.providers();
        this.ui = ui;
    }

    static void check(int flags, int reserved) throws MapiException {
        int unknown = flags & ~(MapiSession.MAPI_LOGOFF_SHARED | MapiSession.MAPI_LOGOFF_UI);
        if (unknown != 0) {
            throw new MapiException(CALL, HResult.MAPI_E_UNKNOWN_FLAGS,
                    "0x%X is neither MAPI_LOGOFF_SHARED nor MAPI_LOGOFF_UI".formatted(unknown));
        }
        if (reserved != 0) {
            throw new MapiException(CALL, HResult.MAPI_E_INVALID_PARAMETER,
                    "ulReserved is %d; it must be 0".formatted(Integer.toUnsignedLong(reserved)));
        }
    }

    LogoffReport run(long uiParam, int flags) throws MapiException {
        if ((flags & MapiSession.MAPI_LOGOFF_UI) != 0 && !ui.confirmLogoff(uiParam, question())) {
            throw new MapiException(CALL, HResult.MAPI_E_USER_CANCEL, "");
        }
        // when another client ends the session for all already, this one only leaves, as that one waits for
        if ((flags & MapiSession.MAPI_LOGOFF_SHARED) != 0 && providers.isShared()
                && providers.clients().beginEnd()) {
            endOthers();
        }
        return endOwnPart();
    }

    /** Ends what is this client's: all of the session for the last one out, else only what the client has open. */
    LogoffReport endOwnPart() {
        List<OpenObject> leaks;
        if (providers.clients().leave(client)) {
            leaks = client.scope().openObjects();
            steps.addAll(providers.logOffProviders());
        } else {
            leaks = client.scope().openObjects();
            LogoffReport.Step release = providers.calls().call("IUnknown::Release", client.toString(),
                    client.scope()::releaseAll);
            if (release.result().failed()) {
                steps.add(release);
            }
        }
        boolean allWell = steps.stream().noneMatch(step -> step.result().failed());
        return new LogoffReport(allWell ? HResult.S_OK : HResult.MAPI_W_ERRORS_RETURNED, steps, leaks);
    }

    private void endOthers() {
        List<ClientSession> others = providers.clients().but(client);
        boolean someListen = false;
        for (ClientSession other : others) {
            long start = System.nanoTime();
            someListen |= other.tellShutdown();
            steps.add(new LogoffReport.Step("IMAPIAdviseSink::OnNotify", other.toString(), HResult.S_OK,
                    System.nanoTime() - start, ""));
        }
        if (someListen) {
            providers.clients().awaitOthers(client);
        }
        for (ClientSession left : providers.clients().but(client)) {
            left.endedByAnother();
        }
    }

    private LogoffQuestion question() {
        SessionInfo info = client.info();
        List<ActiveLogon> stores = providers.logons().all().stream().filter(each -> each.store().isPresent()).toList();
        List<OptionalLong> waiting = stores.stream().map(each -> each.store().orElseThrow())
                .map(providers.transports()::waiting).toList();
        OptionalLong outgoing = waiting.stream().allMatch(OptionalLong::isPresent)
                ? OptionalLong.of(waiting.stream().mapToLong(OptionalLong::getAsLong).sum())
                : OptionalLong.empty();
        return new LogoffQuestion(info.profile(), info.shared() && info.clients() > 1,
                stores.stream().map(each -> each.entry().displayName()).toList(), info.openObjects(),
                info.adviseConnections(), outgoing);
    }

    /** {@return for GetLastError: which steps failed, each with its own result} */
    static Optional<MapiError> errors(LogoffReport report) {
        String text = report.steps().stream().filter(step -> step.result().failed())
                .map(step -> step.call() + " of " + step.subject() + ": " + step.result()
                        + (step.detail().isEmpty() ? "" : ", " + step.detail()))
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? Optional.empty() : Optional.of(new MapiError(text, "MapiScope", 0, 0));
    }
}
