package org.mapiscope.nativemapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.OutlookProfile;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.profile.ProfilePlace;
import org.mapiscope.registry.profile.ProfilePlaces;
import org.mapiscope.registry.profile.RegistryProfile;
import org.mapiscope.registry.profile.RegistrySection;

/**
 * Lists this person's profiles of Outlook with their files, by the registry alone.
 *
 * <p>Source: MSPST.h, PR_PST_PATH; EdkMdb.h, PR_PROFILE_OFFLINE_STORE_PATH.
 */
final class OutlookProfiles {
    private static final PropTag PR_PROFILE_OFFLINE_STORE_PATH = new PropTag(0x6610001E);
    private static final List<PropTag> FILES = List.of(PropTags.PR_PST_PATH_W, PR_PROFILE_OFFLINE_STORE_PATH);
    private static final System.Logger LOG = System.getLogger(OutlookProfiles.class.getName());

    private OutlookProfiles() {}

    /** {@return the profiles in {@code machine}; none when it cannot be read, which the log says} */
    static List<OutlookProfile> in(Registry machine) {
        List<OutlookProfile> profiles = new ArrayList<>();
        try {
            for (ProfilePlace place : ProfilePlaces.ofThisPerson(machine)) {
                for (RegistryProfile profile : place.profiles()) {
                    profiles.add(new OutlookProfile(profile.name(),
                            place.defaultProfile().filter(profile.name()::equalsIgnoreCase).isPresent(),
                            profile.key().path(), files(profile)));
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The registry cannot be read for profiles", e);
        }
        return profiles;
    }

    private static List<String> files(RegistryProfile profile) throws IOException {
        Set<String> files = new LinkedHashSet<>();
        for (RegistrySection section : profile.sections()) {
            FILES.forEach(tag -> section.property(tag).flatMap(OutlookProfiles::text).ifPresent(files::add));
        }
        return List.copyOf(files);
    }

    private static Optional<String> text(PropValue value) {
        return switch (value) {
            case PropValue.UnicodeValue v -> Optional.of(v.value());
            case PropValue.String8Value v -> Optional.of(v.value());
            default -> Optional.empty();
        };
    }
}
