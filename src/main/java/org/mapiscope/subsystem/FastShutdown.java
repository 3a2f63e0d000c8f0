package org.mapiscope.subsystem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.mapiscope.mapi.ClientShutdown;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.subsystem.EmbeddedSettings.FastShutdownBehavior;
import org.mapiscope.subsystem.profile.ProviderEntry;

/** Fast shutdown of a client: transports are asked first, then address books, then stores. Thread-safe. */
final class FastShutdown implements ClientShutdown {
    private final ClientSession client;
    private final AtomicReference<Step> reached = new AtomicReference<>(Step.NONE);

    FastShutdown(ClientSession client) {
        this.client = client;
    }

    @Override
    public void queryFastShutdown() throws MapiException {
        String call = "IMAPIClientShutdown::QueryFastShutdown";
        FastShutdownBehavior behavior = client.providers().settings().fastShutdown();
        if (behavior == FastShutdownBehavior.DISABLED) {
            throw new MapiException(call, HResult.MAPI_E_NO_SUPPORT,
                    "FastShutdownBehavior is 2: fast shutdown is disabled");
        }
        for (ActiveLogon logon : inOrder()) {
            if (logon.shutdown().isPresent()) {
                check(call, logon, logon.shutdown().get()::queryFastShutdown);
            } else if (behavior == FastShutdownBehavior.ONLY_IF_EVERY_PROVIDER_OPTS_IN) {
                throw new MapiException(call, HResult.MAPI_E_NO_SUPPORT,
                        "FastShutdownBehavior is 1, and the provider of '"
                                + logon.entry().displayName() + "' has no IMAPIProviderShutdown");
            }
        }
        reached.set(Step.QUERIED);
    }

    @Override
    public void notifyProcessShutdown() throws MapiException {
        String call = "IMAPIClientShutdown::NotifyProcessShutdown";
        advance(call, Step.QUERIED, Step.NOTIFIED, "only after QueryFastShutdown has answered S_OK");
        for (ActiveLogon logon : inOrder()) {
            if (logon.shutdown().isPresent()) {
                check(call, logon, logon.shutdown().get()::notifyProcessShutdown);
            }
        }
    }

    @Override
    public void doFastShutdown() throws MapiException {
        String call = "IMAPIClientShutdown::DoFastShutdown";
        advance(call, Step.NOTIFIED, Step.DONE, "only after NotifyProcessShutdown");
        try {
            for (ActiveLogon logon : inOrder()) {
                if (logon.shutdown().isPresent()) {
                    check(call, logon, logon.shutdown().get()::doFastShutdown);
                }
            }
        } finally {
            client.endedFast();
        }
    }

    private void advance(String call, Step from, Step to, String rule) throws MapiException {
        if (!reached.compareAndSet(from, to)) {
            throw new MapiException(call, HResult.MAPI_E_CALL_FAILED, rule);
        }
    }

    private void check(String call, ActiveLogon logon, ProviderCalls.ProviderCall work) throws MapiException {
        LogoffReport.Step step = client.providers().calls().call(call, logon.entry().displayName(), work);
        if (step.result().failed()) {
            throw new MapiException(call, step.result(), logon.entry().displayName() + ": " + step.detail());
        }
    }

    private List<ActiveLogon> inOrder() {
        List<ActiveLogon> logons = new ArrayList<>(client.providers().logons());
        logons.sort(Comparator.comparingInt(each -> switch (each.entry().resourceType()) {
            case ProviderEntry.MAPI_TRANSPORT_PROVIDER -> 0;
            case ProviderEntry.MAPI_AB_PROVIDER -> 1;
            default -> 2;
        }));
        return logons;
    }

    @Override
    public void close() {}

    private enum Step {
        NONE, QUERIED, NOTIFIED, DONE
    }
}
