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
import org.mapiscope.registry.profile.ProfilePlace;
import org.mapiscope.registry.profile.RegistryProfile;
import org.mapiscope.registry.profile.RegistrySection;

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
            List<RegistrySection> sections = found.sections();
            OutlookSettings settings = SettingsReader.read(place);
            return SnapshotReader.of(Sections.of(sections)).snapshot(origin(found), found.name(), settings, damage());
        } catch (IOException e) {
            throw new MapiException(CALL, HResult.MAPI_E_DISK_ERROR, String.valueOf(e.getMessage()), e);
        }
    }

    private ProfileOrigin origin(RegistryProfile profile) {
        return new ProfileOrigin("embedded", registry.file().map(Path::toString), place.name(),
                Optional.of(profile.key().path()), place.profiles().stream().map(RegistryProfile::name).toList(),
                place.defaultProfile());
    }

    @Override
    public List<String> damage() {
        return registry.registry().damage().stream().map(each -> String.format(Locale.ROOT, "%s, 0x%X: %s",
                each.structure(), each.offset(), each.detail())).toList();
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            registry.release();
        }
    }
}
