package org.mapiscope.registry.hive;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.mapiscope.binary.CorruptDataException;

/**
 * Reads keys and their lists, each by itself. Thread-safe.
 *
 * @param damages where it is told what cannot be read
 */
record KeyNodes(Cells cells, BaseBlock base, Damages damages) {

    /** {@return the same keys, of which damage is told to {@code others} instead} */
    KeyNodes telling(Damages others) {
        return new KeyNodes(cells.telling(others), base, others);
    }

    /** {@return the key in a cell, when it can be read} */
    Optional<KeyNode> node(Supplier<String> name, int cell) throws IOException {
        try {
            return Optional.of(KeyNode.read(cells.cell(name, cell), base));
        } catch (CorruptDataException e) {
            damages.tell(e);
            return Optional.empty();
        }
    }

    /** {@return what the list of {@code node}, which is in {@code cell}, has} */
    SubkeyList list(KeyNode node, int cell, Supplier<String> name) throws IOException {
        if (node.subkeyCount() == 0) {
            return node.subkeyList() == Cells.NONE ? SubkeyList.none() : uncounted(node, cell, name);
        }
        SubkeyList list = SubkeyList.read(cells, node.subkeyList(), name, damages);
        long count = Integer.toUnsignedLong(node.subkeyCount());
        if (list.damaged() || list.entries().size() == count) {
            return list;
        }
        tellCount(node, cell, name, list);
        return new SubkeyList(list.entries(), list.entries().size() < count);
    }

    /** A list of a key that has no keys is what was left of an earlier one, unless a key in it names this key. */
    private SubkeyList uncounted(KeyNode node, int cell, Supplier<String> name) throws IOException {
        KeyNodes unheard = telling(new Damages());
        SubkeyList list = SubkeyList.read(unheard.cells, node.subkeyList(), name, unheard.damages);
        for (SubkeyList.Entry each : list.entries()) {
            Optional<KeyNode> subkey = unheard.node(name, each.cell());
            if (subkey.isPresent() && subkey.get().parent() == cell && !subkey.get().isRoot()) {
                tellCount(node, cell, name, list);
                return list;
            }
        }
        return SubkeyList.none();
    }

    private void tellCount(KeyNode node, int cell, Supplier<String> name, SubkeyList list) {
        damages.tell(name.get(), HiveBytes.position(cell), "number of subkeys is %s, the list has %d"
                .formatted(Integer.toUnsignedString(node.subkeyCount()), list.entries().size()));
    }
}
