package org.mapiscope.operation.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileStore;
import org.mapiscope.operation.profile.ProfileStore.Kind;

/**
 * A file that a profile keeps messages in.
 *
 * @param path as it is stored
 * @param offline whether the messages are on a server too, so that Outlook can make the file again
 */
record StoreFile(ProfileStore store, StoredPath path, Optional<Evidence> from, boolean offline) {

    /** {@return each file of a service once: mailboxes of one account share theirs} */
    static List<StoreFile> all(ProfileSnapshot profile) {
        Map<List<Object>, StoreFile> files = new LinkedHashMap<>();
        every(profile).forEach(file -> files.putIfAbsent(List.of(file.store.service(), file.path.key()), file));
        return List.copyOf(files.values());
    }

    private static List<StoreFile> every(ProfileSnapshot profile) {
        List<StoreFile> files = new ArrayList<>();
        for (ProfileStore store : ProfileFacts.stores(profile)) {
            Optional<StoredPath> own = store.path().filter(text -> !text.isBlank()).map(StoredPath::new);
            own.ifPresent(path -> files.add(new StoreFile(store, path, store.pathFrom(), isOffline(store, path))));
            store.cachedMode().filter(ProfileStore.CachedMode::on).ifPresent(cached -> cached.ostPath()
                    .filter(text -> !text.isBlank()).map(StoredPath::new)
                    .filter(path -> !own.map(StoredPath::key).equals(Optional.of(path.key())))
                    .ifPresent(path -> files.add(new StoreFile(store, path, cached.pathFrom(), true))));
        }
        return files;
    }

    private static boolean isOffline(ProfileStore store, StoredPath path) {
        return store.kind() == Kind.EXCHANGE || (store.kind() == Kind.INTERNET && path.endsWith(".ost"));
    }
}
