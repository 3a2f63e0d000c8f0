package org.mapiscope.operation.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.Restriction;

/**
 * A restriction while a person builds it: each part with its fields as text, which may be wrong for the moment. Not
 * thread-safe.
 */
public final class RestrictionNode {
    private static final List<PropType> QUOTED = List.of(PropType.PT_UNICODE, PropType.PT_STRING8, PropType.PT_SYSTIME,
            PropType.PT_CLSID);
    private static final Pattern WRITTEN = Pattern.compile("(?s)\\s*(\"|hex\\s*\"|\\[|null$|error ).*");

    private final Kind kind;
    private final List<String> fields;
    private final List<RestrictionNode> children = new ArrayList<>();
    private Optional<RestrictionNode> parent = Optional.empty();

    /** How many restrictions a part has in it. */
    public enum Parts {
        NONE, ONE, ONE_OR_NONE, MANY
    }

    /** What a field is filled with. */
    public enum Field {
        PROPERTY, OTHER_PROPERTY, OPERATOR, VALUE, LEVEL, TEST, NUMBER, NOTES, BYTES
    }

    /** The kinds, in MAPI's order, with the fields of each. */
    public enum Kind {
        /** RES_AND. */
        AND(Parts.MANY, ""),
        /** RES_OR. */
        OR(Parts.MANY, ""),
        /** RES_NOT. */
        NOT(Parts.ONE, ""),
        /** RES_CONTENT. */
        CONTENT(Parts.NONE, "PROPERTY VALUE LEVEL"),
        /** RES_PROPERTY. */
        PROPERTY(Parts.NONE, "PROPERTY OPERATOR VALUE"),
        /** RES_COMPAREPROPS. */
        COMPAREPROPS(Parts.NONE, "PROPERTY OPERATOR OTHER_PROPERTY"),
        /** RES_BITMASK. */
        BITMASK(Parts.NONE, "PROPERTY NUMBER TEST"),
        /** RES_SIZE. */
        SIZE(Parts.NONE, "PROPERTY OPERATOR NUMBER"),
        /** RES_EXIST. */
        EXIST(Parts.NONE, "PROPERTY"),
        /** RES_SUBRESTRICTION. */
        SUBRESTRICTION(Parts.ONE, "PROPERTY"),
        /** RES_COMMENT. */
        COMMENT(Parts.ONE_OR_NONE, "NOTES"),
        /** RES_COUNT. */
        COUNT(Parts.ONE, "NUMBER"),
        /** RES_ANNOTATION. */
        ANNOTATION(Parts.ONE_OR_NONE, "NOTES"),
        /** A kind of a number that this program does not know. */
        UNKNOWN(Parts.NONE, "NUMBER BYTES");

        private final Parts parts;
        private final String fields;

        /** @param fields names of {@link Field} */
        Kind(Parts parts, String fields) {
            this.parts = parts;
            this.fields = fields;
        }

        public Parts parts() {
            return parts;
        }

        /** {@return what a person fills in, in order} */
        public List<Field> fields() {
            return fields.isEmpty()
                    ? List.of()
                    : Pattern.compile(" ").splitAsStream(fields).map(Field::valueOf).toList();
        }
    }

    private RestrictionNode(Kind kind, List<String> fields) {
        this.kind = kind;
        this.fields = new ArrayList<>(fields);
    }

    /** {@return a new part of a kind, with fields that make it right where that can be guessed} */
    public static RestrictionNode empty(Kind kind) {
        return new RestrictionNode(kind, kind.fields().stream().map(field -> switch (field) {
            case PROPERTY -> kind == Kind.SUBRESTRICTION ? "PR_MESSAGE_RECIPIENTS" : "PR_SUBJECT_W";
            case OTHER_PROPERTY -> "PR_SUBJECT_W";
            case OPERATOR -> "==";
            case VALUE -> "\"\"";
            case LEVEL -> "FL_SUBSTRING | FL_IGNORECASE";
            case TEST -> "!= 0";
            case NUMBER -> "1";
            case NOTES -> "[]";
            case BYTES -> "hex\"\"";
        }).toList());
    }

    /** {@return the parts of a restriction} */
    public static RestrictionNode of(Restriction restriction) {
        return switch (restriction) {
            case Restriction.And r -> node(Kind.AND, List.of(), r.parts());
            case Restriction.Or r -> node(Kind.OR, List.of(), r.parts());
            case Restriction.Not r -> node(Kind.NOT, List.of(), List.of(r.part()));
            case Restriction.Content r -> leaf(Kind.CONTENT, RestrictionText.name(r.tag()),
                    RestrictionWriter.value(r.value(), r.tag()), RestrictionWriter.level(r.fuzzyLevel()));
            case Restriction.Property r -> leaf(Kind.PROPERTY, RestrictionText.name(r.tag()),
                    RestrictionWriter.sign(r.operator()), RestrictionWriter.value(r.value(), r.tag()));
            case Restriction.CompareProps r -> leaf(Kind.COMPAREPROPS, RestrictionText.name(r.left()),
                    RestrictionWriter.sign(r.operator()), RestrictionText.name(r.right()));
            case Restriction.BitMask r -> leaf(Kind.BITMASK, RestrictionText.name(r.tag()), "0x%X".formatted(r.mask()),
                    r.zero() ? "== 0" : "!= 0");
            case Restriction.Size r -> leaf(Kind.SIZE, RestrictionText.name(r.tag()),
                    RestrictionWriter.sign(r.operator()), Integer.toString(r.size()));
            case Restriction.Exist r -> leaf(Kind.EXIST, RestrictionText.name(r.tag()));
            case Restriction.Sub r ->
                node(Kind.SUBRESTRICTION, List.of(RestrictionText.name(r.subObject())), List.of(r.part()));
            case Restriction.Comment r ->
                node(Kind.COMMENT, List.of(new RestrictionWriter().notes(r.values())), r.part().stream().toList());
            case Restriction.Count r -> node(Kind.COUNT, List.of(Integer.toString(r.count())), List.of(r.part()));
            case Restriction.Annotation r ->
                node(Kind.ANNOTATION, List.of(new RestrictionWriter().notes(r.values())), r.part().stream().toList());
            case Restriction.Unknown r -> leaf(Kind.UNKNOWN, "0x%X".formatted(r.kind()), ValueWriter.hex(r.raw()));
        };
    }

    private static RestrictionNode leaf(Kind kind, String... fields) {
        return new RestrictionNode(kind, List.of(fields));
    }

    private static RestrictionNode node(Kind kind, List<String> fields, List<Restriction> parts) {
        RestrictionNode node = new RestrictionNode(kind, fields);
        parts.forEach(part -> node.add(of(part)));
        return node;
    }

    public Kind kind() {
        return kind;
    }

    public List<String> fields() {
        return List.copyOf(fields);
    }

    public void setField(int place, String text) {
        fields.set(place, text);
    }

    /** {@return the parts within this one} */
    public List<RestrictionNode> children() {
        return List.copyOf(children);
    }

    /** {@return the part that this one is in; empty for the whole} */
    public Optional<RestrictionNode> parent() {
        return parent;
    }

    /** {@return whether another part may be added} */
    public boolean hasRoom() {
        return switch (kind.parts()) {
            case NONE -> false;
            case ONE, ONE_OR_NONE -> children.isEmpty();
            case MANY -> true;
        };
    }

    public void add(RestrictionNode child) {
        child.parent = Optional.of(this);
        children.add(child);
    }

    public void remove(RestrictionNode child) {
        children.remove(child);
        child.parent = Optional.empty();
    }

    /** Puts {@code other} in the place of one of the parts. */
    public void replace(RestrictionNode child, RestrictionNode other) {
        children.set(children.indexOf(child), other);
        child.parent = Optional.empty();
        other.parent = Optional.of(this);
    }

    /** {@return the text of the whole, as {@link RestrictionText#parse} reads it when all fields are right} */
    public String text() {
        String parts = children.stream().map(RestrictionNode::text).collect(Collectors.joining(", "));
        return switch (kind) {
            case AND -> "and(" + parts + ")";
            case OR -> "or(" + parts + ")";
            case NOT -> "not(" + parts + ")";
            case CONTENT -> "content(%s, %s, %s)".formatted(fields.get(0), value(1), fields.get(2));
            case PROPERTY -> "%s %s %s".formatted(fields.get(0), fields.get(1), value(2));
            case COMPAREPROPS -> String.join(" ", fields);
            case BITMASK -> "%s & %s %s".formatted(fields.get(0), fields.get(1), fields.get(2));
            case SIZE -> "size(%s) %s %s".formatted(fields.get(0), fields.get(1), fields.get(2));
            case EXIST -> "exist(" + fields.get(0) + ")";
            case SUBRESTRICTION -> "sub(" + fields.get(0) + ", " + parts + ")";
            case COMMENT -> "comment(" + fields.get(0) + (parts.isEmpty() ? "" : ", ") + parts + ")";
            case COUNT -> "count(" + fields.get(0) + ", " + parts + ")";
            case ANNOTATION -> "annotation(" + fields.get(0) + (parts.isEmpty() ? "" : ", ") + parts + ")";
            case UNKNOWN -> "unknown(" + fields.get(0) + ", " + fields.get(1) + ")";
        };
    }

    /** {@return the value; in quotes where its type wants them and the person left them out} */
    private String value(int place) {
        String text = fields.get(place);
        boolean quoted = RestrictionText.tag(fields.getFirst().strip()).map(tag -> QUOTED.contains(tag.type()))
                .orElse(false);
        return quoted && !WRITTEN.matcher(text).matches() ? Lexer.quoted(text) : text;
    }

    /** {@return this part alone in a few words, without those in it} */
    public String summary() {
        return switch (kind.parts()) {
            case NONE -> text();
            case ONE, ONE_OR_NONE, MANY -> (kind.name() + " " + String.join(" ", fields)).strip();
        };
    }
}
