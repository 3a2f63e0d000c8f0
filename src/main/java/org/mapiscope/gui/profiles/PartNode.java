package org.mapiscope.gui.profiles;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.operation.profile.ProfileSection;

/** Something in a profile. FX thread only. */
final class PartNode extends TreeNode {
    private final ProfileNode profile;
    private final String id;
    private Part part;
    private Optional<ProfileSection> section;
    private String name;
    private String words;

    /** @param id what tells it from the others beside it */
    PartNode(ProfileNode profile, String id, Part part, Label label) {
        this.profile = profile;
        this.id = id;
        this.part = part;
        this.section = label.section;
        this.name = label.name;
        this.words = Stream.of(label.name, label.words).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }

    Part part() {
        return part;
    }

    /** {@return what is stored for it; empty where that is nothing of its own} */
    Optional<ProfileSection> section() {
        return section;
    }

    @Override
    String id() {
        return id;
    }

    @Override
    String name() {
        return name;
    }

    @Override
    String words() {
        return words;
    }

    @Override
    Optional<ProfileNode> profile() {
        return Optional.of(profile);
    }

    @Override
    SourceNode source() {
        return profile.source();
    }

    @Override
    boolean isLeaf() {
        return children().isEmpty();
    }

    @Override
    void update(TreeNode fresh) {
        if (fresh instanceof PartNode other) {
            part = other.part;
            section = other.section;
            name = other.name;
            words = other.words;
            loaded(other.children());
        }
    }

    /**
     * What a person reads of a part, and finds it by.
     *
     * @param name of the row
     * @param section what is stored for it
     * @param words what it may be looked for by, besides its name
     */
    record Label(String name, Optional<ProfileSection> section, String words) {}
}
