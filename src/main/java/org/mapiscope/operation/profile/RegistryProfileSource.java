package org.mapiscope.operation.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.RegistryFailure;
import org.mapiscope.operation.Subsystems;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.profile.ProfilePlace;
import org.mapiscope.registry.profile.RegistryProfile;

/** The profiles in one of the places of a registry. Thread-safe. */
final class RegistryProfileSource implements ProfileSource {
    private static final String CALL = "IProfAdmin::AdminServices";

    private final SharedRegistry registry;
    private final ProfilePlace place;
    private final String label;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param registry is closed by the last source on it */
    RegistryProfileSource(SharedRegistry registry, ProfilePlace place, String label) {
        this.registry = registry.used();
        this.place = place;
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Optional<Path> file() {
        return registry.file();
    }

    @Override
    public List<ProfileEntry> profiles() {
        return place.profiles().stream().map(each -> new ProfileEntry(each.name(), isDefault(each.name()))).toList();
    }

    private boolean isDefault(String name) {
        return place.defaultProfile().filter(each -> each.equalsIgnoreCase(name)).isPresent();
    }

    @Override
    public ProfileSnapshot read(String profile) throws MapiException {
        RegistryProfile found = place.profile(profile).orElseThrow(
                () -> new MapiException(CALL, HResult.MAPI_E_NOT_FOUND, "there is no profile '" + profile + "'"));
        try {
            return snapshot(origin(), place, found, damage());
        } catch (IOException e) {
            throw RegistryFailure.of(CALL, e);
        }
    }

    private ProfileOrigin origin() {
        return new ProfileOrigin(Subsystems.EMBEDDED, registry.file().map(Path::toString), Optional.empty(),
                Optional.empty(), place.profiles().stream().map(RegistryProfile::name).toList(),
                place.defaultProfile());
    }

    /**
     * {@return all that a registry has of a profile}
     *
     * @param origin without place and key
     */
    static ProfileSnapshot snapshot(ProfileOrigin origin, ProfilePlace place, RegistryProfile profile,
            List<String> damage) throws IOException {
        ProfileOrigin whole = new ProfileOrigin(origin.subsystem(), origin.file(), place.name(),
                Optional.of(profile.key().path()), origin.profiles(), origin.defaultProfile());
        return SnapshotReader.of(profile.sections()).snapshot(whole, profile.name(), SettingsReader.read(place),
                damage);
    }

    @Override
    public List<String> damage() {
        return damage(registry.registry());
    }

    static List<String> damage(Registry registry) {
        return registry.damage().stream().map(each -> String.format(Locale.ROOT, "%s, 0x%X: %s", each.structure(),
                each.offset(), each.detail())).toList();
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            registry.release();
        }
    }
}
