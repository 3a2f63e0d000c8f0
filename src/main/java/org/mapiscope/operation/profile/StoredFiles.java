package org.mapiscope.operation.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks at the files that the stores of a profile of this machine name. */
final class StoredFiles {
    private static final System.Logger LOG = System.getLogger(StoredFiles.class.getName());

    private StoredFiles() {}

    /** {@return how many bytes each has, by its path as it is stored; only of those that are there} */
    static Map<String, Long> sizes(List<ProfileStore> stores) {
        Map<String, Long> sizes = new TreeMap<>();
        stores.stream().flatMap(store -> Stream.concat(store.path().stream(),
                store.cachedMode().flatMap(ProfileStore.CachedMode::ostPath).stream()))
                .filter(path -> !isOnNetwork(path)).distinct().forEach(path -> look(path, sizes));
        return sizes;
    }

    /** A server that does not answer would be waited for. */
    private static boolean isOnNetwork(String path) {
        return path.startsWith("\\\\") || path.startsWith("//");
    }

    private static void look(String path, Map<String, Long> sizes) {
        try {
            Path file = Path.of(path);
            if (file.isAbsolute() && Files.isRegularFile(file)) {
                sizes.put(path, Files.size(file));
            }
        } catch (InvalidPathException | IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "A store's file has no size", e);
        }
    }
}
