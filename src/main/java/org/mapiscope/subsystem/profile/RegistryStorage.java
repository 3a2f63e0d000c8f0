package org.mapiscope.subsystem.profile;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.registry.profile.ProfilePlace;
import org.mapiscope.registry.profile.RegistryProfile;

/**
 * The profiles of a registry, as they were when it was read: nothing in them can be changed. Thread-safe.
 *
 * <p>Secrets were left out when they were read, so that whatever is here may be shown.
 */
final class RegistryStorage implements ProfileStorage {
    private static final String WHY = "the profiles in %s are for reading only; they stay as they are";

    private final String source;
    private final Map<MapiUid, ProfileData> profiles;

    private RegistryStorage(String source, Map<MapiUid, ProfileData> profiles) {
        this.source = source;
        this.profiles = profiles;
    }

    /** @param source what the registry is called, for people */
    static RegistryStorage read(ProfilePlace place, String source) throws IOException {
        Map<MapiUid, ProfileData> profiles = new LinkedHashMap<>();
        for (RegistryProfile each : place.profiles()) {
            boolean isDefault = place.defaultProfile().filter(each.name()::equalsIgnoreCase).isPresent();
            RegisteredProfile read = new RegisteredProfile(each, isDefault);
            // a copy of a profile may have the search key of the first
            MapiUid id = read.searchKey().filter(key -> !profiles.containsKey(key)).orElseGet(MapiUid::random);
            profiles.put(id, read.data(id));
        }
        return new RegistryStorage(source, profiles);
    }

    @Override
    public <T> T read(String call, Work<T> work) throws MapiException {
        return work.on(new RegistryContents());
    }

    /** @throws MapiException {@code MAPI_E_NO_ACCESS} */
    @Override
    public <T> T change(String call, Work<T> work) throws MapiException {
        throw new MapiException(call, HResult.MAPI_E_NO_ACCESS, WHY.formatted(source));
    }

    @Override
    public Optional<String> registryFile() {
        return Optional.of(source);
    }

    @Override
    public Optional<String> whyReadOnly() {
        return Optional.of(WHY.formatted(source));
    }

    /** All was read before. */
    @Override
    public void close() {}

    private final class RegistryContents implements Contents {
        @Override
        public List<ProfileName> names() {
            return profiles.values().stream().map(each -> new ProfileName(each.id(), each.name(), each.isDefault()))
                    .toList();
        }

        @Override
        public Optional<ProfileData> find(MapiUid id) {
            return Optional.ofNullable(profiles.get(id));
        }

        @Override
        public void put(ProfileData profile) {
            throw new UnsupportedOperationException("Nobody gets here to write");
        }

        @Override
        public void remove(MapiUid id) {
            throw new UnsupportedOperationException("Nobody gets here to write");
        }

        @Override
        public Optional<String> keyName() {
            return Optional.empty();
        }

        @Override
        public void setKeyName(String name) {
            throw new UnsupportedOperationException("Nobody gets here to write");
        }
    }
}
