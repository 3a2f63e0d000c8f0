package org.mapiscope.gui.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.ProfileEntry;

/** What the services pane shows: the services of one profile, and the section of the one that is selected. FX thread only. */
public final class ServicesViewModel {
    private final Messages texts = Messages.of(ServicesViewModel.class);
    private final List<MapiProfiles> mapis;
    private final ObservableList<ProfileSource> sources = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ProfileSource> source = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<ServiceNode>> tree = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<SectionProperty> properties = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<MapiException>> failure = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final Map<MapiProfiles, TaskRunner.Running> listing = new HashMap<>();
    private TaskRunner.Running reading = () -> {};
    private TaskRunner.Running readingSection = () -> {};

    /** @param mapis whose profiles are offered by name */
    public ServicesViewModel(List<MapiProfiles> mapis) {
        this.mapis = List.copyOf(mapis);
        source.subscribe(this::read);
    }

    /** Shows the profile of {@code session}, and offers all others. */
    public void showSession(OpenSession session, TaskRunner sessionTasks) {
        ProfileSource first = new ProfileSource.OfSession(session, sessionTasks);
        sources.setAll(first);
        source.set(first);
        listProfiles();
    }

    /** Offers all profiles, and shows the default one. */
    public void showProfiles() {
        listProfiles();
    }

    private void listProfiles() {
        for (MapiProfiles mapi : mapis) {
            listing.getOrDefault(mapi, () -> {}).cancel();
            listing.put(mapi, mapi.tasks().run("", progress -> mapi.whyNot().isEmpty()
                    ? mapi.list().profiles()
                    : List.<ProfileEntry>of(), entries -> offer(mapi, entries), this::fail));
        }
    }

    private void offer(MapiProfiles mapi, List<ProfileEntry> entries) {
        List<ProfileSource> named = new ArrayList<>();
        entries.stream().sorted(Comparator.comparing(ProfileEntry::isDefault).reversed())
                .forEach(entry -> named.add(new ProfileSource.Named(entry.name(), mapi)));
        sources.removeIf(each -> each instanceof ProfileSource.Named before && before.mapi().equals(mapi));
        sources.addAll(named);
        if (source.get() == null && !sources.isEmpty()) {
            source.set(sources.getFirst());
        }
    }

    /** {@return whether a profile's name alone does not say which MAPI's it is} */
    boolean hasSeveralMapis() {
        return sources.stream().filter(each -> each instanceof ProfileSource.Named)
                .map(each -> ((ProfileSource.Named) each).mapi()).distinct().count() > 1;
    }

    /** {@return the profiles to choose from, the session's first} */
    ObservableList<ProfileSource> sources() {
        return sources;
    }

    /** {@return the profile that is shown} */
    ObjectProperty<@Nullable ProfileSource> sourceProperty() {
        return source;
    }

    /** {@return the services of the profile, with the providers below them} */
    ReadOnlyObjectProperty<List<ServiceNode>> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    /** {@return what the selected service or provider keeps in the profile} */
    ObservableList<SectionProperty> properties() {
        return properties;
    }

    /** {@return why something could not be read; empty when all could} */
    public ReadOnlyObjectProperty<Optional<MapiException>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Reads the profile anew. */
    public void read() {
        reading.cancel();
        ProfileSource from = source.get();
        if (from == null) {
            show(List.of());
        } else {
            reading = from.tasks().run(texts.text("task.read", from.name()), progress -> from.services(),
                    services -> show(ServiceNode.tree(services)), this::fail);
        }
    }

    private void show(List<ServiceNode> nodes) {
        failure.set(Optional.empty());
        select(null);
        tree.set(nodes);
    }

    /** Shows the section of {@code node}; none when it is null. */
    void select(@Nullable ServiceNode node) {
        readingSection.cancel();
        properties.clear();
        ProfileSource from = source.get();
        if (node != null && from != null) {
            readingSection = from.tasks().run("", progress -> from.section(node.uid()), this::showSection, this::fail);
        }
    }

    private void showSection(List<PropValue> values) {
        properties.setAll(values.stream().sorted(Comparator.comparing(PropValue::tag)).map(SectionProperty::of)
                .toList());
    }

    private void fail(MapiException e) {
        failure.set(Optional.of(e));
    }
}
