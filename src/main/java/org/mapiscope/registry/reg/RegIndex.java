package org.mapiscope.registry.reg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapiscope.registry.RegistryKey;

/**
 * Reads a .reg file once from its start to its end, and makes the tree of the keys that are left when all of it was done.
 * Not thread-safe.
 */
final class RegIndex {
    private static final Map<String, String> SHORT = Map.of("HKCR", "HKEY_CLASSES_ROOT", "HKCU", "HKEY_CURRENT_USER",
            "HKLM", "HKEY_LOCAL_MACHINE", "HKU", "HKEY_USERS", "HKCC", "HKEY_CURRENT_CONFIG");

    private final RegParser entries;
    private final RegDamages damages;
    private final RegNode root = new RegNode("", null);
    /** Why values have no key here; empty where they have one. */
    private String noKey = "stands under no key and is skipped";
    private int keys;
    private int sections;

    RegIndex(RegParser entries, RegDamages damages) {
        this.entries = entries;
        this.damages = damages;
    }

    /** {@return the key at the top} */
    RegNode read() throws IOException {
        for (Optional<RegEntry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
            switch (entry.get()) {
                case RegEntry.Key key -> noKey = add(key) ? "" : "stands under a key that was skipped and is so too";
                case RegEntry.KeyGone key -> {
                    remove(key);
                    noKey = "stands under a key that was deleted and is skipped";
                }
                case RegEntry.NoKey key -> noKey = "stands under a key that cannot be read and is skipped";
                case RegEntry.Value value -> needKey(value.line());
                case RegEntry.ValueGone value -> needKey(value.line());
            }
        }
        return root;
    }

    private void needKey(RegLine line) {
        if (!noKey.isEmpty()) {
            damages.tell(line.number(), noKey);
        }
    }

    private boolean add(RegEntry.Key key) {
        damages.in(key.path());
        List<String> names = names(key.path());
        RegNode node = names.size() > RegFile.MAX_DEPTH || sections >= RegFile.MAX_KEYS ? null : node(names);
        if (node == null) {
            damages.tell(key.line().number(), names.size() > RegFile.MAX_DEPTH
                    ? "is more than %d keys deep; it is skipped".formatted(RegFile.MAX_DEPTH)
                    : "is past the %d keys that are read; it is skipped".formatted(RegFile.MAX_KEYS));
            return false;
        }
        sections++;
        node.sections().add(new RegNode.Section(key.line().offset(), key.line().number()));
        return true;
    }

    private @Nullable RegNode node(List<String> names) {
        RegNode node = root;
        for (String name : names) {
            RegNode parent = node;
            Optional<RegNode> child = parent.child(name);
            if (child.isEmpty() && ++keys > RegFile.MAX_KEYS) {
                return null;
            }
            node = child.orElseGet(() -> parent.addChild(name));
        }
        return node;
    }

    private void remove(RegEntry.KeyGone key) {
        damages.in(key.path());
        Optional<RegNode> node = Optional.of(root);
        for (String name : names(key.path())) {
            node = node.flatMap(each -> each.child(name));
        }
        // what is not there needs not be deleted, and the top stays
        node.ifPresent(gone -> gone.parent().ifPresent(parent -> parent.removeChild(gone.name())));
    }

    /** The names in a path. One that begins with a backslash is below the top of a hive, which has no name. */
    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        int from = 0;
        while (from <= path.length()) {
            int end = path.indexOf(RegistryKey.SEPARATOR, from);
            int to = end < 0 ? path.length() : end;
            if (to > from) {
                names.add(from == 0 ? root(path.substring(0, to)) : path.substring(from, to));
            }
            from = to + 1;
        }
        return names;
    }

    /** {@return whether it is one of Windows' names for what a path begins with} */
    static boolean isRoot(String name) {
        return SHORT.containsValue(name);
    }

    private static String root(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return isRoot(upper) ? upper : SHORT.getOrDefault(upper, name);
    }
}
