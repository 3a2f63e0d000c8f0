package org.mapiscope.gui.profiles;

import java.util.Locale;
import java.util.Optional;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.profile.ProfileSnapshot;

/** A profile of a source, read when it is first looked into. FX thread only. */
final class ProfileNode extends TreeNode {
    private final SourceNode source;
    private ProfileEntry entry;
    private Optional<ProfileSnapshot> snapshot = Optional.empty();
    private TaskRunner.Running reading = () -> {};

    ProfileNode(SourceNode source, ProfileEntry entry) {
        this.source = source;
        this.entry = entry;
    }

    ProfileEntry entry() {
        return entry;
    }

    /** {@return what was read of it last} */
    Optional<ProfileSnapshot> snapshot() {
        return snapshot;
    }

    void read(ProfileSnapshot now, PartTree parts) {
        snapshot = Optional.of(now);
        loaded(parts.nodes(this));
    }

    /** Stops what reads it, and keeps what does so now. */
    void reading(TaskRunner.Running now) {
        reading.cancel();
        reading = now;
    }

    @Override
    String id() {
        return entry.name();
    }

    @Override
    String name() {
        return entry.name();
    }

    @Override
    String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    Optional<ProfileNode> profile() {
        return Optional.of(this);
    }

    @Override
    SourceNode source() {
        return source;
    }

    @Override
    boolean isLeaf() {
        return state() instanceof State.Read && children().isEmpty();
    }

    @Override
    void update(TreeNode fresh) {
        if (fresh instanceof ProfileNode other) {
            entry = other.entry;
            changed();
        }
    }
}
