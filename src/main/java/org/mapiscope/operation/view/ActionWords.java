package org.mapiscope.operation.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.smartview.Block;

/** Says in one line what a rule does. */
final class ActionWords {
    private static final String TYPE = "ActionType: ";

    /** What is worth telling of an action besides its type. */
    private static final List<String> TOLD = List.of("PropString = ", "BounceCode: ");

    /** The same for an action that sets a property. */
    private static final List<String> TOLD_OF_TAG = List.of("PropTag = ", "PropString = ");

    private ActionWords() {}

    /** Says what a folder is called. */
    @FunctionalInterface
    interface Folders {
        Optional<String> name(EntryId folder);
    }

    /**
     * {@return such as {@code OP_MOVE Projects; OP_FORWARD Anna anna@example.org}; empty when there are none}
     *
     * @param bytes what the blocks are of
     */
    static String of(Block actions, Bytes bytes, Folders folders) {
        return BlockSearch.each(actions).filter(ActionWords::isAction)
                .map(action -> Stream.concat(Stream.of(action(action)), target(action, bytes, folders).stream())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    /** {@return the folder that messages go to, where its name can be read} */
    private static Optional<String> target(Block action, Bytes bytes, Folders folders) {
        return BlockSearch.all(action, "FolderEID").stream().filter(each -> each.length() > 0).findFirst()
                .flatMap(each -> folders.name(new EntryId(bytes.slice(each.offset(), each.end()))));
    }

    private static boolean isAction(Block block) {
        return block.children().stream().anyMatch(part -> part.text().startsWith(TYPE));
    }

    private static String action(Block action) {
        String type = BlockSearch.value(action, TYPE).orElse("").replaceAll(" = \\d+$", "");
        List<String> told = type.equals("OP_TAG") ? TOLD_OF_TAG : TOLD;
        Stream<String> values = BlockSearch.each(action).map(Block::text)
                .flatMap(text -> told.stream().filter(text::startsWith)
                        .map(label -> text.substring(label.length()).strip()));
        return Stream.concat(Stream.of(type), values).filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
    }
}
