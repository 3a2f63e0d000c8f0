package org.mapiscope.operation.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.MachineRegistry;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.RegistryFailure;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.file.RegistryFiles;
import org.mapiscope.registry.profile.ProfilePlace;
import org.mapiscope.registry.profile.ProfilePlaces;

/** Makes sources of profiles. Thread-safe. */
public final class ProfileSources {
    private ProfileSources() {}

    /** {@return the profiles of a MAPI, as MAPI shows them} Closing it leaves the MAPI as it is. */
    public static ProfileSource ofMapi(Mapi mapi) {
        return ofMapi(mapi, MachineRegistry.NONE);
    }

    /**
     * As {@link #ofMapi(Mapi)}; Outlook's with what only the registry has.
     *
     * @param machine read when a profile of Outlook's is
     */
    public static ProfileSource ofMapi(Mapi mapi, MachineRegistry machine) {
        return new MapiProfileSource(mapi, machine);
    }

    /** {@return the one profile of a session, also a temporary one} Call it on the session's thread. */
    public static ProfileSource ofSession(OpenSession session) {
        return new SessionProfileSource(session);
    }

    /**
     * {@return a source for each place in a registry where there may be profiles; none when it has no such place}
     *
     * @param registry is closed by the last of the sources, or at once when there are none
     * @param file that it was read from; empty for that of the machine
     */
    public static List<ProfileSource> of(Registry registry, Optional<Path> file) throws IOException {
        List<ProfilePlace> places = places(registry);
        if (places.isEmpty()) {
            registry.close();
        }
        SharedRegistry shared = new SharedRegistry(registry, file);
        return places.stream()
                .<ProfileSource>map(place -> new RegistryProfileSource(shared, place, label(shared, places, place)))
                .toList();
    }

    /**
     * {@return a source for each place in a registry file, hive or .reg, where there may be profiles; none when it has no
     * such place} The file is only read, and given back with the last of the sources.
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND}; {@code MAPI_E_CORRUPT_DATA} for a file that is no registry; {@code
     *     MAPI_E_NO_ACCESS}; {@code MAPI_E_DISK_ERROR}
     */
    public static List<ProfileSource> open(Path file) throws MapiException {
        try {
            return of(RegistryFiles.open(file), Optional.of(file));
        } catch (IOException e) {
            throw RegistryFailure.of("MAPIAdminProfiles", e);
        }
    }

    private static List<ProfilePlace> places(Registry registry) throws IOException {
        try {
            return ProfilePlaces.find(registry);
        } catch (IOException e) {
            registry.close();
            throw e;
        }
    }

    private static String label(SharedRegistry registry, List<ProfilePlace> places, ProfilePlace place) {
        String name = place.name().orElse(place.key().path());
        boolean twice = places.stream().filter(each -> each.name().equals(place.name())).count() > 1;
        String from = registry.file().map(file -> file.getFileName() + ": ").orElse("");
        return from + (twice && place.name().isPresent() ? name + " (" + place.key().path() + ")" : name);
    }
}
