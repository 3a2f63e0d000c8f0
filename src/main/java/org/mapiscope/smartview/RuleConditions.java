package org.mapiscope.smartview;

import java.util.ArrayList;
import java.util.List;

/** Conditions of rules, and the named properties that a rule's condition or action uses. Source: [MS-OXORULE] 2.2.4. */
final class RuleConditions {
    private static final int MNID_ID = 0;
    private static final int MNID_STRING = 1;

    private RuleConditions() {}

    static void standard(BlockReader in, Part self) {
        self.text("Rule Condition");
        self.add(in.structure(RuleConditions::namedProperties));
        self.add(in.structure(Restrictions::rule));
    }

    static void extended(BlockReader in, Part self) {
        self.text("Extended Rule Condition");
        self.add(in.structure(RuleConditions::namedProperties));
        self.add(in.structure(Restrictions::extendedRule));
    }

    /** Identifiers come first, names behind them; they are shown together. */
    static void namedProperties(BlockReader in, Part self) {
        self.text("NamedPropertyInformation");
        NumberPart count = in.u16();
        Names.addHex(self, count, "Number of named props = ", 4);
        if (count.value() == 0 || count.value() >= BlockReader.MAX_ENTRIES_LARGE) {
            return;
        }
        List<NumberPart> ids = new ArrayList<>();
        for (int i = 0; i < count.value(); i++) {
            ids.add(in.u16());
        }
        NumberPart size = in.u32();
        for (int i = 0; i < ids.size(); i++) {
            NumberPart id = ids.get(i);
            Part name = in.structure((inner, part) -> name(inner, part, id));
            if (!name.isSet()) {
                break;
            }
            if (i == 0) {
                Names.addHex(self, size, "Named prop size = ", 8);
            }
            self.add(name, "Named Prop 0x%04X".formatted(i));
        }
    }

    private static void name(BlockReader in, Part self, NumberPart id) {
        Names.addHex(self, id, "PropID = ", 4);
        NumberPart kind = in.u8();
        Names.addHex(self, kind, "Kind = ", 2);
        GuidPart guid = in.guid();
        self.add(guid, "Guid = " + guid.value());
        if (kind.value() == MNID_ID) {
            Names.addHex(self, in.u32(), "LID = ", 8);
        } else if (kind.value() == MNID_STRING) {
            NumberPart size = in.u8();
            Names.addHex(self, size, "NameSize = ", 2);
            TextPart name = in.utf16(size.value() / Character.BYTES);
            self.add(name, "Name = " + name.value());
        }
    }
}
