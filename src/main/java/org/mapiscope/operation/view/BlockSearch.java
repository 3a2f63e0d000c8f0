package org.mapiscope.operation.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mapiscope.smartview.Block;

/** Finds parts of a structure by the words that they begin with. */
final class BlockSearch {
    private BlockSearch() {}

    /** {@return every part whose words are {@code text}, in order} */
    static List<Block> all(Block tree, String text) {
        return each(tree).filter(block -> block.text().equals(text)).toList();
    }

    /** {@return what follows {@code label} in the first part that begins with it} */
    static Optional<String> value(Block tree, String label) {
        return each(tree).map(Block::text).filter(text -> text.startsWith(label)).findFirst()
                .map(text -> text.substring(label.length()));
    }

    /** {@return the part and all within it, in order} */
    static Stream<Block> each(Block tree) {
        return Stream.concat(Stream.of(tree), tree.children().stream().flatMap(BlockSearch::each));
    }
}
