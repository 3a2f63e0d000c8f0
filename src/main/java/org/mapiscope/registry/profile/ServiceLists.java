package org.mapiscope.registry.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;

/**
 * Which services a profile has, and which providers each of them, as the lists in its sections say. Immutable.
 *
 * <p>Source: MAPITags.h, PR_SERVICES, PR_STORE_PROVIDERS and its neighbours.
 *
 * @param services in the profile's order, each once
 * @param providers of all kinds, as the profile itself lists them
 */
public record ServiceLists(List<Service> services, List<MapiUid> providers) {
    /** The section with the lists of the whole profile; MAPI has no name for it. */
    public static final MapiUid SECTION = new MapiUid(Bytes.ofHex("9207F3E0A3B11019908B08002B2A56C2"));

    private static final PropTag PR_SERVICES = new PropTag(0x3D0E0102);
    private static final PropTag PR_SERVICE_ENTRY_NAME = new PropTag(0x3D0B001F);
    /** Of stores, address books and transports. */
    private static final List<PropTag> PROVIDERS = List.of(new PropTag(0x3D000102), new PropTag(0x3D010102),
            new PropTag(0x3D020102));

    public ServiceLists {
        services = List.copyOf(services);
        providers = List.copyOf(providers);
    }

    /**
     * A service.
     *
     * @param section empty when the profile lists a service that is not there
     * @param providers stores, then address books, then transports; any of them may not be there
     */
    public record Service(MapiUid uid, Optional<RegistrySection> section, List<MapiUid> providers) {
        public Service {
            providers = List.copyOf(providers);
        }
    }

    /**
     * {@return the lists in the sections of a profile} When the section with the profile's own is not there, as when somebody
     * cut it out, the sections that look like services are taken.
     */
    public static ServiceLists of(List<RegistrySection> sections) {
        Map<MapiUid, RegistrySection> byUid = new HashMap<>();
        sections.forEach(each -> each.uid().ifPresent(uid -> byUid.putIfAbsent(uid, each)));
        Optional<RegistrySection> lists = Optional.ofNullable(byUid.get(SECTION));
        List<MapiUid> uids = lists.map(section -> section.uids(PR_SERVICES)).orElseGet(() -> sections.stream()
                .filter(each -> each.property(PR_SERVICE_ENTRY_NAME).isPresent())
                .flatMap(each -> each.uid().stream()).distinct().toList());
        List<Service> services = new ArrayList<>();
        for (MapiUid uid : uids) {
            Optional<RegistrySection> section = Optional.ofNullable(byUid.get(uid));
            services.add(new Service(uid, section, section.map(ServiceLists::listed).orElse(List.of())));
        }
        return new ServiceLists(services, lists.map(ServiceLists::listed).orElse(List.of()));
    }

    private static List<MapiUid> listed(RegistrySection section) {
        Set<MapiUid> all = new LinkedHashSet<>();
        PROVIDERS.forEach(tag -> all.addAll(section.uids(tag)));
        return List.copyOf(all);
    }
}
