package org.mapiscope.smartview;

import java.util.Optional;
import org.mapiscope.interpret.PropertyFlags;
import org.mapiscope.interpret.TagText;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.smartview.Block.Kind;
import org.mapiscope.smartview.PropertyList.Form;

/**
 * Restrictions, as rules and as search folders keep them.
 *
 * <p>Source: [MS-OXCDATA] 2.12 for rules; [MS-OXOCFG] 2.2.6.1.2 for search folders.
 */
final class Restrictions {
    private static final int RES_AND = 0;
    private static final int RES_OR = 1;
    private static final int RES_NOT = 2;
    private static final int RES_CONTENT = 3;
    private static final int RES_PROPERTY = 4;
    private static final int RES_COMPAREPROPS = 5;
    private static final int RES_BITMASK = 6;
    private static final int RES_SIZE = 7;
    private static final int RES_EXIST = 8;
    private static final int RES_SUBRESTRICTION = 9;
    private static final int RES_COMMENT = 10;
    private static final int RES_COUNT = 11;
    private static final int RES_ANNOTATION = 12;

    private final Width width;
    private final int depth;

    /** How wide types and counts are. */
    private enum Width {
        /** All of 32 bits: search folders. */
        STORED,
        /** Types of a byte, counts of conditions of 16 bits: rules. */
        RULE,
        /** Types of a byte, counts of conditions of 32 bits: extended rules. */
        EXTENDED_RULE
    }

    private Restrictions(Width width, int depth) {
        this.width = width;
        this.depth = depth;
    }

    static void stored(BlockReader in, Part self) {
        new Restrictions(Width.STORED, 0).restriction(in, self);
    }

    static void rule(BlockReader in, Part self) {
        new Restrictions(Width.RULE, 0).restriction(in, self);
    }

    static void extendedRule(BlockReader in, Part self) {
        new Restrictions(Width.EXTENDED_RULE, 0).restriction(in, self);
    }

    private void restriction(BlockReader in, Part self) {
        self.kind(Kind.RESTRICTION).text("Restriction");
        NumberPart type = operator(in);
        self.add(type, "rt = " + Names.hex(type, 1) + " = " + Names.flags(type, "flagRestrictionType"));
        body(type.intValue()).ifPresent(body -> self.add(in.structure(body).kind(Kind.RESTRICTION)));
    }

    private Optional<Structure> body(int type) {
        return Optional.ofNullable(switch (type) {
            case RES_AND -> (in, self) -> list(in, self.text("resAnd"));
            case RES_OR -> (in, self) -> list(in, self.text("resOr"));
            case RES_NOT -> (in, self) -> inner(in, self.text("resNot"));
            case RES_CONTENT -> this::content;
            case RES_PROPERTY -> this::property;
            case RES_COMPAREPROPS -> this::compareProps;
            case RES_BITMASK -> this::bitMask;
            case RES_SIZE -> this::size;
            case RES_EXIST -> (in, self) -> tag(in, self.text("resExist"), "PropTag = ");
            case RES_SUBRESTRICTION -> (in, self) -> {
                tag(in, self.text("resSub"), "SubObject = ");
                inner(in, self);
            };
            case RES_COMMENT -> (in, self) -> comment(in, self.text("resComment"));
            case RES_ANNOTATION -> (in, self) -> comment(in, self.text("resAnnotation"));
            case RES_COUNT -> (in, self) -> {
                Names.addHex(self.text("resCount"), in.u32(), "resCount.ulCount = ", 8);
                inner(in, self);
            };
            default -> null;
        });
    }

    /** {@return a type or an operator: a byte in rules} */
    private NumberPart operator(BlockReader in) {
        return width == Width.STORED ? in.u32() : in.u8();
    }

    private void list(BlockReader in, Part self) {
        NumberPart count = width == Width.RULE ? in.u16() : in.u32();
        Names.addHex(self, count, "cRes = ", 8);
        if (count.value() < BlockReader.MAX_ENTRIES_EXTRA_LARGE && depth < BlockReader.MAX_DEPTH) {
            for (int i = 0; i < count.value() && in.remaining() > 0; i++) {
                self.add(in.structure(deeper()), "lpRes[" + Names.hex(i, 8) + "]");
            }
        }
    }

    private void inner(BlockReader in, Part self) {
        if (depth < BlockReader.MAX_DEPTH && in.remaining() > 0) {
            self.add(in.structure(deeper()), "lpRes");
        }
    }

    private Structure deeper() {
        return new Restrictions(width, depth + 1)::restriction;
    }

    private void content(BlockReader in, Part self) {
        NumberPart level = in.u32();
        flags(self.text("resContent"), level, "FuzzyLevel = ", "flagFuzzyLevel");
        tag(in, self, "PropTag = ");
        self.add(in.structure(PropertyList.property(0, form())), "lpProp");
    }

    private void property(BlockReader in, Part self) {
        flags(self.text("resProperty"), operator(in), "relop = ", "flagRelop");
        tag(in, self, "PropTag = ");
        self.add(in.structure(PropertyList.property(0, form())), "lpProp");
    }

    private void compareProps(BlockReader in, Part self) {
        flags(self.text("resCompareProps"), operator(in), "relop = ", "flagRelop");
        tag(in, self, "PropTag1 = ");
        tag(in, self, "PropTag2 = ");
    }

    private void bitMask(BlockReader in, Part self) {
        flags(self.text("resBitMask"), operator(in), "relBMR = ", "flagBitmask");
        NumberPart tag = tag(in, self, "PropTag = ");
        NumberPart mask = in.u32();
        String meaning = SmartView.number(new PropTag(tag.intValue()), mask.value());
        self.add(mask, "Mask = " + (meaning.isEmpty() ? "" : meaning + " = ") + Names.hex(mask, 8));
    }

    private void size(BlockReader in, Part self) {
        flags(self.text("resSize"), operator(in), "relop = ", "flagRelop");
        NumberPart tag = in.u32();
        Names.addHex(self, in.u32(), "cb = ", 8);
        self.add(tag, "PropTag = " + TagText.line(new PropTag(tag.intValue())));
    }

    private void comment(BlockReader in, Part self) {
        NumberPart count = operator(in);
        Names.addHex(self, count, "cValues = ", 8);
        self.add(in.structure(PropertyList.of(count.value(), form())));
        if (in.u8().value() != 0) {
            inner(in, self);
        }
    }

    private Form form() {
        return width == Width.STORED ? Form.STREAM : Form.RULE;
    }

    private static NumberPart tag(BlockReader in, Part self, String label) {
        NumberPart tag = in.u32();
        self.add(tag, label + TagText.line(new PropTag(tag.intValue())));
        return tag;
    }

    private static void flags(Part self, NumberPart number, String label, String set) {
        self.add(number,
                label + PropertyFlags.text(set, number.intValue()) + " = " + Names.hex(number, 8));
    }
}
