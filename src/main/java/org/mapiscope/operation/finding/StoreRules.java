package org.mapiscope.operation.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileStore;
import org.mapiscope.operation.profile.ProfileStore.Kind;

/** Rules on the stores of a profile and where their files are, as far as the profile itself says. */
final class StoreRules {
    private static final Set<String> SYNC_FOLDERS = Set.of("onedrive", "dropbox", "google drive", "googledrive",
            "icloud drive", "iclouddrive", "box sync", "nextcloud", "owncloud", "synologydrive", "pclouddrive");
    /** What a folder of a company's OneDrive begins with. */
    private static final List<String> SYNC_STARTS = List.of("onedrive - ", "dropbox (");
    private static final Set<String> TEMPORARY = Set.of("temp", "tmp", "temporary internet files", "inetcache",
            "content.outlook", "$recycle.bin", "recycler");

    /** Characters, one of which is the zero at the end. */
    private static final int MAX_PATH = 260;

    private StoreRules() {}

    static Stream<Seen> none(ProfileFacts facts) {
        ProfileSnapshot profile = facts.profile();
        return facts.stores().isEmpty() && !profile.services().isEmpty()
                ? Stream.of(Seen.of(Integer.toString(profile.services().size())))
                : Stream.empty();
    }

    static Stream<Seen> noDefault(ProfileFacts facts) {
        List<ProfileStore> stores = facts.stores();
        return !stores.isEmpty() && stores.stream().noneMatch(ProfileStore::isDefault)
                ? Stream.of(Seen.of(Integer.toString(stores.size())).at(flags(facts, stores)))
                : Stream.empty();
    }

    static Stream<Seen> manyDefaults(ProfileFacts facts) {
        List<ProfileStore> defaults = facts.stores().stream().filter(ProfileStore::isDefault).toList();
        return defaults.size() > 1
                ? Stream.of(Seen.of(names(defaults)).at(flags(facts, defaults)))
                : Stream.empty();
    }

    static Stream<Seen> noPath(ProfileFacts facts) {
        return facts.stores().stream()
                .filter(each -> each.kind() == Kind.PST && each.path().filter(path -> !path.isBlank()).isEmpty())
                .map(each -> Seen.of(name(each)).at(List.of(Seen.section(facts.profile(), each.provider()))));
    }

    static Stream<Seen> relative(ProfileFacts facts) {
        return paths(facts, path -> !path.isAbsolute());
    }

    static Stream<Seen> longPath(ProfileFacts facts) {
        return facts.storeFiles().stream().filter(file -> isLong(file.path()))
                .map(file -> Seen.of(file.path().text(), Integer.toString(file.path().text().length()))
                        .at(file.from()));
    }

    private static boolean isLong(StoredPath path) {
        return !path.hasSlashes() && path.text().length() >= MAX_PATH;
    }

    static Stream<Seen> shared(ProfileFacts facts) {
        Map<String, List<StoreFile>> files = new LinkedHashMap<>();
        facts.storeFiles()
                .forEach(file -> files.computeIfAbsent(file.path().key(), key -> new ArrayList<>()).add(file));
        return files.values().stream()
                .filter(each -> each.stream().map(file -> file.store().service()).distinct().count() > 1)
                .map(each -> Seen
                        .of(each.getFirst().path().text(),
                                each.stream().map(file -> name(file.store())).distinct()
                                        .collect(Collectors.joining(", ")))
                        .at(each.stream().flatMap(file -> file.from().stream()).toList()));
    }

    static Stream<Seen> network(ProfileFacts facts) {
        return paths(facts, StoredPath::isNetwork);
    }

    static Stream<Seen> syncFolder(ProfileFacts facts) {
        return inFolder(facts, StoreRules::isSynced);
    }

    private static boolean isSynced(String folder) {
        return SYNC_FOLDERS.contains(folder) || SYNC_STARTS.stream().anyMatch(folder::startsWith);
    }

    static Stream<Seen> temporary(ProfileFacts facts) {
        return inFolder(facts, TEMPORARY::contains);
    }

    static Stream<Seen> roaming(ProfileFacts facts) {
        return paths(facts, path -> {
            List<String> folders = lower(path.folders());
            int data = folders.indexOf("appdata");
            return data >= 0 && data + 1 < folders.size() && folders.get(data + 1).equals("roaming");
        });
    }

    private static Stream<Seen> inFolder(ProfileFacts facts, Predicate<String> folder) {
        return paths(facts, path -> lower(path.folders()).stream().anyMatch(folder));
    }

    private static Stream<Seen> paths(ProfileFacts facts, Predicate<StoredPath> isMeant) {
        return facts.storeFiles().stream().filter(file -> isMeant.test(file.path()))
                .map(file -> Seen.of(file.path().text(), name(file.store())).at(file.from()));
    }

    static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    static String name(ProfileStore store) {
        return Stream.of(store.displayName(), store.mailbox().orElse(""), store.serviceName())
                .filter(text -> !text.isBlank()).findFirst().orElseGet(store.provider()::toString);
    }

    private static String names(List<ProfileStore> stores) {
        return stores.stream().map(StoreRules::name).collect(Collectors.joining(", "));
    }

    private static List<Evidence> flags(ProfileFacts facts, List<ProfileStore> stores) {
        return stores.stream()
                .map(each -> Seen.property(facts.profile(), each.provider(), PropTags.PR_RESOURCE_FLAGS)).toList();
    }

    /** What is set, and not to zero, and matters to stores of a kind that the profile has. */
    static Stream<Seen> pstPolicy(ProfileFacts facts) {
        return facts.stores().stream().anyMatch(each -> each.kind() == Kind.PST)
                ? policies(facts, "DisablePST", "PSTDisableGrow")
                : Stream.empty();
    }

    static Stream<Seen> ostPolicy(ProfileFacts facts) {
        return facts.storeFiles().stream().anyMatch(StoreFile::offline) ? policies(facts, "NoOST") : Stream.empty();
    }

    private static Stream<Seen> policies(ProfileFacts facts, String... names) {
        return Stream.of(names).flatMap(name -> SizeLimits
                .find(SizeLimits.ofVersion(facts.profile(), facts.profile().outlook().policies()), name).stream())
                .filter(each -> SizeLimits.number(each).filter(number -> number > 0).isPresent())
                .map(each -> Seen.of(each.name(), each.text()).at(List.of(Seen.setting(each))));
    }

    static Optional<Seen> seen(StoreFile file, String... more) {
        List<String> arguments = new ArrayList<>(List.of(file.path().text()));
        arguments.addAll(List.of(more));
        return Optional.of(new Seen(arguments, file.from().stream().filter(Objects::nonNull).toList()));
    }
}
