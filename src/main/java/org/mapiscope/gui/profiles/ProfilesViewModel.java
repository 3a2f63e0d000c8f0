package org.mapiscope.gui.profiles;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.profiles.edit.ProfileSelection;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileSource;

/** The profiles of this machine and of opened registry files, as a person walks through them. FX thread only. */
public final class ProfilesViewModel {
    /** No section is meant, only the row itself. */
    private static final Evidence NOWHERE = new Evidence("", "");

    private final NodeReading reading = new NodeReading(new Follower());
    private final RegistryFileTasks files;
    private final DialogService dialogs;
    private final Sources sources;
    private final FilteredList<SourceNode> shown;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<TreeNode>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ProfileSnapshot>> snapshot = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Integer> looks = new ReadOnlyObjectWrapper<>(0);
    private Consumer<TreeNode> onRearranged = node -> {};
    private BiConsumer<TreeNode, Evidence> onGo = (node, evidence) -> {};
    private Optional<String> wanted = Optional.empty();

    /**
     * @param machine the profiles of each MAPI of this machine
     * @param files where files are opened, read and closed
     */
    public ProfilesViewModel(List<MachineProfiles> machine, RegistryOpener opener, TaskRunner files,
            DialogService dialogs) {
        this.files = new RegistryFileTasks(opener, files, dialogs);
        this.dialogs = dialogs;
        this.sources = new Sources(machine);
        this.shown = new FilteredList<>(sources.all());
        filter.subscribe(words -> search());
    }

    /** Shows the profile of each of these sessions too, as long as it is open. */
    public void follow(ObservableList<ClientSession> sessions) {
        sessions.addListener((ListChangeListener<ClientSession>) change -> followSessions(sessions));
        followSessions(sessions);
    }

    private void followSessions(List<ClientSession> sessions) {
        List<SourceNode> come = sources.follow(sessions);
        if (reading.isBegun()) {
            come.forEach(reading::read);
        }
        search();
    }

    DialogService dialogs() {
        return dialogs;
    }

    /** {@return what runs jobs on files} */
    TaskRunner fileTasks() {
        return files.tasks();
    }

    ObservableList<SourceNode> sources() {
        return sources.all();
    }

    /** {@return those that the search lets through} */
    ObservableList<SourceNode> shown() {
        return shown;
    }

    /** {@return the words that a row, or one below it, must have} */
    public StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<Optional<TreeNode>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** {@return the profile that what is selected belongs to, as it was read last} */
    ReadOnlyObjectProperty<Optional<ProfileSnapshot>> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** {@return a number that changes whenever what is known of the selected row does} */
    ReadOnlyObjectProperty<Integer> looksProperty() {
        return looks.getReadOnlyProperty();
    }

    /** Is told which node was selected when rows have come or gone. */
    void setOnRearranged(Consumer<TreeNode> rearranged) {
        onRearranged = rearranged;
    }

    /** Is told to show a node, with a value in its section. */
    void setOnGo(BiConsumer<TreeNode, Evidence> go) {
        onGo = go;
    }

    /** Reads the profiles of this machine, unless they have been read. */
    public void readFirst() {
        reading.begin();
        sources.all().stream().filter(each -> each.state() instanceof TreeNode.State.Unread).forEach(reading::read);
    }

    /** Reads all anew that has been read: the profiles of each source, and what was looked into. */
    public void readAgain() {
        sources.all().forEach(reading::readAgain);
    }

    /** Reads the selected source or profile anew; everything when nothing is selected. */
    void refresh() {
        selected.get().ifPresentOrElse(
                node -> node.profile().ifPresentOrElse(reading::read, () -> reading.readAgain(node.source())),
                this::readAgain);
    }

    /** Reads a MAPI's profiles anew after a change, and selects the one that was changed, unless it is selected. */
    public void changed(ProfileSelection after) {
        sources.all().stream().filter(each -> each.mapi().isPresent() && each.mapi().equals(after.where()))
                .forEach(source -> {
                    Optional<String> now = selected.get().filter(node -> node.source().equals(source))
                            .flatMap(TreeNode::profile).map(TreeNode::name);
                    wanted = now.equals(after.profile()) ? Optional.empty() : after.profile();
                    reading.readAgain(source);
                });
    }

    /** Reads what is below a node, unless it has been read. */
    void expand(TreeNode node) {
        reading.expand(node);
    }

    private void take(SourceNode source, SourceNode.Listing listing) {
        boolean gone = selected.get().filter(node -> node.source().equals(source)).flatMap(TreeNode::profile)
                .filter(node -> listing.entries().stream().noneMatch(each -> each.name().equals(node.name())))
                .isPresent();
        source.listed(listing);
        search();
        look();
        if (gone) {
            onGo.accept(source, NOWHERE);
        }
        wanted.flatMap(name -> source.children().stream().filter(each -> each.id().equals(name)).findFirst())
                .or(() -> isLookedAt(source) ? likeliest(source) : Optional.empty()).ifPresent(node -> {
                    wanted = Optional.empty();
                    onGo.accept(node, NOWHERE);
                });
    }

    /** {@return whether a person waits for the profiles of a source: nothing is selected, or the source itself, or an
     * empty place of the same file} */
    private boolean isLookedAt(SourceNode source) {
        return filter.get().isEmpty() && (source.mapi().isPresent() || source.file().isPresent()) && selected
                .get().map(node -> node.equals(source)
                        || (node.children().isEmpty() && node.source().equals(node) && source.file().isPresent()
                                && source.file().equals(node.source().file())))
                .orElse(true);
    }

    /** {@return the default profile, else the first one} */
    private static Optional<TreeNode> likeliest(SourceNode source) {
        return source.children().stream()
                .filter(each -> each instanceof ProfileNode profile && profile.entry().isDefault()).findFirst()
                .or(() -> source.children().stream().findFirst());
    }

    /** Shows what is known of a node; reads its profile when that has not been read. */
    void select(Optional<TreeNode> node) {
        selected.set(node);
        node.flatMap(TreeNode::profile).ifPresent(this::expand);
        look();
    }

    private void look() {
        snapshot.set(selected.get().flatMap(TreeNode::profile).flatMap(ProfileNode::snapshot));
        looks.set(looks.get() + 1);
    }

    private void search() {
        String words = filter.get().strip().toLowerCase(Locale.ROOT);
        if (!words.isEmpty()) {
            // what nobody has looked into may have it too
            sources.all().stream().flatMap(SourceNode::all)
                    .filter(each -> each.state() instanceof TreeNode.State.Unread)
                    .toList().forEach(this::expand);
        }
        Optional<TreeNode> before = selected.get();
        Set<SourceNode> found = new HashSet<>();
        for (SourceNode source : sources.all()) {
            if (source.filter(words)) {
                found.add(source);
            }
        }
        shown.setPredicate(found::contains);
        before.ifPresent(onRearranged);
    }

    /** {@return all profiles that are known, in the order of the tree} */
    List<ProfileNode> profiles() {
        return sources.profiles();
    }

    /** Goes to the section, and to the value in it, that a finding or a difference of the selected profile was seen in. */
    void go(Evidence evidence) {
        selected.get().flatMap(TreeNode::profile).ifPresent(profile -> go(profile, evidence));
    }

    private void go(ProfileNode profile, Evidence evidence) {
        find(profile, evidence.section()).ifPresent(node -> {
            filter.set("");
            onGo.accept(node, evidence);
        });
    }

    private static Optional<TreeNode> find(ProfileNode profile, String section) {
        return profile.all().filter(each -> each instanceof PartNode part && part.section()
                .filter(found -> found.key().equalsIgnoreCase(section)).isPresent()).findFirst();
    }

    /** {@return what the tree calls a section of the selected profile} */
    Optional<String> name(String section) {
        return selected.get().flatMap(TreeNode::profile).flatMap(profile -> find(profile, section))
                .map(TreeNode::name);
    }

    /** Asks for registry files and opens them. */
    public void choose() {
        open(dialogs.chooseRegistryFilesToOpen());
    }

    /** Opens registry files for reading; those that are open already are selected. */
    public void open(List<Path> some) {
        for (Path file : some) {
            sources.of(file).stream().findFirst().ifPresentOrElse(node -> onGo.accept(node, NOWHERE),
                    () -> files.open(file, this::add));
        }
    }

    private void add(List<ProfileSource> places) {
        List<SourceNode> nodes = places.stream().map(each -> SourceNode.ofFile(each, files.tasks())).toList();
        sources.addFiles(nodes);
        search();
        nodes.forEach(reading::read);
        onGo.accept(nodes.getFirst(), NOWHERE);
    }

    /** Gives back the file that the selected row is from. */
    void closeFile() {
        selected.get().flatMap(node -> node.source().file()).ifPresent(this::close);
    }

    private void close(Path file) {
        List<SourceNode> gone = sources.of(file);
        sources.remove(gone);
        select(Optional.empty());
        gone.forEach(each -> each.reading(() -> {}));
        files.close(gone.stream().map(SourceNode::operation).toList());
    }

    /** Gives all files back; the window is closed. */
    public void close() {
        files.closeAll(sources.files().stream().map(SourceNode::operation).toList());
    }

    private final class Follower implements NodeReading.Listener {
        @Override
        public void changed() {
            look();
        }

        @Override
        public void listed(SourceNode source, SourceNode.Listing listing) {
            take(source, listing);
        }

        @Override
        public void read() {
            search();
            look();
        }
    }
}
