package org.mapiscope.gui.property;

import java.util.Optional;
import org.mapiscope.interpret.PropertyFlags;
import org.mapiscope.interpret.SmartViewBindings;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.property.PropertyEntry;
import org.mapiscope.smartview.SmartViewParser;

/** What the value of a property means. */
final class SmartViewText {
    private SmartViewText() {}

    /** {@return what it means, in lines; empty where it is just what it is} */
    static String of(PropertyEntry entry) {
        return entry.value().map(value -> switch (value) {
            case PropValue.LongValue v -> PropertyFlags.text(v.tag(), v.value())
                    .or(() -> entry.name().flatMap(name -> PropertyFlags.text(name, v.value()))).orElse("");
            case PropValue.BinaryValue v -> parser(entry).map(parser -> parser.parse(v.value()).render()).orElse("");
            default -> "";
        }).orElse("");
    }

    /** {@return what the bytes of the property are taken for} */
    static Optional<SmartViewParser> parser(PropertyEntry entry) {
        return SmartViewBindings.parser(entry.tag(), entry.name()).flatMap(SmartViewParser::find);
    }
}
