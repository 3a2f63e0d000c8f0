package org.mapiscope.registry.reg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept of a key of a .reg file: its name, and where its values are. Does not change once the file was read. */
final class RegNode {
    /**
     * A part of the file with values of the key.
     *
     * @param offset of the line with the key in brackets, bytes from the start of the file
     * @param line the number of that line
     */
    record Section(long offset, long line) {}

    private final String name;
    private final @Nullable RegNode parent;
    private final List<Section> sections = new ArrayList<>(1);
    private @Nullable Map<String, RegNode> children;

    RegNode(String name, @Nullable RegNode parent) {
        this.name = name;
        this.parent = parent;
    }

    String name() {
        return name;
    }

    Optional<RegNode> parent() {
        return Optional.ofNullable(parent);
    }

    List<Section> sections() {
        return sections;
    }

    Collection<RegNode> children() {
        return children == null ? List.of() : children.values();
    }

    /** {@return the key of that name, in any case} */
    Optional<RegNode> child(String of) {
        return children == null ? Optional.empty() : Optional.ofNullable(children.get(fold(of)));
    }

    RegNode addChild(String of) {
        if (children == null) {
            children = new LinkedHashMap<>(4);
        }
        RegNode child = new RegNode(of, this);
        children.put(fold(of), child);
        return child;
    }

    void removeChild(String of) {
        if (children != null) {
            children.remove(fold(of));
        }
    }

    /** {@return what names that differ in case alone have in common} */
    static String fold(String name) {
        StringBuilder folded = null;
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            char low = Character.toLowerCase(Character.toUpperCase(each));
            if (low != each && folded == null) {
                folded = new StringBuilder(name);
            }
            if (folded != null) {
                folded.setCharAt(i, low);
            }
        }
        return folded == null ? name : folded.toString();
    }
}
