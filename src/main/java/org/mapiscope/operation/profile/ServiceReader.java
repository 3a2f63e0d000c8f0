package org.mapiscope.operation.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.registry.profile.ServiceLists;

/** Reads the services of a profile, and their providers, out of its sections. */
final class ServiceReader {
    private final Sections sections;
    private final ServiceLists lists;

    ServiceReader(Sections sections, ServiceLists lists) {
        this.sections = sections;
        this.lists = lists;
    }

    /** {@return the services, in the profile's order} One without a section has no name. */
    List<ProfileService> services() {
        return lists.services().stream().map(this::service).toList();
    }

    /** {@return providers that the profile lists, and that none of {@code services} has} */
    List<ProfileProvider> unserved(List<ProfileService> services) {
        Set<MapiUid> left = new LinkedHashSet<>(lists.providers());
        services.forEach(service -> service.providers().forEach(provider -> left.remove(provider.uid())));
        return left.stream().filter(sections::has).map(uid -> provider(uid, "")).toList();
    }

    private ProfileService service(ServiceLists.Service listed) {
        PropValues props = sections.props(listed.uid());
        String name = props.string(PropTags.PR_SERVICE_NAME_W).orElse("");
        String displayName = props.string(PropTags.PR_DISPLAY_NAME_W).orElse(name);
        List<ProfileProvider> providers = new ArrayList<>();
        List<MapiUid> missing = new ArrayList<>();
        for (MapiUid each : listed.providers()) {
            if (sections.has(each)) {
                providers.add(provider(each, displayName));
            } else {
                missing.add(each);
            }
        }
        return new ProfileService(listed.uid(), name, displayName, props.string(ProfileTags.PR_SERVICE_DLL_NAME_W),
                props.string(ProfileTags.PR_SERVICE_ENTRY_NAME), props.integer(PropTags.PR_RESOURCE_FLAGS).orElse(0),
                providers, missing);
    }

    /** @param serviceDisplay the name of a provider that has none of its own */
    private ProfileProvider provider(MapiUid uid, String serviceDisplay) {
        PropValues props = sections.props(uid);
        return new ProfileProvider(uid, props.uid(PropTags.PR_SERVICE_UID),
                props.string(PropTags.PR_DISPLAY_NAME_W).orElse(serviceDisplay),
                props.string(PropTags.PR_PROVIDER_DISPLAY_W).orElse(""),
                props.integer(PropTags.PR_RESOURCE_TYPE).orElse(0), props.integer(PropTags.PR_RESOURCE_FLAGS).orElse(0),
                props.string(PropTags.PR_PROVIDER_DLL_NAME_W));
    }
}
