package org.mapiscope.operation.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.StoreChecker;
import org.mapiscope.operation.finding.FileFacts.Found;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileSnapshot;

/** Looks at a profile by all rules. Thread-safe; may read files, so not for the FX thread. */
public final class ProfileCheck {
    private final StoreChecker checker;

    /** @param checker walks all of a store's file, when that is asked for */
    public ProfileCheck(StoreChecker checker) {
        this.checker = checker;
    }

    /**
     * How thorough a check is.
     *
     * @param deep whether all of each store's file is read, which takes as long as reading it
     */
    public record Options(boolean deep) {
        public static final Options QUICK = new Options(false);
        public static final Options DEEP = new Options(true);
    }

    /**
     * {@return what may be wrong, errors first, then warnings, then notes; each in the order of the rules}
     *
     * @param machine whose files the profile names: {@link ThisMachine} for a profile of this one, else a {@link PathMap} or
     *     {@link MachineFiles#NONE}
     * @param progress units are bytes of files that are walked through; a stop ends the check with what was found so far
     */
    public List<ProfileFinding> check(ProfileSnapshot profile, MachineFiles machine, Options options,
            MapiProgress progress) {
        ProfileFacts facts = facts(profile, machine, options, progress);
        return Arrays.stream(ProfileRule.values()).flatMap(rule -> rule.findings(facts))
                .sorted(Comparator.comparing(ProfileFinding::severity)).toList();
    }

    private ProfileFacts facts(ProfileSnapshot profile, MachineFiles machine, Options options, MapiProgress progress) {
        List<StoreFile> storeFiles = StoreFile.all(profile);
        Map<String, FileFacts> files = new LinkedHashMap<>();
        for (StoreFile file : storeFiles) {
            if (!progress.isCancelled()) {
                files.computeIfAbsent(file.path().text(), machine::file);
            }
        }
        Map<String, LibraryFacts> libraries = new LinkedHashMap<>();
        names(profile).forEach(name -> libraries.computeIfAbsent(name, machine::library));
        return new ProfileFacts(profile, storeFiles, files, libraries,
                options.deep() ? deep(files, progress) : Map.of());
    }

    private static Stream<String> names(ProfileSnapshot profile) {
        return !ProfileFacts.isOfOutlook(profile)
                ? Stream.empty()
                : profile.services().stream()
                        .flatMap(service -> Stream.concat(dll(service.dllName()),
                                service.providers().stream().map(ProfileProvider::dllName).flatMap(ProfileCheck::dll)))
                        .distinct();
    }

    private static Stream<String> dll(Optional<String> name) {
        return name.filter(text -> !text.isBlank()).stream();
    }

    private Map<String, DeepResult> deep(Map<String, FileFacts> files, MapiProgress progress) {
        Map<String, Found> stores = new LinkedHashMap<>();
        files.forEach((path, facts) -> {
            if (facts instanceof Found there && there.header().isPresent()) {
                stores.put(path, there);
            }
        });
        long total = stores.values().stream().mapToLong(Found::size).sum();
        Map<String, DeepResult> results = new LinkedHashMap<>();
        long done = 0;
        for (Map.Entry<String, Found> each : new ArrayList<>(stores.entrySet())) {
            if (progress.isCancelled()) {
                break;
            }
            results.put(each.getKey(), deep(each.getValue(), new PartOf(progress, done, total)));
            done += each.getValue().size();
        }
        return results;
    }

    private DeepResult deep(Found file, MapiProgress progress) {
        try {
            return new DeepResult.Checked(checker.check(file.path(), progress));
        } catch (MapiException e) {
            return new DeepResult.Failed(e.detail().isEmpty() ? e.result().toString() : e.detail());
        }
    }

    /** The progress of one file as a part of that of all. */
    private record PartOf(MapiProgress all, long before, long total) implements MapiProgress {
        @Override
        public void worked(long done, long ofFile) {
            all.worked(Math.min(before + done, total), total);
        }

        @Override
        public boolean isCancelled() {
            return all.isCancelled();
        }
    }
}
