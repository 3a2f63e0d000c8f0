package org.mapiscope.operation.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;

/** Writes restrictions as {@link RestrictionText} has them. */
final class RestrictionWriter {
    /** What the high half of a fuzzy level says. */
    static final List<Flag> FUZZY = List.of(new Flag("FL_IGNORECASE", 0x10000), new Flag("FL_IGNORENONSPACE", 0x20000),
            new Flag("FL_LOOSE", 0x40000));

    /** What the low half of a fuzzy level says; one of them. */
    static final List<String> LEVELS = List.of("FL_FULLSTRING", "FL_SUBSTRING", "FL_PREFIX");

    private final ValueWriter values = new ValueWriter(this);

    record Flag(String name, int bit) {}

    String text(Restriction restriction) {
        return switch (restriction) {
            case Restriction.And r -> call("and", parts(r.parts()));
            case Restriction.Or r -> call("or", parts(r.parts()));
            case Restriction.Not r -> call("not", text(r.part()));
            case Restriction.Content r -> call("content", tag(r.tag()), values.text(r.value(), r.tag()),
                    level(r.fuzzyLevel()));
            case Restriction.Property r -> tag(r.tag()) + " " + sign(r.operator()) + " "
                    + values.text(r.value(), r.tag());
            case Restriction.CompareProps r -> tag(r.left()) + " " + sign(r.operator()) + " " + tag(r.right());
            case Restriction.BitMask r -> "%s & 0x%X %s 0".formatted(tag(r.tag()), r.mask(), r.zero() ? "==" : "!=");
            case Restriction.Size r -> "size(%s) %s %d".formatted(tag(r.tag()), sign(r.operator()), r.size());
            case Restriction.Exist r -> call("exist", tag(r.tag()));
            case Restriction.Sub r -> call("sub", tag(r.subObject()), text(r.part()));
            case Restriction.Comment r -> noted("comment", r.values(), r.part());
            case Restriction.Count r -> call("count", Integer.toString(r.count()), text(r.part()));
            case Restriction.Annotation r -> noted("annotation", r.values(), r.part());
            case Restriction.Unknown r -> call("unknown", "0x%X".formatted(r.kind()), ValueWriter.hex(r.raw()));
        };
    }

    private static String call(String name, String... arguments) {
        return name + "(" + String.join(", ", arguments) + ")";
    }

    private String parts(List<Restriction> parts) {
        return parts.stream().map(this::text).collect(Collectors.joining(", "));
    }

    /** {@return values with their properties, as a list} */
    String notes(List<PropValue> notes) {
        return notes.stream().map(note -> tag(note.tag()) + ": " + values.text(note, note.tag()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    static String value(PropValue value, PropTag expected) {
        return new RestrictionWriter().values.text(value, expected);
    }

    private String noted(String name, List<PropValue> noted, Optional<Restriction> part) {
        String list = notes(noted);
        return part.isEmpty() ? call(name, list) : call(name, list, text(part.get()));
    }

    static String tag(PropTag tag) {
        return RestrictionText.name(tag);
    }

    static String sign(RelationalOperator operator) {
        return switch (operator) {
            case RELOP_LT -> "<";
            case RELOP_LE -> "<=";
            case RELOP_GT -> ">";
            case RELOP_GE -> ">=";
            case RELOP_EQ -> "==";
            case RELOP_NE -> "!=";
            case RELOP_RE -> "re";
        };
    }

    static String level(int fuzzyLevel) {
        List<String> words = new ArrayList<>();
        int low = fuzzyLevel & 0xFFFF;
        int rest = fuzzyLevel & ~0xFFFF;
        if (low < LEVELS.size()) {
            words.add(LEVELS.get(low));
        } else {
            rest |= low;
        }
        for (Flag flag : FUZZY) {
            if ((rest & flag.bit) != 0) {
                words.add(flag.name);
                rest &= ~flag.bit;
            }
        }
        if (rest != 0) {
            words.add("0x%X".formatted(rest));
        }
        return String.join(" | ", words);
    }
}
