package org.mapiscope.gui.contents;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.interpret.PropTagNames;
import org.mapiscope.interpret.PropertyTypes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.operation.table.ColumnPreset;

/** What a column is called: in a person's words when it is one of a preset, else as MAPI calls the property. */
final class ColumnTitle {
    private static final Messages TEXTS = Messages.of(ColumnTitle.class);
    private static final Set<PropTag> NAMED = Arrays.stream(ColumnPreset.values())
            .flatMap(preset -> preset.columns().stream()).collect(Collectors.toUnmodifiableSet());

    private ColumnTitle() {}

    static String of(PropTag tag) {
        return NAMED.contains(tag) ? TEXTS.text("title." + tag) : name(tag);
    }

    /** {@return MAPI's name, as MFCMAPI chooses it; with the type where it is not the name's own, or the tag in hex} */
    static String name(PropTag tag) {
        return KnownProperties.names(tag).exact().stream().findFirst().orElseGet(() -> PropTagNames.text(tag));
    }

    /** {@return all names, the tag, the type and the name in DASL} */
    static String help(PropTag tag) {
        List<String> names = KnownProperties.names(tag).all();
        return "%s%n%s, %s%n%s".formatted(names.isEmpty() ? PropTagNames.text(tag) : String.join(", ", names), tag,
                PropertyTypes.text(tag.type()), KnownProperties.dasl(tag));
    }
}
