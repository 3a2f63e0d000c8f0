package org.mapiscope.operation.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.operation.compare.Pairs.Candidate;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileAddressBook;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileService;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileStore;

/** What tells the parts of one profile from each other. Identifiers decide only between parts that are otherwise alike. */
final class Candidates {
    private final ProfileSnapshot profile;

    Candidates(ProfileSnapshot profile) {
        this.profile = profile;
    }

    List<Candidate<ProfileService>> services() {
        List<Candidate<ProfileService>> candidates = new ArrayList<>();
        for (ProfileService each : profile.services()) {
            List<String> paths = paths(each);
            Optional<List<String>> files = some(paths.stream().map(Candidates::fileName).toList());
            candidates.add(new Candidate<>(each,
                    List.of(Optional.of(List.of(each.name(), each.displayName(), paths, each.uid())),
                            Optional.of(List.of(each.name(), each.displayName(), paths)),
                            some(paths).map(known -> List.of(each.name(), known)),
                            Optional.of(List.of(each.name(), each.uid())),
                            Optional.of(List.of(each.name(), each.displayName())),
                            files.map(known -> List.of(each.name(), known)),
                            hasDefaultStore(each) ? Optional.of(each.name()) : Optional.empty()),
                    Optional.of(each.name())));
        }
        return candidates;
    }

    private static Optional<List<String>> some(List<String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    private List<String> paths(ProfileService service) {
        return storesOf(service).stream()
                .flatMap(each -> each.path().or(() -> each.cachedMode().flatMap(ProfileStore.CachedMode::ostPath))
                        .stream())
                .map(each -> each.toLowerCase(Locale.ROOT).replace('/', '\\')).toList();
    }

    private boolean hasDefaultStore(ProfileService service) {
        return storesOf(service).stream().anyMatch(ProfileStore::isDefault);
    }

    private List<ProfileStore> storesOf(ProfileService service) {
        return profile.stores().stream().filter(each -> each.service().equals(Optional.of(service.uid()))).toList();
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }

    static List<Candidate<ProfileProvider>> providers(Optional<ProfileService> service) {
        return service.map(ProfileService::providers).orElse(List.of()).stream()
                .map(each -> new Candidate<>(each,
                        List.of(Optional.of(List.of(each.resourceType(), each.displayName(), each.uid())),
                                Optional.of(List.of(each.resourceType(), each.uid())),
                                Optional.of(List.of(each.resourceType(), each.displayName())),
                                Optional.of(each.resourceType())),
                        Optional.empty()))
                .toList();
    }

    /** @param numbers which pair each provider of this side is in */
    List<Candidate<ProfileStore>> stores(Map<MapiUid, Integer> numbers) {
        return profile.stores().stream().map(each -> new Candidate<>(each,
                List.of(Optional.ofNullable(numbers.get(each.provider())),
                        Optional.of(List.of(each.serviceName(), each.displayName(), each.path()))),
                Optional.empty())).toList();
    }

    /** @param numbers which pair each provider of this side is in */
    List<Candidate<ProfileAddressBook>> addressBooks(Map<MapiUid, Integer> numbers) {
        return profile.addressBooks().stream().map(each -> new Candidate<>(each,
                List.of(Optional.ofNullable(numbers.get(each.provider())),
                        Optional.of(List.of(each.serviceName(), each.displayName()))),
                Optional.empty())).toList();
    }

    List<Candidate<ProfileAccount>> accounts() {
        return profile.accounts().stream().map(each -> new Candidate<>(each,
                List.of(email(each).map(email -> List.of(each.type(), email, each.section())),
                        email(each).map(email -> List.of(each.type(), email)),
                        Optional.of(List.of(each.type(), each.typeName(), each.name()))),
                Optional.<Object>of(List.of(each.type(), each.typeName())))).toList();
    }

    private static Optional<String> email(ProfileAccount account) {
        return account.email().map(each -> each.toLowerCase(Locale.ROOT));
    }

    /** @param owners whose each section is */
    List<Candidate<ProfileSection>> sections(Map<String, String> owners) {
        return profile.sections().stream().map(each -> new Candidate<>(each,
                List.of(Optional.of(List.of(owners.getOrDefault(each.key(), ""), each.key())),
                        Optional.ofNullable(owners.get(each.key()))),
                Optional.empty())).collect(Collectors.toList());
    }
}
