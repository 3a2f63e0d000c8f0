package org.mapiscope.operation.finding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.CheckReport;
import org.mapiscope.mapi.file.StoreChecker;
import org.mapiscope.operation.finding.StoreHeader.Format;
import org.mapiscope.operation.finding.StoreHeader.Owner;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.ProfileSnapshot;

/** Checks of profiles with files that are made up. */
final class Check implements MachineFiles {
    static final StoreHeader UNICODE = new StoreHeader(Owner.PST, Format.UNICODE);

    final Map<String, FileFacts> files = new HashMap<>();
    final Map<String, LibraryFacts> libraries = new HashMap<>();

    @Override
    public FileFacts file(String path) {
        return files.getOrDefault(path, new FileFacts.NotSeen());
    }

    @Override
    public LibraryFacts library(String name) {
        return libraries.getOrDefault(name, new LibraryFacts.NotSeen());
    }

    static FileFacts.Found file(long size, StoreHeader header) {
        return new FileFacts.Found(Path.of("file"), size, Optional.of(header), false, true, Optional.empty());
    }

    /** {@return the findings of one rule in the profile alone} */
    static List<ProfileFinding> findings(ProfileRule rule, SnapshotBuilder profile) {
        return new Check().of(rule, profile);
    }

    /** {@return the findings of one rule} */
    List<ProfileFinding> of(ProfileRule rule, SnapshotBuilder profile) {
        return all(profile.build()).stream().filter(each -> each.rule().equals(rule.rule())).toList();
    }

    List<ProfileFinding> all(ProfileSnapshot profile) {
        return new ProfileCheck(new NoChecker()).check(profile, this, ProfileCheck.Options.QUICK, MapiProgress.NONE);
    }

    /** {@return what a rule finds once} */
    static List<ProfileFinding> once(ProfileRule rule, List<String> arguments, String... evidence) {
        List<Evidence> where = new ArrayList<>();
        for (int i = 0; i < evidence.length; i += 2) {
            where.add(new Evidence(evidence[i], evidence[i + 1]));
        }
        return List.of(new ProfileFinding(rule.rule(), rule.severity(), arguments, where));
    }

    /** Must not be asked. */
    private static final class NoChecker implements StoreChecker {
        @Override
        public CheckReport check(Path file, MapiProgress progress) throws MapiException {
            throw new AssertionError("Nobody asked for " + file);
        }

        @Override
        public CheckReport checkAndRecover(Path file, MapiProgress progress) throws MapiException {
            throw new AssertionError("Nobody asked for " + file);
        }
    }
}
