package org.mapiscope.operation.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileSection.Kind;
import org.mapiscope.operation.profile.ProfileService;
import org.mapiscope.operation.profile.ProfileSnapshot;

/** Rules on how services, providers and sections hang together. */
final class StructureRules {
    /** PR_SERVICE_DLL_NAME. */
    private static final int SERVICE_DLL_NAME = 0x3D0A;
    /** PR_PST_PATH and PR_PROFILE_OFFLINE_STORE_PATH. */
    private static final Set<Integer> FILES = Set.of(0x6700, 0x6610);
    private static final int DISPLAY_NAME = PropTags.PR_DISPLAY_NAME_W.id();
    /** What Outlook calls the section with the settings of an account. */
    private static final Pattern ACCOUNT_SETTINGS = Pattern.compile("AcctSettings\\d+");

    private StructureRules() {}

    static Stream<Seen> empty(ProfileFacts facts) {
        return facts.profile().services().isEmpty()
                ? Stream.of(Seen.of(facts.profile().name())
                        .at(facts.profile().origin().key().map(key -> new Evidence(key, ""))))
                : Stream.empty();
    }

    static Stream<Seen> missingProviders(ProfileFacts facts) {
        return facts.profile().services().stream().flatMap(service -> service.missing().stream()
                .map(uid -> Seen.of(name(service), uid.toString())
                        .at(List.of(Seen.naming(facts.profile(), service.uid(), uid)))));
    }

    /** MAPI may refuse a section that is there; a registry does not. */
    static Stream<Seen> missingServices(ProfileFacts facts) {
        return facts.profile().services().stream().filter(each -> isMissing(facts, each))
                .map(each -> Seen.of(each.uid().toString()).at(facts.profile().origin().key()
                        .map(key -> new Evidence(key, ""))));
    }

    private static boolean isMissing(ProfileFacts facts, ProfileService service) {
        return facts.hasRegistry() && facts.profile().section(service.uid()).isEmpty();
    }

    static Stream<Seen> withoutProviders(ProfileFacts facts) {
        return facts.profile().services().stream()
                .filter(each -> each.providers().isEmpty() && each.missing().isEmpty() && !isMissing(facts, each))
                .map(each -> Seen.of(name(each), each.name())
                        .at(List.of(Seen.section(facts.profile(), each.uid()))));
    }

    static Stream<Seen> sharedProviders(ProfileFacts facts) {
        Map<MapiUid, Set<ProfileService>> owners = new LinkedHashMap<>();
        facts.profile().services().forEach(service -> service.providers().forEach(
                provider -> owners.computeIfAbsent(provider.uid(), uid -> new LinkedHashSet<>()).add(service)));
        return owners.entrySet().stream().filter(each -> each.getValue().size() > 1)
                .map(each -> Seen.of(each.getKey().toString(), names(each.getValue()))
                        .at(each.getValue().stream().map(owner -> Seen.section(facts.profile(), owner.uid()))
                                .toList()));
    }

    private static String names(Set<ProfileService> services) {
        return services.stream().map(StructureRules::name).collect(Collectors.joining(", "));
    }

    static Stream<Seen> otherService(ProfileFacts facts) {
        ProfileSnapshot profile = facts.profile();
        return profile.services().stream().flatMap(service -> service.providers().stream()
                .filter(each -> each.service().isPresent() && !each.service().equals(Optional.of(service.uid())))
                .map(each -> Seen.of(each.displayName(), name(service))
                        .at(List.of(Seen.property(profile, each.uid(), PropTags.PR_SERVICE_UID)))));
    }

    static Stream<Seen> looseProviders(ProfileFacts facts) {
        Set<Optional<MapiUid>> listed = new HashSet<>();
        facts.profile().providers().stream().map(ProfileProvider::uid).map(Optional::of).forEach(listed::add);
        return facts.profile().sections().stream()
                .filter(each -> (each.kind() == Kind.PROVIDER || each.kind() == Kind.UNKNOWN)
                        && !listed.contains(each.uid()) && isProvider(each))
                .map(StructureRules::seen);
    }

    static Stream<Seen> looseServices(ProfileFacts facts) {
        return facts.profile().sections().stream()
                .filter(each -> (each.kind() == Kind.SERVICE || each.kind() == Kind.UNKNOWN)
                        && each.uid().flatMap(facts.profile()::service).isEmpty() && isService(each))
                .map(StructureRules::seen);
    }

    /** Only what a service, a store or an account has left behind: programs keep sections of their own in any profile. */
    static Stream<Seen> looseSections(ProfileFacts facts) {
        return facts.profile().sections().stream()
                .filter(each -> each.kind() == Kind.UNKNOWN && !isProvider(each) && !isService(each))
                .filter(each -> has(each, FILES::contains)
                        || text(each, DISPLAY_NAME).filter(ACCOUNT_SETTINGS.asMatchPredicate()).isPresent())
                .map(StructureRules::seen);
    }

    private static boolean isProvider(ProfileSection section) {
        return has(section, id -> id == PropTags.PR_PROVIDER_DLL_NAME_W.id())
                && has(section, id -> id == PropTags.PR_RESOURCE_TYPE.id());
    }

    private static boolean isService(ProfileSection section) {
        return has(section, id -> id == SERVICE_DLL_NAME)
                && has(section, id -> id == PropTags.PR_SERVICE_NAME_W.id());
    }

    private static boolean has(ProfileSection section, Predicate<Integer> id) {
        return section.properties().stream().map(PropValue::tag).map(PropTag::id).anyMatch(id);
    }

    private static Seen seen(ProfileSection section) {
        return Seen.of(text(section, DISPLAY_NAME).orElse(section.key())).at(List.of(new Evidence(section.key(), "")));
    }

    private static Optional<String> text(ProfileSection section, int id) {
        return section.properties().stream().filter(each -> each.tag().id() == id).flatMap(value -> switch (value) {
            case PropValue.UnicodeValue text -> Stream.of(text.value());
            case PropValue.String8Value text -> Stream.of(text.value());
            default -> Stream.<String>empty();
        }).filter(text -> !text.isBlank()).findFirst();
    }

    static Stream<Seen> noAddressBook(ProfileFacts facts) {
        return facts.isOfOutlook() && facts.profile().addressBooks().isEmpty() && !facts.profile().services().isEmpty()
                ? Stream.of(Seen.of())
                : Stream.empty();
    }

    static Stream<Seen> dllMissing(ProfileFacts facts) {
        return libraries(facts).flatMap(each -> each.facts instanceof LibraryFacts.Missing
                ? Stream.of(Seen.of(each.name, each.owner).at(each.where))
                : Stream.empty());
    }

    static Stream<Seen> dllOfOtherBits(ProfileFacts facts) {
        return libraries(facts).flatMap(each -> each.facts instanceof LibraryFacts.OtherBits other
                ? Stream.of(Seen.of(other.path(), Integer.toString(other.bits()), Integer.toString(other.outlook()),
                        each.owner).at(each.where))
                : Stream.empty());
    }

    /** A DLL once, with all that need it. */
    private record Library(String name, String owner, List<Evidence> where, LibraryFacts facts) {}

    private static Stream<Library> libraries(ProfileFacts facts) {
        return facts.libraries().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> {
            Set<String> owners = new LinkedHashSet<>();
            List<Evidence> where = new ArrayList<>();
            facts.profile().services().forEach(service -> {
                if (service.dllName().filter(entry.getKey()::equalsIgnoreCase).isPresent()) {
                    owners.add(name(service));
                    where.add(new Evidence(Seen.section(facts.profile(), service.uid()).section(), "001f3d0a"));
                }
                service.providers().stream()
                        .filter(each -> each.dllName().filter(entry.getKey()::equalsIgnoreCase).isPresent())
                        .forEach(each -> {
                            owners.add(name(service));
                            where.add(Seen.property(facts.profile(), each.uid(), PropTags.PR_PROVIDER_DLL_NAME_W));
                        });
            });
            return new Library(entry.getKey(), String.join(", ", owners), where, entry.getValue());
        });
    }

    private static String name(ProfileService service) {
        return service.displayName().isBlank() ? service.name() : service.displayName();
    }
}
