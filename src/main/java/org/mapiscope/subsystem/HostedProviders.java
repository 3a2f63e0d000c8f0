package org.mapiscope.subsystem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.IntPointer;
import org.mapiscope.mapi.Interface;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.spi.AbProvider;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.mapi.spi.MsProvider;
import org.mapiscope.mapi.spi.Provider;
import org.mapiscope.mapi.spi.XpProvider;
import org.mapiscope.mapi.trace.Tracer;
import org.mapiscope.subsystem.profile.ProviderEntry;

/**
 * The provider objects of one session: one of each kind for each service that is used, made when first needed.
 * Thread-safe.
 */
final class HostedProviders {
    private final List<MessageService> services;
    private final Tracer tracer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Provider> providers = new LinkedHashMap<>();
    private boolean ended;

    HostedProviders(List<MessageService> services, Tracer tracer) {
        this.services = services;
        this.tracer = tracer;
    }

    MsProvider messageStore(ProviderEntry entry) throws MapiException {
        return get(entry, MsProvider.class, MessageService::msProviderInit);
    }

    AbProvider addressBook(ProviderEntry entry) throws MapiException {
        return get(entry, AbProvider.class, MessageService::abProviderInit);
    }

    XpProvider transport(ProviderEntry entry) throws MapiException {
        return get(entry, XpProvider.class, MessageService::xpProviderInit);
    }

    private <T extends Provider> T get(ProviderEntry entry, Class<T> type, Function<MessageService, Optional<T>> init)
            throws MapiException {
        lock.lock();
        try {
            if (ended) {
                throw new MapiException("MSProviderInit", HResult.MAPI_E_END_OF_SESSION,
                        "the session was logged off meanwhile");
            }
            Key key = new Key(entry.serviceName(), entry.resourceType());
            Provider known = providers.get(key);
            if (known != null) {
                return type.cast(known);
            }
            T made = services.stream().filter(service -> service.name().equalsIgnoreCase(entry.serviceName()))
                    .findFirst()
                    .flatMap(init).orElseThrow(() -> new MapiException("MSProviderInit", HResult.MAPI_E_NOT_FOUND,
                            "the service '" + entry.serviceName() + "' is not installed in this program"));
            T traced = tracer.trace(type, made);
            providers.put(key, traced);
            return traced;
        } finally {
            lock.unlock();
        }
    }

    /** Leaves a provider to itself: one of its logon objects never came back, so it is neither shut down nor released. */
    void leave(ProviderEntry entry) {
        lock.lock();
        try {
            providers.remove(new Key(entry.serviceName(), entry.resourceType()));
        } finally {
            lock.unlock();
        }
    }

    /** Shuts all providers down and releases them; no further one is made. */
    List<LogoffReport.Step> shutDown(ProviderCalls calls) {
        Map<Key, Provider> left;
        lock.lock();
        try {
            ended = true;
            left = new LinkedHashMap<>(providers);
            providers.clear();
        } finally {
            lock.unlock();
        }
        List<LogoffReport.Step> steps = new ArrayList<>();
        left.forEach((key, provider) -> {
            String name = interfaceName(provider);
            LogoffReport.Step step = calls.call(name + "::Shutdown", key.serviceName,
                    () -> provider.shutdown(new IntPointer(0)));
            steps.add(step);
            if (!step.result().equals(HResult.MAPI_E_TIMEOUT)) {
                LogoffReport.Step release = calls.call(name + "::Release", key.serviceName, provider::close);
                if (release.result().failed()) {
                    steps.add(release);
                }
            }
        });
        return steps;
    }

    private static String interfaceName(Provider provider) {
        Interface name = provider.getClass().getInterfaces()[0].getAnnotation(Interface.class);
        return name == null ? "IUnknown" : name.value();
    }

    private record Key(String serviceName, int resourceType) {}
}
