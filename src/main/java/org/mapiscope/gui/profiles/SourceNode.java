package org.mapiscope.gui.profiles;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.profile.ProfileSource;
import org.mapiscope.operation.profile.ProfileSources;

/** Where profiles are from: a MAPI of this machine, a session, or a place in a registry file. FX thread only. */
final class SourceNode extends TreeNode {
    private static final Messages TEXTS = Messages.of(SourceNode.class);

    private final ProfileSource source;
    private final Optional<MapiProfiles> mapi;
    private final TaskRunner tasks;
    private final String name;
    private Optional<Unavailable> absent = Optional.empty();
    private TaskRunner.Running reading = () -> {};

    /** @param tasks where calls of the source belong */
    private SourceNode(ProfileSource source, Optional<MapiProfiles> mapi, TaskRunner tasks, String name) {
        this.source = source;
        this.mapi = mapi;
        this.tasks = tasks;
        this.name = name;
    }

    static SourceNode of(MachineProfiles profiles) {
        return new SourceNode(profiles.source(), Optional.of(profiles.mapi()), profiles.mapi().tasks(),
                profiles.mapi().title());
    }

    static SourceNode ofFile(ProfileSource source, TaskRunner tasks) {
        return new SourceNode(source, Optional.empty(), tasks, source.label());
    }

    static SourceNode ofSession(ClientSession session) {
        return new SourceNode(ProfileSources.ofSession(session.session()), Optional.empty(), session.tasks(),
                TEXTS.text("session", session.name()));
    }

    ProfileSource operation() {
        return source;
    }

    /** {@return the MAPI whose profiles they are; empty for those of a file or a session} */
    Optional<MapiProfiles> mapi() {
        return mapi;
    }

    /** {@return why the MAPI cannot be used here} */
    Optional<Unavailable> absent() {
        return absent;
    }

    /** Takes what was found of its profiles. */
    void listed(Listing listing) {
        absent = listing.absent();
        loaded(listing.entries().stream().map(entry -> new ProfileNode(this, entry)).toList());
    }

    /** Reads its profiles; on the thread of {@link #tasks}. */
    Listing list() throws MapiException {
        Optional<Unavailable> whyNot = mapi.flatMap(MapiProfiles::whyNot);
        return new Listing(whyNot.isPresent() ? List.of() : source.profiles(), whyNot);
    }

    Optional<Path> file() {
        return source.file();
    }

    /** {@return what could not be read of the file so far} */
    List<String> damage() {
        return source.damage();
    }

    TaskRunner tasks() {
        return tasks;
    }

    /** Stops what reads its profiles, and keeps what does so now. */
    void reading(TaskRunner.Running now) {
        reading.cancel();
        reading = now;
    }

    @Override
    String id() {
        return name;
    }

    @Override
    String name() {
        return name;
    }

    @Override
    String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    Optional<ProfileNode> profile() {
        return Optional.empty();
    }

    @Override
    SourceNode source() {
        return this;
    }

    @Override
    boolean isLeaf() {
        return false;
    }

    @Override
    void update(TreeNode fresh) {
        // what it is never changes; what is below it is read by its profiles
    }

    /** @param absent why there can be none */
    record Listing(List<ProfileEntry> entries, Optional<Unavailable> absent) {
        Listing {
            entries = List.copyOf(entries);
        }
    }
}
