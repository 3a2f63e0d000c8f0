package org.mapiscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.RegistryFailure;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileSource;
import org.mapiscope.operation.profile.ProfileSources;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say where profiles are read from: a registry file, or when none is named the MAPI that was chosen. */
final class ProfileSelection {
    private static final String CALL = "IProfAdmin::GetProfileTable";

    /** The command that has these options. */
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--hive", paramLabel = "FILE", descriptionKey = "profile.hive")
    private Optional<String> hive = Optional.empty();

    @Option(names = "--reg", paramLabel = "FILE", descriptionKey = "profile.reg")
    private Optional<String> reg = Optional.empty();

    @Option(names = "--place", paramLabel = "PLACE", descriptionKey = "profile.place")
    private Optional<String> place = Optional.empty();

    /** Without any of the options, until picocli reads them. */
    ProfileSelection() {}

    /** What a second set of options says, whose names begin with {@code --with-}. */
    ProfileSelection(CommandSpec spec, Optional<String> hive, Optional<String> reg, Optional<String> place) {
        this.spec = spec;
        this.hive = hive;
        this.reg = reg;
        this.place = place;
    }

    /** {@return the same file with another place in it} */
    ProfileSelection at(String other) {
        return new ProfileSelection(spec, hive, reg, Optional.of(other));
    }

    /** {@return whether a registry file is named} */
    boolean isFile() {
        return hive.isPresent() || reg.isPresent();
    }

    /**
     * Requires a profile to be named, unless a file is, which has one that is meant without.
     *
     * @param argument what the command calls the profile
     */
    void requireName(MapiScopeCommand root, Optional<String> profile, String argument) {
        if (profile.isEmpty() && !isFile()) {
            throw root.wrong(spec, "wrong.missing", argument);
        }
    }

    /**
     * Reads a profile, and gives back what it was read from.
     *
     * @param profile empty for the default profile, or the only one
     * @throws MapiException {@code MAPI_E_NOT_FOUND}
     */
    ProfileSnapshot read(MapiScopeCommand root, Optional<String> profile) throws MapiException {
        List<ProfileSource> sources = open(root);
        try {
            for (ProfileSource source : sources) {
                Optional<String> name = name(source, profile);
                if (name.isPresent()) {
                    tellOthers(root, sources, source, name.get());
                    return source.read(name.get());
                }
            }
            throw new MapiException("IProfAdmin::AdminServices", HResult.MAPI_E_NOT_FOUND,
                    noProfile(root, sources, profile));
        } finally {
            close(sources);
        }
    }

    /** Says which other places have a profile of that name. */
    private static void tellOthers(MapiScopeCommand root, List<ProfileSource> sources, ProfileSource chosen,
            String profile) throws MapiException {
        for (ProfileSource other : sources) {
            if (!other.equals(chosen) && name(other, Optional.of(profile)).isPresent()) {
                root.parts().err().println(root.texts().get("profile.elsewhere", other.label(), chosen.label()));
            }
        }
    }

    /** {@return the name of the profile that is meant, when the source has it} */
    private static Optional<String> name(ProfileSource source, Optional<String> profile) throws MapiException {
        List<ProfileEntry> all = source.profiles();
        if (profile.isPresent()) {
            return all.stream().map(ProfileEntry::name).filter(profile.get()::equalsIgnoreCase).findFirst();
        }
        return all.stream().filter(ProfileEntry::isDefault).map(ProfileEntry::name).findFirst()
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst().name()) : Optional.empty());
    }

    private static String noProfile(MapiScopeCommand root, List<ProfileSource> sources, Optional<String> profile)
            throws MapiException {
        List<String> names = new ArrayList<>();
        for (ProfileSource source : sources) {
            source.profiles().forEach(each -> names.add(each.name()));
        }
        return root.texts().get(profile.isPresent() ? "profile.unknown" : "profile.which", profile.orElse(""),
                names.isEmpty() ? "-" : String.join(", ", names));
    }

    /**
     * Opens what the options name: one source, or one for each place in a file. The caller gives them back with {@link
     * #close}.
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND} when there is no such place, or none at all
     */
    List<ProfileSource> open(MapiScopeCommand root) throws MapiException {
        if (hive.isPresent() && reg.isPresent()) {
            throw root.wrong(spec, "profile.twofiles");
        }
        if (place.isPresent() && !isFile()) {
            throw root.wrong(spec, "profile.placeoffile");
        }
        if (!isFile()) {
            return matching(root, List.of(ProfileSources.ofMapi(root.mapi(new CallLog()),
                    root.parts().mapis().registries())));
        }
        Path file = root.paths(List.of(hive.or(() -> reg).orElseThrow())).getFirst();
        return matching(root, ProfileSources.open(file));
    }

    private List<ProfileSource> matching(MapiScopeCommand root, List<ProfileSource> all) throws MapiException {
        String part = place.orElse("").toLowerCase(Locale.ROOT);
        List<ProfileSource> chosen = all.stream().filter(each -> each.label().toLowerCase(Locale.ROOT).contains(part))
                .toList();
        close(all.stream().filter(each -> !chosen.contains(each)).toList());
        if (chosen.isEmpty()) {
            throw new MapiException(CALL, HResult.MAPI_E_NOT_FOUND,
                    root.texts().get(all.isEmpty() ? "profile.noplace" : "profile.unknownplace", place.orElse(""),
                            all.stream().map(ProfileSource::label).collect(Collectors.joining(", "))));
        }
        return chosen;
    }

    static void close(List<ProfileSource> sources) throws MapiException {
        for (ProfileSource source : sources) {
            try {
                source.close();
            } catch (IOException e) {
                throw RegistryFailure.of(CALL, e);
            }
        }
    }
}
