package org.mapiscope.registry.reg;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;

/** A key of a .reg file. Thread-safe. */
final class RegKey implements RegistryKey {
    private final RegFile file;
    private final RegNode node;

    RegKey(RegFile file, RegNode node) {
        this.file = file;
        this.node = node;
    }

    @Override
    public String name() {
        return node.name();
    }

    @Override
    public String path() {
        StringBuilder path = new StringBuilder(node.name());
        for (Optional<RegNode> up = node.parent(); up.isPresent(); up = up.get().parent()) {
            if (!up.get().name().isEmpty()) {
                path.insert(0, SEPARATOR).insert(0, up.get().name());
            }
        }
        return path.toString();
    }

    @Override
    public Optional<Instant> lastWritten() {
        return Optional.empty();
    }

    @Override
    public List<RegistryKey> subkeys() throws IOException {
        file.checkOpen();
        return node.children().stream().<RegistryKey>map(each -> new RegKey(file, each)).toList();
    }

    @Override
    public List<RegistryValue> values() throws IOException {
        return file.values(node);
    }

    @Override
    public Optional<RegistryKey> subkey(String path) throws IOException {
        file.checkOpen();
        Optional<RegNode> found = Optional.of(node);
        for (String name : path.isEmpty() ? List.<String>of() : List.of(path.split("\\\\", -1))) {
            found = found.flatMap(each -> each.child(name));
        }
        return found.map(each -> new RegKey(file, each));
    }

    @Override
    public String toString() {
        return path();
    }
}
