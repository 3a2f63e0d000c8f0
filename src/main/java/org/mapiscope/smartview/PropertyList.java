package org.mapiscope.smartview;

import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.interpret.PropNames;
import org.mapiscope.interpret.PropertyTypes;
import org.mapiscope.mapi.PropTag;

/** Properties with their values, one behind the other. Source: [MS-OXCDATA] 2.11.4; [MS-OXOCFG] 2.2.6.1. */
final class PropertyList {
    private static final int NICKNAME_RESERVED = 4;

    private PropertyList() {}

    /** How a stream writes counts and short values. */
    enum Form {
        /** With counts of 16 bits. */
        STREAM,
        /** As the nickname cache does: each value has the room of an SPropValue in memory. */
        NICKNAME,
        /** As rules do: strings end with a zero, and a count is of 32 bits. */
        RULE
    }

    static void all(BlockReader in, Part self) {
        of(BlockReader.MAX_ENTRIES_SMALL, Form.STREAM).read(in, self);
    }

    /** {@return at most {@code count} properties; none when these are too many} */
    static Structure of(long count, Form form) {
        return (in, self) -> {
            for (int i = 0; count <= BlockReader.MAX_ENTRIES_SMALL && i < count; i++) {
                Part property = in.structure(property(i, form));
                if (!property.isSet()) {
                    break;
                }
                self.add(property);
            }
        };
    }

    /** {@return a property, shown as the one with the number {@code index}} */
    static Structure property(int index, Form form) {
        return (in, self) -> read(in, self.text("Property[" + index + "]"), form);
    }

    private static void read(BlockReader in, Part self, Form form) {
        NumberPart type = in.u16();
        NumberPart id = in.u16();
        PropTag tag = new PropTag(id.intValue() << Short.SIZE | type.intValue());
        Part line = new Part(true, type.offset(), Math.max(type.end(), id.end()));
        self.add(line, "PropTag = " + tag + " (" + PropertyTypes.text(tag.type()) + ")");
        PropNames names = KnownProperties.names(tag);
        names.best().ifPresent(best -> line.addSubHeader("Name: " + best));
        String others = names.others();
        if (!others.isEmpty()) {
            line.addSubHeader("Other Matches: " + others);
        }
        if (form == Form.NICKNAME) {
            in.skip(NICKNAME_RESERVED);
        }
        self.add(in.structure(new PropertyValue(tag, form)));
    }
}
