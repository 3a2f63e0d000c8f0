package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names that files have until they are complete, and the removal of those that a killed program has left.
 *
 * <p>Whoever writes such a file holds a lock on it. One without a lock that nobody has changed for a while is left over.
 */
final class StaleFiles {

    /** What is locked: no byte of the file, so that nobody is kept from reading it. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    /** A file is without its lock for a moment when it is made and when it is renamed. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    private static final Pattern ID = Pattern
            .compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private StaleFiles() {}

    /** {@return a new name beside {@code target}} */
    static Path beside(Path target) {
        return target.resolveSibling(prefix(target) + UUID.randomUUID() + ".tmp");
    }

    private static String prefix(Path target) {
        return "." + target.getFileName() + ".";
    }

    /** Locks a file until its channel is closed. Without a lock, where there are none, the file is only not kept so well. */
    static void hold(FileChannel file) {
        lock(file);
    }

    /** Removes what programs that were killed have left of {@code target}. */
    static void remove(Path target) throws IOException {
        String prefix = prefix(target);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(target.getParent(),
                file -> isOurs(String.valueOf(file.getFileName()), prefix))) {
            for (Path file : files) {
                if (isStale(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static boolean isOurs(String name, String prefix) {
        return name.startsWith(prefix) && name.endsWith(".tmp") && ID
                .matcher(name.substring(prefix.length(), Math.max(prefix.length(), name.length() - ".tmp".length())))
                .matches();
    }

    private static boolean isStale(Path file) throws IOException {
        FileTime changed = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        if (changed.toInstant().isAfter(Instant.now().minus(QUIET))
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return lock(channel) != null;
        }
    }

    private static @Nullable FileLock lock(FileChannel file) {
        try {
            return file.tryLock(LOCKED, 1, false);
        } catch (IOException | OverlappingFileLockException e) {
            // this program has the lock, or the file system has no locks
            return null;
        }
    }
}
