package org.mapiscope.subsystem.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;

/** A second service like one that a profile has: with identifiers of its own, and without secrets. Immutable. */
final class ServiceCopy {
    private final ProfileData from;
    private final ProfileData.Service service;
    private final BiPredicate<MapiUid, PropTag> secret;

    /** @param secret whether a property of a section of {@code from} is one */
    ServiceCopy(ProfileData from, ProfileData.Service service, BiPredicate<MapiUid, PropTag> secret) {
        this.from = from;
        this.service = service;
        this.secret = secret;
    }

    /** {@return the profile with the copy behind its own services} Its default store stays. */
    ProfileData addTo(ProfileData profile) {
        MapiUid uid = MapiUid.random();
        Map<MapiUid, Map<Integer, StoredValue>> sections = new TreeMap<>(profile.sections());
        sections.put(uid, plain(service.uid()));
        List<ProfileData.Provider> providers = new ArrayList<>(profile.providers());
        for (ProfileData.Provider each : from.providers()) {
            if (each.service().equals(service.uid())) {
                MapiUid own = MapiUid.random();
                sections.put(own, plain(each.uid()));
                boolean first = each.kind() == ProviderEntry.MAPI_STORE_PROVIDER
                        && providers.stream().noneMatch(ProfileData.Provider::isDefaultStore);
                providers.add(new ProfileData.Provider(own, uid, each.kind(), each.dllName(), each.providerDisplay(),
                        each.flags()).withDefaultStore(first));
            }
        }
        List<ProfileData.Service> services = new ArrayList<>(profile.services());
        services.add(new ProfileData.Service(uid, service.name(), service.named()));
        return new ProfileData(profile.id(), profile.name(), profile.isDefault(), services, providers, sections);
    }

    private Map<Integer, StoredValue> plain(MapiUid section) {
        Map<Integer, StoredValue> values = new TreeMap<>(from.section(section));
        values.entrySet().removeIf(each -> each.getValue().key().isPresent()
                || secret.test(section, PropTag.of(each.getKey(), each.getValue().type())));
        return values;
    }
}
