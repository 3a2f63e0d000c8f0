package org.mapiscope.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;

/** A registry that a test makes: {@code registry.key("Software\\A").string("name", "text").dword("n", 1)}. */
public final class MemoryRegistry implements Registry {
    private final String source;
    private final MemoryKey root;
    private final List<RegistryDamage> damage = new ArrayList<>();
    private boolean closed;

    public MemoryRegistry(String source, String rootName) {
        this.source = source;
        this.root = new MemoryKey(rootName, "");
    }

    /** As a .reg file or the machine has it: a key without a name at the top. */
    public MemoryRegistry() {
        this("memory", "");
    }

    /** {@return the key at a path below the top, which is made when it is not there} */
    public MemoryKey key(String path) {
        MemoryKey key = root;
        for (String name : path.split("\\\\", -1)) {
            key = key.child(name);
        }
        return key;
    }

    /** Copies a key with all that is in it; {@code path} is that of the copy. */
    public MemoryRegistry copy(RegistryKey from, String path) throws IOException {
        MemoryKey to = key(path);
        to.values.addAll(from.values());
        for (RegistryKey inner : from.subkeys()) {
            copy(inner, path + RegistryKey.SEPARATOR + inner.name());
        }
        return this;
    }

    public MemoryRegistry damaged(RegistryDamage what) {
        damage.add(what);
        return this;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public RegistryKey root() {
        return root;
    }

    @Override
    public List<RegistryDamage> damage() {
        return List.copyOf(damage);
    }

    @Override
    public void close() {
        closed = true;
    }

    /** A key, to be filled. */
    public final class MemoryKey implements RegistryKey {
        private final String name;
        private final String path;
        private final List<MemoryKey> subkeys = new ArrayList<>();
        private final List<RegistryValue> values = new ArrayList<>();

        private MemoryKey(String name, String path) {
            this.name = name;
            this.path = path;
        }

        private MemoryKey child(String childName) {
            return subkeys.stream().filter(each -> each.name.equalsIgnoreCase(childName)).findFirst().orElseGet(() -> {
                MemoryKey made = new MemoryKey(childName, path.isEmpty() ? childName : path + SEPARATOR + childName);
                subkeys.add(made);
                return made;
            });
        }

        public MemoryKey value(String valueName, int type, Bytes data) {
            values.removeIf(each -> each.name().equalsIgnoreCase(valueName));
            values.add(new RegistryValue(valueName, type, data));
            return this;
        }

        /** REG_BINARY. */
        public MemoryKey binary(String valueName, byte... data) {
            return value(valueName, RegistryType.REG_BINARY.code(), Bytes.of(data));
        }

        /** REG_BINARY. */
        public MemoryKey hex(String valueName, String hex) {
            return value(valueName, RegistryType.REG_BINARY.code(), Bytes.ofHex(hex));
        }

        /** REG_BINARY with UTF-16 and its terminator, as MAPI and Outlook keep strings. */
        public MemoryKey unicode(String valueName, String text) {
            return binary(valueName, (text + '\0').getBytes(StandardCharsets.UTF_16LE));
        }

        /** REG_BINARY with ASCII and its terminator, as MAPI keeps PT_STRING8. */
        public MemoryKey ansi(String valueName, String text) {
            return binary(valueName, (text + '\0').getBytes(StandardCharsets.US_ASCII));
        }

        /** REG_SZ. */
        public MemoryKey string(String valueName, String text) {
            return value(valueName, RegistryType.REG_SZ.code(),
                    Bytes.of((text + '\0').getBytes(StandardCharsets.UTF_16LE)));
        }

        /** REG_DWORD. */
        public MemoryKey dword(String valueName, int number) {
            return value(valueName, RegistryType.REG_DWORD.code(), little(number));
        }

        /** REG_BINARY of four bytes, as MAPI keeps PT_LONG. */
        public MemoryKey number(String valueName, int number) {
            return value(valueName, RegistryType.REG_BINARY.code(), little(number));
        }

        private static Bytes little(int number) {
            return Bytes.of((byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24));
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
            return Optional.empty();
        }

        @Override
        public List<RegistryKey> subkeys() throws IOException {
            return List.copyOf(open(subkeys));
        }

        @Override
        public List<RegistryValue> values() throws IOException {
            return List.copyOf(open(values));
        }

        private <T> List<T> open(List<T> list) throws IOException {
            if (closed) {
                throw new IOException(source + " is closed");
            }
            return list;
        }
    }
}
