package org.mapiscope.operation.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;

/** Reads the services of a profile, and their providers, out of its sections. */
final class ServiceReader {
    private final Sections sections;

    ServiceReader(Sections sections) {
        this.sections = sections;
    }

    /**
     * {@return the services that PR_SERVICES lists, in its order} A service without a section has no name. Where there is
     * no such list at all, as when a profile was damaged, the sections that look like services are taken.
     */
    List<ProfileService> services() {
        Optional<Section> lists = sections.find(ProfileTags.SERVICES);
        return lists.map(section -> section.uids(ProfileTags.PR_SERVICES)).orElseGet(this::looksLikeService).stream()
                .map(this::service).toList();
    }

    private List<MapiUid> looksLikeService() {
        return sections.all().stream()
                .filter(each -> each.props().string(ProfileTags.PR_SERVICE_ENTRY_NAME).isPresent())
                .flatMap(each -> each.uid().stream()).toList();
    }

    /** {@return providers that the profile lists, of whichever service, and that none of {@code services} has} */
    List<MapiUid> unserved(List<ProfileService> services) {
        Set<MapiUid> left = new LinkedHashSet<>(
                sections.find(ProfileTags.SERVICES).map(ServiceReader::listed).orElse(List.of()));
        services.forEach(service -> service.providers().forEach(provider -> left.remove(provider.uid())));
        return left.stream().filter(sections::has).toList();
    }

    private static List<MapiUid> listed(Section section) {
        Set<MapiUid> all = new LinkedHashSet<>(section.uids(ProfileTags.PR_STORE_PROVIDERS));
        all.addAll(section.uids(ProfileTags.PR_AB_PROVIDERS));
        all.addAll(section.uids(ProfileTags.PR_TRANSPORT_PROVIDERS));
        return List.copyOf(all);
    }

    private ProfileService service(MapiUid uid) {
        PropValues props = sections.props(uid);
        String name = props.string(PropTags.PR_SERVICE_NAME_W).orElse("");
        String displayName = props.string(PropTags.PR_DISPLAY_NAME_W).orElse(name);
        List<ProfileProvider> providers = new ArrayList<>();
        List<MapiUid> missing = new ArrayList<>();
        for (MapiUid each : sections.find(uid).map(ServiceReader::listed).orElse(List.of())) {
            if (sections.has(each)) {
                providers.add(provider(each, displayName));
            } else {
                missing.add(each);
            }
        }
        return new ProfileService(uid, name, displayName, props.string(ProfileTags.PR_SERVICE_DLL_NAME_W),
                props.string(ProfileTags.PR_SERVICE_ENTRY_NAME), props.integer(PropTags.PR_RESOURCE_FLAGS).orElse(0),
                providers, missing);
    }

    /** @param serviceDisplay the name of a provider that has none of its own */
    ProfileProvider provider(MapiUid uid, String serviceDisplay) {
        PropValues props = sections.props(uid);
        return new ProfileProvider(uid, props.uid(PropTags.PR_SERVICE_UID),
                props.string(PropTags.PR_DISPLAY_NAME_W).orElse(serviceDisplay),
                props.string(PropTags.PR_PROVIDER_DISPLAY_W).orElse(""),
                props.integer(PropTags.PR_RESOURCE_TYPE).orElse(0), props.integer(PropTags.PR_RESOURCE_FLAGS).orElse(0),
                props.string(PropTags.PR_PROVIDER_DLL_NAME_W));
    }
}
