package org.mapiscope.subsystem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.mapiscope.mapi.ClientShutdown;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.spi.ProviderShutdown;
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
        reached.set(Step.NONE);
        FastShutdownBehavior behavior = client.providers().settings().fastShutdown();
        if (behavior == FastShutdownBehavior.DISABLED) {
            throw new MapiException(call, HResult.MAPI_E_NO_SUPPORT,
                    "FastShutdownBehavior is 2: fast shutdown is disabled");
        }
        for (ActiveLogon logon : inOrder()) {
            if (logon.shutdown().isPresent()) {
                Optional<MapiException> failure = call(call, logon, logon.shutdown().get()::queryFastShutdown);
                if (failure.isPresent()) {
                    throw optedOut(call, failure.get());
                }
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
        callAll(call, part -> part::notifyProcessShutdown);
    }

    @Override
    public void doFastShutdown() throws MapiException {
        String call = "IMAPIClientShutdown::DoFastShutdown";
        advance(call, Step.NOTIFIED, Step.DONE, "only after NotifyProcessShutdown");
        try {
            callAll(call, part -> part::doFastShutdown);
        } finally {
            for (ClientSession other : client.providers().clients().but(client)) {
                other.endedByAnother();
            }
            client.endedFast();
        }
    }

    private static MapiException optedOut(String call, MapiException answer) {
        return new MapiException(call, HResult.MAPI_E_NO_SUPPORT,
                answer.result().equals(HResult.MAPI_E_NO_SUPPORT)
                        ? answer.detail()
                        : answer.result() + ", " + answer.detail(),
                answer);
    }

    /** Calls every provider that takes part, also after one has failed; then says what the first failure was. */
    private void callAll(String call, Function<ProviderShutdown, ProviderCalls.ProviderCall> method)
            throws MapiException {
        List<MapiException> failures = new ArrayList<>();
        for (ActiveLogon logon : inOrder()) {
            logon.shutdown().flatMap(part -> call(call, logon, method.apply(part))).ifPresent(failures::add);
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void advance(String call, Step from, Step to, String rule) throws MapiException {
        if (!reached.compareAndSet(from, to)) {
            throw new MapiException(call, HResult.MAPI_E_CALL_FAILED, rule);
        }
    }

    /** {@return why the call failed; empty when it worked} */
    private Optional<MapiException> call(String call, ActiveLogon logon, ProviderCalls.ProviderCall work) {
        LogoffReport.Step step = client.providers().calls().call(call, logon.entry().displayName(), work);
        return step.result().failed()
                ? Optional
                        .of(new MapiException(call, step.result(), logon.entry().displayName() + ": " + step.detail()))
                : Optional.empty();
    }

    private List<ActiveLogon> inOrder() {
        List<ActiveLogon> logons = new ArrayList<>(client.providers().logons().all());
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
