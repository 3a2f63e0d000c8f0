package org.mapiscope.gui.profiles;

import java.util.List;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileSource;

/** Reads what is below the rows of the tree, by the tasks of each source, and tells what came of it. FX thread only. */
final class NodeReading {
    private final Messages texts = Messages.of(NodeReading.class);
    private final Listener listener;
    private boolean begun;

    NodeReading(Listener listener) {
        this.listener = listener;
    }

    /** Hears of what is read. */
    interface Listener {
        /** What is known of some row has changed. */
        void changed();

        /** It is known which profiles a source has; the row of the source does not know it yet. */
        void listed(SourceNode source, SourceNode.Listing listing);

        /** A profile has been read, and its row knows it. */
        void read();
    }

    /** Reads sources from now on, as somebody sees them. */
    void begin() {
        begun = true;
    }

    boolean isBegun() {
        return begun;
    }

    /** Reads which profiles a source has. */
    void read(SourceNode source) {
        source.loading();
        source.reading(source.tasks().run(texts.text("task.list", source.name()),
                progress -> source.list(), listing -> listener.listed(source, listing), e -> {
                    source.failed(e);
                    listener.changed();
                }));
        listener.changed();
    }

    /** Reads all of a profile. */
    void read(ProfileNode profile) {
        profile.loading();
        ProfileSource from = profile.source().operation();
        String name = profile.entry().name();
        profile.reading(profile.source().tasks().run(texts.text("task.read", name), progress -> {
            ProfileSnapshot read = from.read(name);
            return new Read(read, PartTree.of(read));
        }, read -> {
            profile.read(read.snapshot(), read.parts());
            listener.read();
        }, e -> {
            profile.failed(e);
            listener.changed();
        }));
        listener.changed();
    }

    /** Reads the profiles of a source anew, and each of them that was looked into. */
    void readAgain(SourceNode source) {
        List<TreeNode> known = source.children().stream()
                .filter(each -> !(each.state() instanceof TreeNode.State.Unread))
                .toList();
        read(source);
        known.forEach(each -> each.profile().ifPresent(this::read));
    }

    /** Reads what is below a node, unless it has been read. */
    void expand(TreeNode node) {
        if (node.state() instanceof TreeNode.State.Unread || node.state() instanceof TreeNode.State.Failed) {
            switch (node) {
                case SourceNode source -> {
                    // a row that is open from the start is read once somebody sees it
                    if (begun) {
                        read(source);
                    }
                }
                case ProfileNode profile -> read(profile);
                case PartNode part -> {
                    // all of it came with its profile
                }
            }
        }
    }

    private record Read(ProfileSnapshot snapshot, PartTree parts) {}
}
