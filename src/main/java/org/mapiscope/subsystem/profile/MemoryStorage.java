package org.mapiscope.subsystem.profile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;

/** Profiles that go with the process. Thread-safe. */
final class MemoryStorage implements ProfileStorage {
    private final ReentrantLock lock = new ReentrantLock();
    private Map<MapiUid, ProfileData> profiles = Map.of();

    @Override
    public <T> T read(String call, Work<T> work) throws MapiException {
        return change(call, work);
    }

    @Override
    public <T> T change(String call, Work<T> work) throws MapiException {
        lock.lock();
        try {
            MemoryContents contents = new MemoryContents(profiles);
            T result = work.on(contents);
            profiles = contents.profiles;
            return result;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            profiles = Map.of();
        } finally {
            lock.unlock();
        }
    }

    /** {@return what is there when nothing is} */
    static Contents nothing() {
        return new MemoryContents(Map.of());
    }

    private static final class MemoryContents implements Contents {
        private final Map<MapiUid, ProfileData> profiles;

        MemoryContents(Map<MapiUid, ProfileData> profiles) {
            this.profiles = new LinkedHashMap<>(profiles);
        }

        @Override
        public List<ProfileName> names() {
            return profiles.values().stream()
                    .map(profile -> new ProfileName(profile.id(), profile.name(), profile.isDefault()))
                    .sorted(Comparator.comparing(each -> Require.folded(each.name()))).toList();
        }

        @Override
        public Optional<ProfileData> find(MapiUid id) {
            return Optional.ofNullable(profiles.get(id));
        }

        @Override
        public void put(ProfileData profile) {
            profiles.put(profile.id(), profile);
        }

        @Override
        public void remove(MapiUid id) {
            profiles.remove(id);
        }

        /** Secrets of these profiles are never stored, so there is no key. */
        @Override
        public Optional<String> keyName() {
            return Optional.empty();
        }

        @Override
        public void setKeyName(String name) {
            throw new UnsupportedOperationException("A profile in memory keeps no secret");
        }
    }
}
