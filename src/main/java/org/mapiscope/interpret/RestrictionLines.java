package org.mapiscope.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;

/**
 * A restriction as MFCMAPI writes it: a line for each member of the structure, with a tab for each level.
 *
 * <p>Thread-safe. Source: MAPIDefS.h, SRestriction.
 */
public final class RestrictionLines {
    private static final int MOST_LEVELS = 100;

    private final List<String> lines = new ArrayList<>();

    private RestrictionLines() {}

    /** {@return the lines, with {@code \n} between them} */
    public static String of(Restriction restriction) {
        RestrictionLines all = new RestrictionLines();
        all.add(restriction, 0);
        return String.join("\n", all.lines);
    }

    private void line(int level, String line) {
        lines.add("\t".repeat(level) + line);
    }

    private void add(Restriction restriction, int level) {
        if (level > MOST_LEVELS) {
            lines.add("Restriction nested too many (%d) levels.".formatted(MOST_LEVELS));
            return;
        }
        int kind = kind(restriction);
        line(level, "lpRes->rt = 0x%X = %s".formatted(kind, PropertyFlags.text("flagRestrictionType", kind)));
        switch (restriction) {
            case Restriction.And and -> parts("resAnd", and.parts(), level);
            case Restriction.Or or -> parts("resOr", or.parts(), level);
            case Restriction.Not not -> {
                line(level, "lpRes->res.resNot.ulReserved = 0x00000000");
                part("resNot", not.part(), level);
            }
            case Restriction.Count count -> {
                line(level, "lpRes->res.resCount.ulCount = 0x%08X".formatted(count.count()));
                part("resCount", count.part(), level);
            }
            case Restriction.Sub sub -> {
                line(level, "lpRes->res.resSub.ulSubObject = " + TagText.line(sub.subObject()));
                part("resSub", sub.part(), level);
            }
            case Restriction.Comment comment -> notes("resComment", comment.values(), comment.part(), level);
            case Restriction.Annotation note -> notes("resAnnotation", note.values(), note.part(), level);
            case Restriction.Unknown unknown -> line(level, ValueText.hex(unknown.raw()));
            case Restriction.Content content -> content(content, level);
            case Restriction.Property property -> property(property, level);
            case Restriction.CompareProps compare -> compare(compare, level);
            case Restriction.BitMask mask -> mask(mask, level);
            case Restriction.Size size -> size(size, level);
            case Restriction.Exist exist -> exist(exist, level);
        }
    }

    private static int kind(Restriction restriction) {
        return switch (restriction) {
            case Restriction.And r -> 0;
            case Restriction.Or r -> 1;
            case Restriction.Not r -> 2;
            case Restriction.Content r -> 3;
            case Restriction.Property r -> 4;
            case Restriction.CompareProps r -> 5;
            case Restriction.BitMask r -> 6;
            case Restriction.Size r -> 7;
            case Restriction.Exist r -> 8;
            case Restriction.Sub r -> 9;
            case Restriction.Comment r -> 10;
            case Restriction.Count r -> 11;
            case Restriction.Annotation r -> 12;
            case Restriction.Unknown r -> r.kind();
        };
    }

    private void parts(String member, List<Restriction> parts, int level) {
        line(level, "lpRes->res.%s.cRes = 0x%08X".formatted(member, parts.size()));
        for (int i = 0; i < parts.size(); i++) {
            line(level, "lpRes->res.%s.lpRes[0x%08X]".formatted(member, i));
            add(parts.get(i), level + 1);
        }
    }

    private void part(String member, Restriction part, int level) {
        line(level, "lpRes->res.%s.lpRes".formatted(member));
        add(part, level + 1);
    }

    private void notes(String member, List<PropValue> values, Optional<Restriction> part, int level) {
        line(level, "lpRes->res.%s.cValues = 0x%08X".formatted(member, values.size()));
        for (int i = 0; i < values.size(); i++) {
            ValueText text = ValueText.of(values.get(i));
            String value = "lpRes->res.%s.lpProp[0x%08X]".formatted(member, i);
            line(level, value + ".ulPropTag = " + TagText.line(values.get(i).tag()));
            line(level, value + ".Value = " + text.text());
            line(level, "\tAlt: " + text.alternative());
        }
        line(level, "lpRes->res.%s.lpRes".formatted(member));
        part.ifPresentOrElse(present -> add(present, level + 1), () -> lines.add("lpRes was NULL"));
    }

    private void content(Restriction.Content content, int level) {
        line(level, "lpRes->res.resContent.ulFuzzyLevel = %s = 0x%08X"
                .formatted(PropertyFlags.text("flagFuzzyLevel", content.fuzzyLevel()), content.fuzzyLevel()));
        tag("resContent.ulPropTag", content.tag(), level);
        value("resContent", content.value(), level);
    }

    private void property(Restriction.Property property, int level) {
        operator("resProperty", property.operator(), level);
        tag("resProperty.ulPropTag", property.tag(), level);
        value("resProperty", property.value(), level);
        Optional<String> flags = switch (property.value()) {
            case PropValue.LongValue v -> PropertyFlags.text(v.tag(), v.value());
            case PropValue.ShortValue v -> PropertyFlags.text(v.tag(), v.value());
            default -> Optional.empty();
        };
        flags.ifPresent(text -> line(level, "\tFlags: " + text));
    }

    private void compare(Restriction.CompareProps compare, int level) {
        operator("resCompareProps", compare.operator(), level);
        tag("resCompareProps.ulPropTag1", compare.left(), level);
        tag("resCompareProps.ulPropTag2", compare.right(), level);
    }

    private void mask(Restriction.BitMask mask, int level) {
        int relation = mask.zero() ? 0 : 1;
        line(level, "lpRes->res.resBitMask.relBMR = %s = 0x%08X"
                .formatted(PropertyFlags.text("flagBitmask", relation), relation));
        line(level, "lpRes->res.resBitMask.ulMask = 0x%08X".formatted(mask.mask())
                + PropertyFlags.text(mask.tag(), mask.mask()).map(": "::concat).orElse(""));
        tag("resBitMask.ulPropTag", mask.tag(), level);
    }

    private void size(Restriction.Size size, int level) {
        operator("resSize", size.operator(), level);
        line(level, "lpRes->res.resSize.cb = 0x%08X".formatted(size.size()));
        tag("resSize.ulPropTag", size.tag(), level);
    }

    private void exist(Restriction.Exist exist, int level) {
        tag("resExist.ulPropTag", exist.tag(), level);
        line(level, "lpRes->res.resExist.ulReserved1 = 0x00000000");
        line(level, "lpRes->res.resExist.ulReserved2 = 0x00000000");
    }

    private void operator(String member, RelationalOperator operator, int level) {
        int value = PropertyFlags.of("flagRelop").stream().filter(flag -> flag.text().equals(operator.name()))
                .mapToInt(PropertyFlag::value).findFirst().orElseThrow();
        line(level, "lpRes->res.%s.relop = %s = 0x%08X".formatted(member, operator, value));
    }

    private void tag(String member, PropTag tag, int level) {
        line(level, "lpRes->res.%s = %s".formatted(member, TagText.line(tag)));
    }

    private void value(String member, PropValue value, int level) {
        ValueText text = ValueText.of(value);
        tag(member + ".lpProp->ulPropTag", value.tag(), level);
        line(level, "lpRes->res.%s.lpProp->Value = %s".formatted(member, text.text()));
        line(level, "\tAlt: " + text.alternative());
    }
}
