package org.mapiscope.subsystem.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mapiscope.mapi.MapiUid;

/**
 * All that one profile holds, at one moment. Immutable.
 *
 * @param id its PR_SEARCH_KEY: no other profile ever has the same, also not one of the same name
 * @param services in the order in which they were added
 * @param providers in the order of PR_PROVIDER_ORDINAL
 * @param sections by the section's identifier and the property's; no section is empty
 */
record ProfileData(MapiUid id, String name, boolean isDefault, List<Service> services, List<Provider> providers,
        Map<MapiUid, Map<Integer, StoredValue>> sections) {

    ProfileData {
        services = List.copyOf(services);
        providers = List.copyOf(providers);
        Map<MapiUid, Map<Integer, StoredValue>> copies = new TreeMap<>();
        sections.forEach((uid, values) -> {
            if (!values.isEmpty()) {
                copies.put(uid, Collections.unmodifiableMap(new TreeMap<>(values)));
            }
        });
        sections = Collections.unmodifiableMap(copies);
    }

    /**
     * A message service.
     *
     * @param named whether its PR_DISPLAY_NAME was given by a person, and is none that the service made
     */
    record Service(MapiUid uid, String name, boolean named) {}

    /**
     * A provider of a service.
     *
     * @param kind PR_RESOURCE_TYPE
     * @param providerDisplay PR_PROVIDER_DISPLAY
     * @param flags PR_RESOURCE_FLAGS
     */
    record Provider(MapiUid uid, MapiUid service, int kind, String dllName, String providerDisplay, int flags) {
        boolean isDefaultStore() {
            return (flags & ProviderEntry.STATUS_DEFAULT_STORE) != 0;
        }

        Provider withDefaultStore(boolean on) {
            int others = flags & ~ProviderEntry.STATUS_DEFAULT_STORE;
            return new Provider(uid, service, kind, dllName, providerDisplay,
                    on ? others | ProviderEntry.STATUS_DEFAULT_STORE : others);
        }
    }

    static ProfileData empty(String name) {
        return new ProfileData(MapiUid.random(), name, false, List.of(), List.of(), Map.of());
    }

    Optional<Service> service(MapiUid uid) {
        return services.stream().filter(service -> service.uid().equals(uid)).findFirst();
    }

    Optional<Provider> provider(MapiUid uid) {
        return providers.stream().filter(provider -> provider.uid().equals(uid)).findFirst();
    }

    /** {@return the service that a section belongs to: its own, or that of one of its providers} */
    Optional<Service> owner(MapiUid section) {
        return service(provider(section).map(Provider::service).orElse(section));
    }

    boolean hasDefaultStore() {
        return providers.stream().anyMatch(Provider::isDefaultStore);
    }

    Map<Integer, StoredValue> section(MapiUid uid) {
        return sections.getOrDefault(uid, Map.of());
    }

    ProfileData withName(String newName) {
        return new ProfileData(id, newName, isDefault, services, providers, sections);
    }

    ProfileData withDefault(boolean on) {
        return new ProfileData(id, name, on, services, providers, sections);
    }

    /** {@return another profile with the same content} */
    ProfileData copy(String newName) {
        return new ProfileData(MapiUid.random(), newName, false, services, providers, sections);
    }

    /** Adds a service, or puts {@code service} in the place of the one that has its identifier. */
    ProfileData withService(Service service) {
        List<Service> changed = new ArrayList<>(services);
        changed.replaceAll(each -> each.uid().equals(service.uid()) ? service : each);
        if (!changed.contains(service)) {
            changed.add(service);
        }
        return new ProfileData(id, name, isDefault, changed, providers, sections);
    }

    ProfileData withProviders(List<Provider> more) {
        return new ProfileData(id, name, isDefault, services, Stream.concat(providers.stream(), more.stream()).toList(),
                sections);
    }

    ProfileData withoutService(MapiUid uid) {
        Predicate<MapiUid> its = section -> owner(section).filter(owner -> owner.uid().equals(uid)).isPresent();
        Map<MapiUid, Map<Integer, StoredValue>> left = new TreeMap<>(sections);
        left.keySet().removeIf(its);
        return new ProfileData(id, name, isDefault,
                services.stream().filter(service -> !service.uid().equals(uid)).toList(),
                providers.stream().filter(provider -> !provider.service().equals(uid)).toList(), left);
    }

    /** Takes a provider out, with its section; its service stays. */
    ProfileData withoutProvider(MapiUid uid) {
        Map<MapiUid, Map<Integer, StoredValue>> left = new TreeMap<>(sections);
        left.remove(uid);
        return new ProfileData(id, name, isDefault, services,
                providers.stream().filter(provider -> !provider.uid().equals(uid)).toList(), left);
    }

    /** Puts the transports into that order; other providers keep their places. */
    ProfileData withTransports(List<MapiUid> order) {
        Iterator<MapiUid> next = order.iterator();
        List<Provider> changed = new ArrayList<>(providers);
        changed.replaceAll(each -> each.kind() == ProviderEntry.MAPI_TRANSPORT_PROVIDER
                ? provider(next.next()).orElseThrow()
                : each);
        return new ProfileData(id, name, isDefault, services, changed, sections);
    }

    /** Makes the store of that identifier the default, and no other. */
    ProfileData withDefaultStore(MapiUid provider) {
        return new ProfileData(id, name, isDefault, services,
                providers.stream().map(each -> each.withDefaultStore(each.uid().equals(provider))).toList(), sections);
    }

    /** Sets the values that are there and removes those that are empty. */
    ProfileData withValues(MapiUid section, Map<Integer, Optional<StoredValue>> changes) {
        Map<Integer, StoredValue> values = new TreeMap<>(section(section));
        changes.forEach((property, value) -> value.ifPresentOrElse(present -> values.put(property, present),
                () -> values.remove(property)));
        Map<MapiUid, Map<Integer, StoredValue>> changed = new TreeMap<>(sections);
        changed.put(section, values);
        return new ProfileData(id, name, isDefault, services, providers, changed);
    }
}
