package org.mapiscope.registry.hive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The keys of a hive as a tree, also where the hive says that they are none: each key is in one key only. Thread-safe.
 *
 * <p>A key names the one that it is in. Where that one lists it, all is well. Where the list of the one that it names is
 * damaged, it is looked for in the whole hive and is in that one too. A key that another lists, and that cannot be in the
 * one that it names, is in the first that lists it. So no key is met twice, and there are no circles.
 */
final class KeyTree {

    /** Levels of keys that Windows has at most. */
    static final int MOST_LEVELS = 512;
    /** Keys in other keys than they name that are thought about; more are left out. */
    static final int MOST_MISPLACED = 1_000;

    private final KeyNodes nodes;
    private final ValueReader values;
    private final Damages damages;
    private final KeyScan scan;
    private final HiveKey root;
    /** Keys in other keys than they name: the cell of each, and of the key that it is in. */
    private final Map<Integer, Integer> adopted = new ConcurrentHashMap<>();
    private final AtomicInteger misplaced = new AtomicInteger();

    /** @throws IOException when there is no key at the top; a {@code CorruptDataException} when it is not the disk's fault */
    KeyTree(HiveBytes bytes, BaseBlock base, Damages damages) throws IOException {
        Cells cells = new Cells(bytes, base, damages);
        this.nodes = new KeyNodes(cells, base, damages);
        this.values = new ValueReader(cells, base, damages);
        this.damages = damages;
        this.scan = new KeyScan(cells, damages);
        this.root = findRoot(base);
    }

    private HiveKey findRoot(BaseBlock base) throws IOException {
        Supplier<String> name = () -> "nk \\";
        int named = base.rootCell();
        Optional<KeyNode> node = named == Cells.NONE ? Optional.empty() : nodes.node(name, named);
        if (node.isPresent() && (node.get().isRoot() || base.isValid())) {
            return new HiveKey(this, node.get(), named);
        }
        for (int cell : scan.roots()) {
            Optional<KeyNode> other = nodes.node(name, cell);
            if (other.isPresent()) {
                damages.tell("regf", 0, "root cell is not the root, which was found at 0x%X"
                        .formatted(HiveBytes.position(cell)));
                return new HiveKey(this, other.get(), cell);
            }
        }
        return new HiveKey(this, node.orElseThrow(() -> nodes.cells().bytes().corrupt(() -> "regf", 0, "root cell",
                "is no key, and there is no other that says that it is the root")), named);
    }

    /** {@return the key at the top} */
    HiveKey root() {
        return root;
    }

    ValueReader values() {
        return values;
    }

    /** {@return the keys in {@code key}} */
    List<HiveKey> subkeys(HiveKey key) throws IOException {
        SubkeyList list = nodes.list(key.node(), key.cell(), key::structure);
        List<HiveKey> keys = new ArrayList<>();
        boolean whole = !list.damaged();
        for (SubkeyList.Entry each : list.entries()) {
            Optional<HiveKey> subkey = subkey(key, each.cell());
            subkey.ifPresent(keys::add);
            whole &= subkey.isPresent() && subkey.get().node().parent() == key.cell();
        }
        if (!whole && keys.addAll(lost(key, list))) {
            // the registry's order, in which every list is
            keys.sort(Comparator.comparing(each -> each.name().toUpperCase(Locale.ROOT)));
        }
        tellRepeated(key, keys);
        return keys;
    }

    /** {@return the key in {@code key} that has a name, in any case} */
    Optional<HiveKey> subkey(HiveKey key, String name) throws IOException {
        for (SubkeyList.Entry each : nodes.list(key.node(), key.cell(), key::structure).entries()) {
            if (each.mayBe(name)) {
                Optional<HiveKey> subkey = subkey(key, each.cell());
                if (subkey.isPresent() && subkey.get().name().equalsIgnoreCase(name)) {
                    return subkey;
                }
            }
        }
        // what lists say of names may be damaged too
        return subkeys(key).stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }

    /** {@return the key in {@code cell}, which the list of {@code parent} has, when it can be read and is in no other} */
    private Optional<HiveKey> subkey(HiveKey parent, int cell) throws IOException {
        Supplier<String> name = () -> parent.structure() + " > nk";
        if (cell == root.cell()) {
            damages.tell(name.get(), HiveBytes.position(cell), "is the root, which is in no key");
            return Optional.empty();
        }
        if (parent.level() == MOST_LEVELS) {
            damages.tell(name.get(), HiveBytes.position(cell),
                    "is more than %d levels down; it is left out".formatted(MOST_LEVELS));
            return Optional.empty();
        }
        Optional<KeyNode> node = nodes.node(name, cell);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        HiveKey key = new HiveKey(parent, node.get(), cell);
        if (node.get().parent() != parent.cell() && !isAdopted(parent, key)) {
            return Optional.empty();
        }
        if (node.get().nameCutOff()) {
            damages.tell(key.structure(), HiveBytes.position(cell), "name is longer than the cell; it is cut off");
        }
        return Optional.of(key);
    }

    /** {@return whether a key that {@code parent} lists is read in it, though it names another} */
    private boolean isAdopted(HiveKey parent, HiveKey key) throws IOException {
        Integer owner = adopted.get(key.cell());
        if (owner == null && misplaced.getAndIncrement() < MOST_MISPLACED && !mayBeIn(key.node().parent(), key)) {
            owner = adopted.putIfAbsent(key.cell(), parent.cell());
            owner = owner == null ? parent.cell() : owner;
        }
        boolean adopt = owner != null && owner == parent.cell();
        damages.tell(key.structure(), HiveBytes.position(key.cell()),
                "parent is 0x%X, not the key that lists it; %s".formatted(HiveBytes.position(key.node().parent()),
                        adopt ? "it is read here" : "it is left out here"));
        return adopt;
    }

    /** {@return whether {@code key} is in the key in cell {@code named}, or would be found when that is read} */
    private boolean mayBeIn(int named, HiveKey key) throws IOException {
        KeyNodes unheard = nodes.telling(new Damages());
        Supplier<String> name = () -> "nk";
        Optional<KeyNode> parent = unheard.node(name, named);
        if (parent.isEmpty()) {
            return false;
        }
        SubkeyList list = unheard.list(parent.get(), named, name);
        if (list.damaged()) {
            return true;
        }
        for (SubkeyList.Entry each : list.entries()) {
            Optional<KeyNode> other = each.cell() == root.cell() ? Optional.empty() : unheard.node(name, each.cell());
            if (each.cell() == key.cell() || other.isEmpty() || other.get().parent() != named) {
                return true;
            }
        }
        return false;
    }

    /** {@return the keys that name {@code key} and that its list, which is damaged, lacks} */
    private List<HiveKey> lost(HiveKey key, SubkeyList list) throws IOException {
        Set<Integer> listed = list.entries().stream().map(SubkeyList.Entry::cell).collect(Collectors.toSet());
        List<HiveKey> lost = new ArrayList<>();
        for (int cell : scan.keysIn(key.cell())) {
            if (!listed.contains(cell)) {
                subkey(key, cell).ifPresent(lost::add);
            }
        }
        if (!lost.isEmpty()) {
            damages.tell(key.structure(), HiveBytes.position(key.cell()),
                    "has %d keys that its list lacks; they were found in the bins".formatted(lost.size()));
        }
        return lost;
    }

    private void tellRepeated(HiveKey key, List<HiveKey> keys) {
        Set<String> names = new HashSet<>();
        for (HiveKey each : keys) {
            if (!names.add(each.name().toUpperCase(Locale.ROOT))) {
                damages.tell(key.structure(), HiveBytes.position(each.cell()),
                        "has more than one key of the name " + each.name());
            }
        }
    }
}
