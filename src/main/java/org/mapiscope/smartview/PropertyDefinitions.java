package org.mapiscope.smartview;

import java.util.Map;
import java.util.stream.Collectors;
import org.mapiscope.interpret.KnownNamedProp;
import org.mapiscope.interpret.KnownNamedProps;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.interpret.PropNames;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;

/**
 * The fields that a form adds to its item (PropertyDefinition stream, dispidPropDefStream).
 *
 * <p>Source: the pages on the PropertyDefinition, FieldDefinition, PackedAnsiString, PackedUnicodeString and SkipBlock
 * stream structures of MAPI's reference.
 */
final class PropertyDefinitions {
    private static final int PROP_DEF_V2 = 0x103;
    /** The byte that says that a longer length follows. */
    private static final int LONG_STRING = 0xFF;

    private PropertyDefinitions() {}

    static void read(BlockReader in, Part self) {
        self.text("Property Definition Stream");
        Fields fields = new Fields(in, self);
        long version = fields.u16("Version = 0x%04X = %s", "flagPropDefVersion").value();
        long count = fields.u32("FieldDefinitionCount = 0x%08X").value();
        for (int i = 0; count < BlockReader.MAX_ENTRIES_LARGE && i < count; i++) {
            fields.structure("Definition[" + i + "]", (field, part) -> definition(field, part, version));
        }
    }

    private static void definition(BlockReader in, Part self, long version) {
        Fields fields = new Fields(in, self);
        fields.u32("Flags = 0x%08X = %s", "flagPDOFlag");
        fields.u16("VT = 0x%04X = %s", "flagVarEnum");
        addNames(fields.u32("DispID = 0x%08X"));
        long nameLength = fields.u16("NmidNameLength = 0x%04X").value();
        fields.text("NmidName = ", in.utf16(nameLength), "");
        fields.structure("NameAnsi", PropertyDefinitions::ansi);
        fields.structure("FormulaANSI", PropertyDefinitions::ansi);
        fields.structure("ValidationRuleANSI", PropertyDefinitions::ansi);
        fields.structure("ValidationTextANSI", PropertyDefinitions::ansi);
        fields.structure("ErrorANSI", PropertyDefinitions::ansi);
        if (version == PROP_DEF_V2) {
            fields.u32("InternalType = 0x%08X = %s", "flagInternalType");
            skipBlocks(in, self);
        }
    }

    /** Says what property the identifier of a field stands for. */
    private static void addNames(NumberPart dispid) {
        long id = dispid.value();
        if (id >= PropTag.FIRST_NAMED_ID) {
            addLine(dispid, " = ", NamedIndex.NAMES.getOrDefault((int) id, ""), "");
        } else if (id != 0) {
            PropNames names = KnownProperties.names(PropTag.of((int) id, new PropType(0)));
            addLine(dispid, " = ", names.best().orElse(""), "");
            addLine(dispid, ": (", names.others(), ")");
        }
    }

    private static void addLine(Part dispid, String before, String names, String after) {
        if (!names.isEmpty()) {
            dispid.addSubHeader(before + names + after);
        }
    }

    /** Blocks that older readers can leave out; the last of them is empty. */
    private static void skipBlocks(BlockReader in, Part self) {
        int count = countSkipBlocks(in);
        int shown = count < BlockReader.MAX_ENTRIES_SMALL ? count : 0;
        self.addHeader("SkipBlockCount = " + shown);
        new Fields(in, self).array("SkipBlock", Math.min(shown, 1), PropertyDefinitions::firstSkipBlock);
        for (int i = 1; i < shown; i++) {
            new Fields(in, self).structure("SkipBlock[" + i + "]", PropertyDefinitions::skipBlock);
        }
    }

    private static int countSkipBlocks(BlockReader in) {
        int start = in.position();
        int count = 1;
        for (long size = in.u32().value(); size != 0; size = in.u32().value()) {
            in.skip((int) Math.min(size, in.remaining()));
            count++;
        }
        in.moveTo(start);
        return count;
    }

    private static void firstSkipBlock(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        fields.u32("Size = 0x%08X");
        fields.structure("FieldName", PropertyDefinitions::unicode);
    }

    private static void skipBlock(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        fields.fewBytes("Content", fields.u32("Size = 0x%08X").value());
    }

    private static void ansi(BlockReader in, Part self) {
        long length = packedLength(in, self);
        self.addLabeled("Characters", in.ansi(length));
    }

    private static void unicode(BlockReader in, Part self) {
        long length = packedLength(in, self);
        self.addLabeled("Characters", in.utf16(length));
    }

    private static long packedLength(BlockReader in, Part self) {
        NumberPart length = in.u8();
        if (length.value() != LONG_STRING) {
            return Fields.shown(self, length, "Length = 0x%04X").value();
        }
        NumberPart longer = in.u16();
        length.endAt(longer.isSet() ? longer.end() : length.end());
        self.add(length, "Length = 0x%04X".formatted(longer.value()));
        return longer.value();
    }

    /** What each identifier of a named property is called, whatever its property set. */
    private static final class NamedIndex {
        private static final Map<Integer, String> NAMES = KnownNamedProps.all().stream()
                .filter(known -> known.prop() instanceof NamedProp.ById)
                .collect(Collectors.groupingBy(known -> ((NamedProp.ById) known.prop()).id(),
                        Collectors.mapping(KnownNamedProp::name, Collectors.joining(", "))));
    }
}
