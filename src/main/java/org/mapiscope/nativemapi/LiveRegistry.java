package org.mapiscope.nativemapi;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mapiscope.nativemapi.com.RegistryContents;
import org.mapiscope.nativemapi.com.RegistryContents.Answer;
import org.mapiscope.nativemapi.com.RegistryPath;
import org.mapiscope.nativemapi.com.RegistryPath.Hive;
import org.mapiscope.nativemapi.com.RegistryReader;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.RegistryDamage;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;

/**
 * This person's part of the registry of the Windows that this runs on, and the machine's, as 64-bit programs see them.
 *
 * <p>Nothing is kept: each key is read when it is asked for, and again when it is asked for again. What Windows refuses is in
 * {@link #damage}, with no place in a file. Thread-safe.
 */
public final class LiveRegistry implements Registry {
    private static final int ERROR_FILE_NOT_FOUND = 2;
    private static final int ERROR_ACCESS_DENIED = 5;
    private static final int BITS = 64;

    private final RegistryContents contents;
    private final CopyOnWriteArrayList<RegistryDamage> damage = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    LiveRegistry(RegistryContents contents) {
        this.contents = contents;
    }

    /** {@return that of this system; none where it is not Windows} */
    public static Optional<Registry> ofThisSystem() {
        return System.getProperty("os.name").startsWith("Windows")
                ? Optional.of(new LiveRegistry(new RegistryReader()))
                : Optional.empty();
    }

    @Override
    public String source() {
        return "the registry of this machine";
    }

    @Override
    public RegistryKey root() {
        return new Top();
    }

    @Override
    public List<RegistryDamage> damage() {
        return List.copyOf(damage);
    }

    @Override
    public void close() {
        closed = true;
    }

    private <T> List<T> found(RegistryKey key, Answer<T> answer) {
        if (answer.error() != RegistryContents.SUCCESS) {
            String detail = switch (answer.error()) {
                case ERROR_ACCESS_DENIED -> "this person may not read it";
                case ERROR_FILE_NOT_FOUND -> "it is not there any more";
                default -> "Windows cannot read it";
            };
            // a key may be asked for often
            damage.addIfAbsent(
                    new RegistryDamage(key.path(), 0, "%s (Windows error %d)".formatted(detail, answer.error())));
        }
        return answer.found();
    }

    private void checkOpen() throws IOException {
        if (closed) {
            throw new IOException("The registry of this machine is closed");
        }
    }

    /** The key without a name that both parts are in. */
    private final class Top implements RegistryKey {
        @Override
        public String name() {
            return "";
        }

        @Override
        public String path() {
            return "";
        }

        @Override
        public Optional<Instant> lastWritten() {
            return Optional.empty();
        }

        @Override
        public List<RegistryKey> subkeys() throws IOException {
            checkOpen();
            return List.of(new Key("HKEY_CURRENT_USER", "HKEY_CURRENT_USER", key(Hive.HKCU, ""), Optional.empty()),
                    new Key("HKEY_LOCAL_MACHINE", "HKEY_LOCAL_MACHINE", key(Hive.HKLM, ""), Optional.empty()));
        }

        @Override
        public List<RegistryValue> values() throws IOException {
            checkOpen();
            return List.of();
        }
    }

    private static RegistryPath key(Hive hive, String path) {
        return new RegistryPath(hive, BITS, path);
    }

    /** A key that Windows has, or had when the one above it was read. */
    private final class Key implements RegistryKey {
        private final String name;
        private final String path;
        private final RegistryPath place;
        private final Optional<Instant> lastWritten;

        Key(String name, String path, RegistryPath place, Optional<Instant> lastWritten) {
            this.name = name;
            this.path = path;
            this.place = place;
            this.lastWritten = lastWritten;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public Optional<Instant> lastWritten() {
            return lastWritten;
        }

        @Override
        public List<RegistryKey> subkeys() throws IOException {
            checkOpen();
            return found(this, contents.subkeys(place)).stream().<RegistryKey>map(this::below).toList();
        }

        private Key below(RegistryContents.Subkey subkey) {
            String at = place.path().isEmpty() ? subkey.name() : place.path() + SEPARATOR + subkey.name();
            return new Key(subkey.name(), path + SEPARATOR + subkey.name(), LiveRegistry.key(place.hive(), at),
                    Optional.of(subkey.lastWritten()));
        }

        @Override
        public List<RegistryValue> values() throws IOException {
            checkOpen();
            return found(this, contents.values(place));
        }

        @Override
        public String toString() {
            return path;
        }
    }
}
