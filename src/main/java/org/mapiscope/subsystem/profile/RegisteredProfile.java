package org.mapiscope.subsystem.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.registry.profile.RegistryProfile;
import org.mapiscope.registry.profile.RegistrySection;
import org.mapiscope.registry.profile.ServiceLists;

/** What a registry has of a profile, as this subsystem keeps profiles. Not thread-safe. */
final class RegisteredProfile {
    private final String name;
    private final boolean isDefault;
    private final List<RegistrySection> registered;
    private final Map<MapiUid, PropValues> properties = new TreeMap<>();
    private final Set<MapiUid> named = new HashSet<>();
    private final List<ProfileData.Service> services = new ArrayList<>();
    private final List<ProfileData.Provider> providers = new ArrayList<>();

    RegisteredProfile(RegistryProfile profile, boolean isDefault) throws IOException {
        this.name = profile.name();
        this.isDefault = isDefault;
        this.registered = profile.sections();
        for (RegistrySection section : registered) {
            section.uid().ifPresent(uid -> properties.putIfAbsent(uid, PropValues.of(ordered(section))));
        }
    }

    /** {@return the properties by tag, so that of one in two types the last is the one to take} */
    private static List<PropValue> ordered(RegistrySection section) {
        return section.properties().sorted(Comparator.comparing(PropValue::tag)).toList();
    }

    private PropValues props(MapiUid section) {
        return properties.getOrDefault(section, PropValues.of(List.of()));
    }

    /** {@return what MAPI tells this profile from all others by} */
    Optional<MapiUid> searchKey() {
        return props(ProfileSection.MUID_PROFILE_INSTANCE).uid(PropTags.PR_SEARCH_KEY);
    }

    /** {@return the profile} What the registry lists and does not have is left out, and what it lists twice is there once. */
    ProfileData data(MapiUid id) {
        for (ServiceLists.Service service : ServiceLists.of(registered).services()) {
            if (service.section().isPresent() && named.add(service.uid())) {
                services.add(new ProfileData.Service(service.uid(),
                        props(service.uid()).string(PropTags.PR_SERVICE_NAME_W).orElse(""), true));
                service.providers().forEach(uid -> addProvider(uid, service.uid()));
            }
        }
        Map<MapiUid, Map<Integer, StoredValue>> sections = new TreeMap<>();
        for (RegistrySection section : registered) {
            section.uid().ifPresent(uid -> sections.putIfAbsent(uid, stored(section)));
        }
        return new ProfileData(id, name, isDefault, services, providers, sections);
    }

    private void addProvider(MapiUid uid, MapiUid service) {
        if (properties.containsKey(uid) && named.add(uid)) {
            PropValues props = props(uid);
            providers.add(new ProfileData.Provider(uid, service, props.integer(PropTags.PR_RESOURCE_TYPE).orElse(0),
                    props.string(PropTags.PR_PROVIDER_DLL_NAME_W).orElse(""),
                    props.string(PropTags.PR_PROVIDER_DISPLAY_W).orElse(""),
                    props.integer(PropTags.PR_RESOURCE_FLAGS).orElse(0)));
        }
    }

    private static Map<Integer, StoredValue> stored(RegistrySection section) {
        Map<Integer, StoredValue> values = new TreeMap<>();
        ordered(section).forEach(
                value -> SectionChange.stored(value).ifPresent(stored -> values.put(value.tag().id(), stored)));
        return values;
    }
}
