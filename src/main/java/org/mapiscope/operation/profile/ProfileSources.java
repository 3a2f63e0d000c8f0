package org.mapiscope.operation.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.operation.MachineRegistry;
import org.mapiscope.registry.Registry;
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

    /**
     * {@return a source for each place in a registry where there may be profiles; none when it has no such place}
     *
     * @param registry is closed by the last of the sources, or at once when there are none
     * @param file that it was read from; empty for that of the machine
     */
    public static List<ProfileSource> of(Registry registry, Optional<Path> file) throws IOException {
        List<ProfilePlace> places = ProfilePlaces.find(registry);
        if (places.isEmpty()) {
            registry.close();
        }
        SharedRegistry shared = new SharedRegistry(registry, file);
        return places.stream()
                .<ProfileSource>map(place -> new RegistryProfileSource(shared, place, label(shared, places, place)))
                .toList();
    }

    private static String label(SharedRegistry registry, List<ProfilePlace> places, ProfilePlace place) {
        String name = place.name().orElse(place.key().path());
        boolean twice = places.stream().filter(each -> each.name().equals(place.name())).count() > 1;
        String from = registry.file().map(file -> file.getFileName() + ": ").orElse("");
        return from + (twice && place.name().isPresent() ? name + " (" + place.key().path() + ")" : name);
    }
}
