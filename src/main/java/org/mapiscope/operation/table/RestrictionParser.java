package org.mapiscope.operation.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;

/** Reads restrictions as {@link RestrictionText} has them. */
final class RestrictionParser {
    /** Deeper than any person writes; a text of brackets alone must not end the program. */
    private static final int DEEPEST = 500;

    private final Lexer in;
    private final ValueParser values;
    private int depth;

    RestrictionParser(String text) throws RestrictionSyntaxException {
        in = new Lexer(text);
        values = new ValueParser(in, this::nested);
    }

    /** Reads all of the text. */
    Restriction restriction() throws RestrictionSyntaxException {
        Restriction whole = nested();
        if (in.current().kind() != Lexer.Kind.END) {
            throw in.wrong("the end, and, or");
        }
        return whole;
    }

    private Restriction nested() throws RestrictionSyntaxException {
        List<Restriction> parts = new ArrayList<>(List.of(conjunction()));
        while (in.current().isWord("or")) {
            in.advance();
            parts.add(conjunction());
        }
        return parts.size() == 1 ? parts.getFirst() : new Restriction.Or(parts);
    }

    private Restriction conjunction() throws RestrictionSyntaxException {
        List<Restriction> parts = new ArrayList<>(List.of(part()));
        while (in.current().isWord("and")) {
            in.advance();
            parts.add(part());
        }
        return parts.size() == 1 ? parts.getFirst() : new Restriction.And(parts);
    }

    private Restriction part() throws RestrictionSyntaxException {
        depth++;
        if (depth > DEEPEST) {
            throw in.wrong("at most " + DEEPEST + " restrictions within each other");
        }
        Restriction part = one();
        depth--;
        return part;
    }

    private Restriction one() throws RestrictionSyntaxException {
        Lexer.Token first = in.current();
        if (first.is("(")) {
            in.advance();
            Restriction inner = nested();
            take(")");
            return inner;
        }
        if (first.kind() != Lexer.Kind.WORD) {
            throw in.wrong("a restriction");
        }
        in.advance();
        if (first.isWord("not") && !in.current().is("(")) {
            return new Restriction.Not(part());
        }
        return in.current().is("(") ? call(first) : comparison(tag(first));
    }

    private Restriction call(Lexer.Token name) throws RestrictionSyntaxException {
        take("(");
        Restriction made = switch (name.text().toLowerCase(Locale.ROOT)) {
            case "and" -> new Restriction.And(parts());
            case "or" -> new Restriction.Or(parts());
            case "not" -> new Restriction.Not(nested());
            case "content" -> content();
            case "exist" -> new Restriction.Exist(tag());
            case "sub" -> new Restriction.Sub(tagThenComma(), nested());
            case "count" -> new Restriction.Count(numberThenComma(), nested());
            case "comment" -> new Restriction.Comment(notes(), noted());
            case "annotation" -> new Restriction.Annotation(notes(), noted());
            case "unknown" -> new Restriction.Unknown(numberThenComma(), values.bytes());
            case "size" -> {
                PropTag tag = tag();
                take(")");
                yield new Restriction.Size(operator(), tag, values.number());
            }
            default -> throw Lexer.wrong(name, "and, or, not, content, exist, size, sub, count, comment, annotation,"
                    + " unknown or a property");
        };
        if (!(made instanceof Restriction.Size)) {
            take(")");
        }
        return made;
    }

    private List<Restriction> parts() throws RestrictionSyntaxException {
        List<Restriction> parts = new ArrayList<>();
        while (!in.current().is(")")) {
            parts.add(nested());
            if (!in.current().is(")")) {
                take(",");
            }
        }
        return parts;
    }

    private Restriction content() throws RestrictionSyntaxException {
        PropTag tag = tagThenComma();
        PropValue value = values.value(tag);
        int level = 0;
        if (in.current().is(",")) {
            in.advance();
            level = level();
            while (in.current().is("|")) {
                in.advance();
                level |= level();
            }
        }
        return new Restriction.Content(level, tag, value);
    }

    private int level() throws RestrictionSyntaxException {
        String word = in.current().text().toUpperCase(Locale.ROOT);
        int low = RestrictionWriter.LEVELS.indexOf(word);
        if (low >= 0) {
            in.advance();
            return low;
        }
        for (RestrictionWriter.Flag flag : RestrictionWriter.FUZZY) {
            if (flag.name().equals(word)) {
                in.advance();
                return flag.bit();
            }
        }
        if (!word.startsWith("0X")) {
            throw in.wrong("FL_FULLSTRING, FL_SUBSTRING, FL_PREFIX, FL_IGNORECASE, FL_IGNORENONSPACE, FL_LOOSE or a"
                    + " number in hex");
        }
        return values.number();
    }

    private Restriction comparison(PropTag tag) throws RestrictionSyntaxException {
        if (in.current().is("&")) {
            in.advance();
            int mask = values.number();
            boolean zero = switch (operator()) {
                case RELOP_EQ -> true;
                case RELOP_NE -> false;
                case RELOP_LT, RELOP_LE, RELOP_GT, RELOP_GE, RELOP_RE -> throw in.wrong("== 0 or != 0 before this");
            };
            if (!in.current().isWord("0")) {
                throw in.wrong("0");
            }
            in.advance();
            return new Restriction.BitMask(zero, tag, mask);
        }
        RelationalOperator operator = operator();
        Optional<PropTag> other = in.current().kind() == Lexer.Kind.WORD && isTag(in.current())
                ? RestrictionText.tag(in.current().text())
                : Optional.empty();
        if (other.isPresent()) {
            in.advance();
            return new Restriction.CompareProps(operator, tag, other.get());
        }
        return new Restriction.Property(operator, tag, values.value(tag));
    }

    /** {@return whether a word behind an operator is a property: eight hex digits are, unless a number is meant} */
    private boolean isTag(Lexer.Token word) {
        boolean name = Character.isLetter(word.text().charAt(0)) && !ValueParser.isKeyword(word.text());
        return name || word.text().matches("0[xX][0-9a-fA-F]{8}");
    }

    private RelationalOperator operator() throws RestrictionSyntaxException {
        RelationalOperator operator = switch (in.current().text().toLowerCase(Locale.ROOT)) {
            case "<" -> RelationalOperator.RELOP_LT;
            case "<=" -> RelationalOperator.RELOP_LE;
            case ">" -> RelationalOperator.RELOP_GT;
            case ">=" -> RelationalOperator.RELOP_GE;
            case "==", "=" -> RelationalOperator.RELOP_EQ;
            case "!=", "<>" -> RelationalOperator.RELOP_NE;
            case "re" -> RelationalOperator.RELOP_RE;
            default -> throw in.wrong("an operator: == != < <= > >= re or &");
        };
        in.advance();
        return operator;
    }

    private List<PropValue> notes() throws RestrictionSyntaxException {
        take("[");
        List<PropValue> notes = new ArrayList<>();
        while (!in.current().is("]")) {
            PropTag tag = tag();
            take(":");
            notes.add(values.value(tag));
            if (!in.current().is("]")) {
                take(",");
            }
        }
        take("]");
        return notes;
    }

    private Optional<Restriction> noted() throws RestrictionSyntaxException {
        if (!in.current().is(",")) {
            return Optional.empty();
        }
        in.advance();
        return Optional.of(nested());
    }

    private PropTag tagThenComma() throws RestrictionSyntaxException {
        PropTag tag = tag();
        take(",");
        return tag;
    }

    private int numberThenComma() throws RestrictionSyntaxException {
        int number = values.number();
        take(",");
        return number;
    }

    private PropTag tag() throws RestrictionSyntaxException {
        return tag(in.advance());
    }

    private static PropTag tag(Lexer.Token word) throws RestrictionSyntaxException {
        return RestrictionText.tag(word.text()).filter(tag -> word.kind() == Lexer.Kind.WORD).orElseThrow(
                () -> Lexer.wrong(word,
                        "a property by its name, such as PR_SUBJECT_W, or by its tag, such as 0x0037001F"));
    }

    private void take(String sign) throws RestrictionSyntaxException {
        if (!in.current().is(sign)) {
            throw in.wrong(sign);
        }
        in.advance();
    }
}
