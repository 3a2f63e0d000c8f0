package org.mapiscope.registry.hive;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;

/** A key of a hive. Its own cell was read; what is in it is read when it is asked for, each time anew. Thread-safe. */
public final class HiveKey implements RegistryKey {
    private final KeyTree tree;
    private final @Nullable HiveKey parent;
    private final KeyNode node;
    private final int cell;
    private final int level;

    HiveKey(KeyTree tree, KeyNode node, int cell) {
        this.tree = tree;
        this.parent = null;
        this.node = node;
        this.cell = cell;
        this.level = 0;
    }

    HiveKey(HiveKey parent, KeyNode node, int cell) {
        this.tree = parent.tree;
        this.parent = parent;
        this.node = node;
        this.cell = cell;
        this.level = parent.level + 1;
    }

    /** {@return its name; empty for the one at the top, whose name in the file no path has} */
    @Override
    public String name() {
        return parent == null ? "" : node.name();
    }

    @Override
    public String path() {
        return parent == null || parent.parent == null ? name() : parent.path() + SEPARATOR + name();
    }

    @Override
    public Optional<Instant> lastWritten() {
        return node.time();
    }

    @Override
    public List<RegistryKey> subkeys() throws IOException {
        return List.copyOf(tree.subkeys(this));
    }

    @Override
    public Optional<RegistryKey> subkey(String path) throws IOException {
        HiveKey key = this;
        for (int from = 0; from < path.length();) {
            int separator = path.indexOf(SEPARATOR, from);
            int end = separator < 0 ? path.length() : separator;
            Optional<HiveKey> next = tree.subkey(key, path.substring(from, end));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            key = next.get();
            from = end + 1;
        }
        return Optional.of(key);
    }

    @Override
    public List<RegistryValue> values() throws IOException {
        Supplier<String> name = this::structure;
        return tree.values().read(tree.values().list(node, name), name);
    }

    @Override
    public Optional<RegistryValue> value(String name) throws IOException {
        List<ValueCell> found = tree.values().list(node, this::structure).stream()
                .filter(each -> each.name().equalsIgnoreCase(name)).limit(1).toList();
        return tree.values().read(found, this::structure).stream().findFirst();
    }

    KeyNode node() {
        return node;
    }

    /** {@return where it is in the file, from the first bin on} */
    int cell() {
        return cell;
    }

    /** {@return number of keys that it is in} */
    int level() {
        return level;
    }

    /** {@return what it is, for errors} */
    String structure() {
        return "nk \\" + path();
    }

    @Override
    public String toString() {
        return structure();
    }
}
