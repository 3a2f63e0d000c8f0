package org.mapiscope.gui.profiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.session.ClientSession;

/**
 * Where profiles are from: this machine, then sessions, then files in the order in which they were opened. FX thread only.
 */
final class Sources {
    private final ObservableList<SourceNode> all = FXCollections.observableArrayList();
    private final Map<ClientSession, SourceNode> bySession = new LinkedHashMap<>();

    /** @param machine the profiles of each MAPI of this machine */
    Sources(List<MachineProfiles> machine) {
        all.setAll(machine.stream().map(SourceNode::of).toList());
    }

    ObservableList<SourceNode> all() {
        return all;
    }

    /** Has a source for each of these sessions, and for no other. {@return those that have come} */
    List<SourceNode> follow(List<ClientSession> sessions) {
        bySession.keySet().removeIf(each -> !sessions.contains(each) && all.remove(bySession.get(each)));
        List<SourceNode> come = new ArrayList<>();
        for (ClientSession session : sessions) {
            if (!bySession.containsKey(session)) {
                SourceNode node = SourceNode.ofSession(session);
                bySession.put(session, node);
                long before = all.stream().filter(each -> each.file().isEmpty()).count();
                all.add((int) before, node);
                come.add(node);
            }
        }
        return come;
    }

    void addFiles(List<SourceNode> nodes) {
        all.addAll(nodes);
    }

    /** {@return those that are from files} */
    List<SourceNode> files() {
        return all.stream().filter(each -> each.file().isPresent()).toList();
    }

    /** {@return the places of a file; none when it is not open} */
    List<SourceNode> of(Path file) {
        return all.stream().filter(each -> each.file().filter(file::equals).isPresent()).toList();
    }

    void remove(List<SourceNode> nodes) {
        all.removeAll(nodes);
    }

    /** {@return all profiles that are known, in the order of the tree} */
    List<ProfileNode> profiles() {
        return all.stream().flatMap(each -> each.children().stream()).map(TreeNode::profile)
                .flatMap(Optional::stream).toList();
    }
}
