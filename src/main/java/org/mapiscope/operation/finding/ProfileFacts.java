package org.mapiscope.operation.finding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.mapiscope.operation.Subsystems;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileStore;

/**
 * All that rules look at: the profile, and what was seen of the files that it names.
 *
 * @param files by the path as it is stored
 * @param libraries by the name as it is stored
 * @param deep by the path; empty for what was not asked for or could not be
 */
record ProfileFacts(ProfileSnapshot profile, List<StoreFile> storeFiles, Map<String, FileFacts> files,
        Map<String, LibraryFacts> libraries, Map<String, DeepResult> deep) {
    ProfileFacts {
        storeFiles = List.copyOf(storeFiles);
        files = Map.copyOf(files);
        libraries = Map.copyOf(libraries);
        deep = Map.copyOf(deep);
    }

    /** {@return the stores that a service of the profile has, which alone are opened} */
    List<ProfileStore> stores() {
        return stores(profile);
    }

    static List<ProfileStore> stores(ProfileSnapshot profile) {
        return profile.stores().stream().filter(each -> each.service().isPresent()).toList();
    }

    FileFacts facts(StoreFile file) {
        return files.getOrDefault(file.path().text(), new FileFacts.NotSeen());
    }

    /** {@return each file once, also when several services use it} */
    Stream<StoreFile> eachFile() {
        Set<String> seen = new HashSet<>();
        return storeFiles.stream().filter(file -> seen.add(file.path().key()));
    }

    /** {@return what is to be said of each file of which that kind of facts is known} */
    <F extends FileFacts> Stream<Seen> each(Class<F> kind, BiFunction<StoreFile, F, Optional<Seen>> look) {
        return eachFile().flatMap(file -> Stream.of(facts(file)).filter(kind::isInstance).map(kind::cast)
                .flatMap(facts -> look.apply(file, facts).stream()));
    }

    /** {@return whether Outlook uses the profile, and not only the subsystem of this program} */
    boolean isOfOutlook() {
        return isOfOutlook(profile);
    }

    static boolean isOfOutlook(ProfileSnapshot profile) {
        return profile.origin().key().isPresent() || profile.origin().subsystem().equals(Subsystems.OUTLOOK);
    }

    /** {@return whether the profile is one of a registry, which alone shows accounts and settings} */
    boolean hasRegistry() {
        return profile.origin().key().isPresent();
    }
}
