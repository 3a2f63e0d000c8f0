package org.mapiscope.operation.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.smartview.Block;

/** Says in one line what a rule does. */
final class ActionWords {
    private static final String TYPE = "ActionType: ";

    /** What is worth telling of an action besides its type. */
    private static final List<String> TOLD = List.of("PropString = ", "BounceCode: ");

    /** The same for an action that sets a property. */
    private static final List<String> TOLD_OF_TAG = List.of("PropTag = ", "PropString = ");

    private ActionWords() {}

    /** {@return such as {@code OP_MOVE; OP_FORWARD Anna anna@example.org}; empty when there are none} */
    static String of(Block actions) {
        return BlockSearch.each(actions).filter(ActionWords::isAction).map(ActionWords::action)
                .collect(Collectors.joining("; "));
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
