package org.mapiscope.store.pst.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mapiscope.store.pst.ndb.EntryWalk;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.NodeDatabase;

/**
 * Which folders and messages a file has, and what is in what, by its nodes alone: tables may be damaged. Immutable; eight
 * bytes a message.
 */
final class SourceTree {

    private static final int TYPE_BITS = 5;

    private final Map<Nid, Nid> parents = new TreeMap<>();
    private final Map<Nid, List<Nid>> children = new TreeMap<>();
    /** Each message with its folder before it, ascending. */
    private final long[] messages;

    private SourceTree(NodeDatabase database) throws IOException {
        long[] found = new long[1024];
        int count = 0;
        EntryWalk<NbtEntry> walk = database.nodes().walk();
        for (NbtEntry entry = walk.next(); entry != null; entry = walk.next()) {
            switch (entry.nid().type()) {
                case Nid.NID_TYPE_NORMAL_FOLDER, Nid.NID_TYPE_SEARCH_FOLDER -> add(entry);
                case Nid.NID_TYPE_NORMAL_MESSAGE, Nid.NID_TYPE_ASSOC_MESSAGE -> {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = ((long) entry.parent().value() << Integer.SIZE)
                            | Integer.toUnsignedLong(entry.nid().value());
                }
                default -> {
                    // tables and what else belongs to a folder or to the store is found by its name
                }
            }
        }
        messages = Arrays.copyOf(found, count);
        Arrays.sort(messages);
    }

    static SourceTree read(NodeDatabase database) throws IOException {
        return new SourceTree(database);
    }

    /** {@return number of all messages, associated ones too} */
    long count() {
        return messages.length;
    }

    /** {@return number of messages in a folder and all folders in it} */
    long countFrom(Nid folder) {
        Set<Nid> reached = new HashSet<>();
        reach(folder, reached);
        return reached.stream().mapToLong(this::messages).sum();
    }

    /** {@return the highest number that a folder or message has} */
    int highest() {
        int highest = 0;
        for (Nid folder : parents.keySet()) {
            highest = Math.max(highest, folder.value() >>> TYPE_BITS);
        }
        for (long message : messages) {
            highest = Math.max(highest, (int) message >>> TYPE_BITS);
        }
        return highest;
    }

    boolean hasFolder(Nid folder) {
        return parents.containsKey(folder);
    }

    /** {@return the folders in a folder, ascending} */
    List<Nid> children(Nid folder) {
        return List.copyOf(children.getOrDefault(folder, List.of()));
    }

    Optional<Nid> parent(Nid folder) {
        return Optional.ofNullable(parents.get(folder));
    }

    /** {@return whether a folder is in {@code root}, or in one that is} */
    boolean isBelow(Nid folder, Nid root) {
        Set<Nid> seen = new HashSet<>();
        Nid at = folder;
        while (seen.add(at)) {
            at = parents.getOrDefault(at, at);
            if (at.equals(root)) {
                return true;
            }
        }
        return false;
    }

    /** {@return number of messages in a folder, associated ones too} */
    int messages(Nid folder) {
        return end(folder) - start(folder);
    }

    /** {@return message {@code index} of a folder, ascending} */
    Nid message(Nid folder, int index) {
        return new Nid((int) messages[start(folder) + index]);
    }

    /** {@return whether there is a message of this name} */
    boolean hasMessage(Nid message, Nid folder) {
        return Arrays.binarySearch(messages,
                ((long) folder.value() << Integer.SIZE) | Integer.toUnsignedLong(message.value())) >= 0;
    }

    /** {@return the folders that cannot be come to from {@code root}: of each lost tree its top} */
    List<Nid> lostFolders(Nid root) {
        Set<Nid> reached = new HashSet<>();
        reach(root, reached);
        List<Nid> lost = new ArrayList<>();
        for (Nid folder : parents.keySet()) {
            if (!reached.contains(folder) && !parents.containsKey(parents.getOrDefault(folder, folder))) {
                lost.add(folder);
                reach(folder, reached);
            }
        }
        for (Nid folder : parents.keySet()) {
            // what is left is within itself
            if (!reached.contains(folder)) {
                lost.add(folder);
                reach(folder, reached);
            }
        }
        return lost;
    }

    /** {@return what messages are said to be in that is no folder} */
    Set<Nid> lostParents() {
        Set<Nid> lost = new LinkedHashSet<>();
        for (long message : messages) {
            Nid parent = new Nid((int) (message >>> Integer.SIZE));
            if (!parents.containsKey(parent)) {
                lost.add(parent);
            }
        }
        return lost;
    }

    private void add(NbtEntry entry) {
        parents.put(entry.nid(), entry.parent());
        if (!entry.nid().equals(entry.parent())) {
            children.computeIfAbsent(entry.parent(), nid -> new ArrayList<>()).add(entry.nid());
        }
    }

    private void reach(Nid folder, Set<Nid> reached) {
        if (reached.add(folder)) {
            children(folder).forEach(child -> reach(child, reached));
        }
    }

    private int start(Nid folder) {
        return search((long) folder.value() << Integer.SIZE);
    }

    private int end(Nid folder) {
        return search(((long) folder.value() << Integer.SIZE) | 0xFFFF_FFFFL);
    }

    private int search(long key) {
        int at = Arrays.binarySearch(messages, key);
        return at >= 0 ? at : ~at;
    }
}
