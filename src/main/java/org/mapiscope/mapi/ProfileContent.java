package org.mapiscope.mapi;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a profile holds at one moment but its secrets, of which only the tags are here. Immutable. Not MAPI's.
 *
 * @param id PR_SEARCH_KEY, which no other profile has
 * @param services in the order of the message service table
 * @param providers in the order of PR_PROVIDER_ORDINAL
 * @param sections in the order of their identifiers; none is empty
 */
public record ProfileContent(MapiUid id, String name, boolean isDefault, List<Service> services,
        List<Provider> providers, List<Section> sections) {

    public ProfileContent {
        services = List.copyOf(services);
        providers = List.copyOf(providers);
        sections = List.copyOf(sections);
    }

    /** {@return what is wrong with it, so that no profile can be made of it; a damaged profile can be read all the same} */
    public Optional<String> defect() {
        Set<MapiUid> owners = services.stream().map(Service::uid).collect(Collectors.toSet());
        return twice(Stream.concat(services.stream().map(Service::uid), providers.stream().map(Provider::uid)))
                .or(() -> twice(sections.stream().map(Section::uid)))
                .map(uid -> "the identifier " + uid + " is there twice")
                .or(() -> providers.stream().filter(each -> !owners.contains(each.service())).findFirst()
                        .map(each -> "the provider " + each.uid() + " belongs to no service"));
    }

    private static Optional<MapiUid> twice(Stream<MapiUid> uids) {
        Set<MapiUid> seen = new HashSet<>();
        return uids.filter(uid -> !seen.add(uid)).findFirst();
    }

    /**
     * A message service.
     *
     * @param uid PR_SERVICE_UID; its section has its display name and settings
     * @param name PR_SERVICE_NAME
     * @param named whether a person gave it its PR_DISPLAY_NAME
     */
    public record Service(MapiUid uid, String name, boolean named) {}

    /**
     * A provider of a service.
     *
     * @param resourceType PR_RESOURCE_TYPE
     * @param display PR_PROVIDER_DISPLAY
     * @param resourceFlags PR_RESOURCE_FLAGS
     */
    public record Provider(MapiUid uid, MapiUid service, int resourceType, String dllName, String display,
            int resourceFlags) {}

    /**
     * A section.
     *
     * @param values what can be set, in the order of their identifiers
     * @param secrets properties that are there and whose values are left out
     */
    public record Section(MapiUid uid, List<PropValue> values, List<PropTag> secrets) {
        public Section {
            values = List.copyOf(values);
            secrets = List.copyOf(secrets);
        }

        /** {@return the value of a property, whatever its type} */
        public Optional<PropValue> value(PropTag tag) {
            return values.stream().filter(each -> each.tag().id() == tag.id()).findFirst();
        }
    }

    public Optional<Service> service(MapiUid uid) {
        return services.stream().filter(each -> each.uid().equals(uid)).findFirst();
    }

    public Optional<Provider> provider(MapiUid uid) {
        return providers.stream().filter(each -> each.uid().equals(uid)).findFirst();
    }

    public Optional<Section> section(MapiUid uid) {
        return sections.stream().filter(each -> each.uid().equals(uid)).findFirst();
    }

    /** {@return a text property of a section} */
    public Optional<String> text(MapiUid uid, PropTag tag) {
        return section(uid).flatMap(each -> PropValues.of(each.values()).string(tag));
    }

    /** {@return what people call a service or a provider: its PR_DISPLAY_NAME, where its section has one} */
    public Optional<String> displayName(MapiUid uid) {
        return text(uid, PropTags.PR_DISPLAY_NAME_W).filter(text -> !text.isBlank());
    }

    public ProfileContent withName(String newName) {
        return new ProfileContent(id, newName, isDefault, services, providers, sections);
    }

    public ProfileContent withId(MapiUid newId) {
        return new ProfileContent(newId, name, isDefault, services, providers, sections);
    }

    public ProfileContent withDefault(boolean on) {
        return new ProfileContent(id, name, on, services, providers, sections);
    }

    /** {@return the same with these services, which are the same in another order} */
    public ProfileContent withServices(List<Service> others) {
        return new ProfileContent(id, name, isDefault, others, providers, sections);
    }

    public ProfileContent withProviders(List<Provider> others) {
        return new ProfileContent(id, name, isDefault, services, others, sections);
    }

    public ProfileContent withSections(List<Section> others) {
        return new ProfileContent(id, name, isDefault, services, providers, others);
    }

    /** Without its values, which may be anybody's paths and names. */
    @Override
    public String toString() {
        return "profile \"%s\" with %d services, %d providers, %d sections".formatted(name, services.size(),
                providers.size(), sections.size());
    }
}
