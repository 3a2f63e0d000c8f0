package org.mapiscope.gui.contents;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.interpret.PropTagNames;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.operation.table.ColumnPreset;

/** What a column is called: in a person's words when it is one of a preset, else as MAPI calls the property. */
final class ColumnTitle {
    private static final Messages TEXTS = Messages.of(ColumnTitle.class);
    private static final Set<PropTag> NAMED = Arrays.stream(ColumnPreset.values())
            .flatMap(preset -> preset.columns().stream()).collect(Collectors.toUnmodifiableSet());

    private ColumnTitle() {}

    static String of(PropTag tag) {
        return NAMED.contains(tag) ? TEXTS.text("title." + tag) : PropTagNames.text(tag);
    }

    /** {@return the names, the tag and the type} */
    static String help(PropTag tag) {
        return "%s%n%s%n%s".formatted(PropTagNames.text(tag), tag, tag.type());
    }
}
