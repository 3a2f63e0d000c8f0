package org.mapiscope.operation.table;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapiscope.interpret.Times;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.Restriction;

/** Reads values as {@link RestrictionText} has them. */
final class ValueParser {
    private static final Set<String> KEYWORDS = Set.of("null", "object", "error", "raw", "hex", "true", "false",
            "restriction", "nan", "infinity");

    private static final Pattern FILETIME = Pattern.compile("0[xX]([0-9a-fA-F]{1,16})(?:\\s.*)?");

    private final Lexer in;
    private final Nested nested;

    ValueParser(Lexer in, Nested nested) {
        this.in = in;
        this.nested = nested;
    }

    /** Reads a restriction within a value. */
    @FunctionalInterface
    interface Nested {
        Restriction read() throws RestrictionSyntaxException;
    }

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Reads a value of {@code expected}, unless it says that it is of another tag. */
    PropValue value(PropTag expected) throws RestrictionSyntaxException {
        Lexer.Token first = in.current();
        Parsed parsed = parsed();
        PropTag tag = expected;
        if (in.current().isWord("as")) {
            in.advance();
            Lexer.Token word = in.advance();
            tag = RestrictionText.tag(word.text()).orElseThrow(() -> Lexer.wrong(word, "a property behind as"));
        }
        return parsed.as(tag, first);
    }

    /** A value of which the tag is not known yet. */
    @FunctionalInterface
    private interface Parsed {
        PropValue as(PropTag tag, Lexer.Token at) throws RestrictionSyntaxException;
    }

    private Parsed parsed() throws RestrictionSyntaxException {
        Lexer.Token first = in.current();
        if (first.is("[")) {
            return many();
        }
        if (first.kind() == Lexer.Kind.STRING) {
            in.advance();
            return text(first.text());
        }
        if (first.kind() != Lexer.Kind.WORD) {
            throw in.wrong("a value");
        }
        return word(first);
    }

    private Parsed word(Lexer.Token first) throws RestrictionSyntaxException {
        if (first.isWord("hex")) {
            return binary();
        }
        in.advance();
        return switch (first.text().toLowerCase(Locale.ROOT)) {
            case "null" -> (tag, at) -> new PropValue.NullValue(tag);
            case "object" -> (tag, at) -> new PropValue.ObjectValue(tag);
            case "error" -> {
                int result = number();
                yield (tag, at) -> new PropValue.ErrorValue(tag, new HResult(result));
            }
            case "raw" -> {
                Bytes raw = bytes();
                yield (tag, at) -> new PropValue.UnknownValue(tag, raw);
            }
            case "restriction" -> restriction();
            default -> (tag, at) -> scalar(first, tag);
        };
    }

    private Parsed restriction() throws RestrictionSyntaxException {
        if (!in.current().is("(")) {
            throw in.wrong("(");
        }
        in.advance();
        Restriction inner = nested.read();
        if (!in.current().is(")")) {
            throw in.wrong(")");
        }
        in.advance();
        return (tag, at) -> new PropValue.RestrictionValue(tag, inner);
    }

    private Parsed many() throws RestrictionSyntaxException {
        List<Parsed> each = new ArrayList<>();
        List<Lexer.Token> places = new ArrayList<>();
        in.advance();
        while (!in.current().is("]")) {
            places.add(in.current());
            each.add(element());
            if (!in.current().is("]")) {
                if (!in.current().is(",")) {
                    throw in.wrong(", or ]");
                }
                in.advance();
            }
        }
        in.advance();
        return (tag, at) -> {
            if (!tag.type().isMultiValued()) {
                throw Lexer.wrong(at, "one value, for the type is " + tag.type());
            }
            List<PropValue> values = new ArrayList<>();
            for (int i = 0; i < each.size(); i++) {
                values.add(each.get(i).as(ValueWriter.single(tag), places.get(i)));
            }
            return new PropValue.MultiValue(tag, values);
        };
    }

    private Parsed element() throws RestrictionSyntaxException {
        if (in.current().is("[")) {
            throw in.wrong("one value");
        }
        Parsed bare = parsed();
        if (!in.current().isWord("as")) {
            return bare;
        }
        in.advance();
        Lexer.Token word = in.advance();
        PropTag own = RestrictionText.tag(word.text()).orElseThrow(() -> Lexer.wrong(word, "a property behind as"));
        return (tag, at) -> bare.as(own, at);
    }

    private Parsed binary() throws RestrictionSyntaxException {
        Bytes bytes = bytes();
        if (in.current().isWord("in")) {
            Charset charset = charset();
            return (tag, at) -> new PropValue.String8Value(tag, bytes, charset);
        }
        return (tag, at) -> new PropValue.BinaryValue(tag, bytes);
    }

    /** Reads {@code hex"00FF"}. */
    Bytes bytes() throws RestrictionSyntaxException {
        if (!in.current().isWord("hex")) {
            throw in.wrong("hex\"...\"");
        }
        in.advance();
        Lexer.Token digits = in.current();
        if (digits.kind() != Lexer.Kind.STRING || !digits.text().matches("([0-9a-fA-F]{2})*")) {
            throw in.wrong("pairs of hex digits in quotes");
        }
        in.advance();
        return Bytes.ofHex(digits.text());
    }

    private Charset charset() throws RestrictionSyntaxException {
        in.advance();
        Lexer.Token name = in.advance();
        if (name.kind() != Lexer.Kind.WORD || !Charset.isSupported(name.text())) {
            throw Lexer.wrong(name, "the name of a character set");
        }
        return Charset.forName(name.text());
    }

    private Parsed text(String text) throws RestrictionSyntaxException {
        Charset charset = in.current().isWord("in") ? charset() : ValueWriter.USUAL;
        return (tag, at) -> text(text, charset, tag, at);
    }

    private static PropValue text(String text, Charset charset, PropTag tag, Lexer.Token at)
            throws RestrictionSyntaxException {
        PropType type = tag.type().single();
        if (type.equals(PropType.PT_SYSTIME)) {
            return time(tag, text, at);
        }
        if (type.equals(PropType.PT_CLSID)) {
            return new PropValue.ClsidValue(tag, guid(text, at));
        }
        if (type.equals(PropType.PT_STRING8)) {
            return new PropValue.String8Value(tag, Bytes.of(text.getBytes(charset)), charset);
        }
        if (type.equals(PropType.PT_UNICODE) || type.equals(PropType.PT_UNSPECIFIED)) {
            return new PropValue.UnicodeValue(tag, text);
        }
        throw Lexer.wrong(at, "a value of " + type);
    }

    /** Reads what {@link Times#iso} writes; also a day, and of a FILETIME in hex what else is said of it. */
    private static PropValue time(PropTag tag, String text, Lexer.Token at) throws RestrictionSyntaxException {
        Matcher number = FILETIME.matcher(text);
        try {
            if (number.matches()) {
                return new PropValue.SysTimeValue(tag, Long.parseUnsignedLong(number.group(1), 16));
            }
            return PropValue.SysTimeValue.of(tag, text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text));
        } catch (DateTimeException e) {
            throw new RestrictionSyntaxException(at.position(),
                    "a time in UTC, such as \"2024-02-29T12:00:00Z\", or a day", text);
        }
    }

    private static MapiUid guid(String text, Lexer.Token at) throws RestrictionSyntaxException {
        try {
            return MapiUid.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RestrictionSyntaxException(at.position(), "a GUID", text);
        }
    }

    private static PropValue scalar(Lexer.Token word, PropTag tag) throws RestrictionSyntaxException {
        PropType type = tag.type().single();
        String text = word.text();
        try {
            if (type.equals(PropType.PT_BOOLEAN) && text.matches("(?i)true|false")) {
                return new PropValue.BooleanValue(tag, Boolean.parseBoolean(text));
            } else if (type.equals(PropType.PT_I2)) {
                return new PropValue.ShortValue(tag, (short) whole(text, Short.MIN_VALUE, 0xFFFF));
            } else if (type.equals(PropType.PT_LONG)) {
                return new PropValue.LongValue(tag, (int) whole(text, Integer.MIN_VALUE, 0xFFFFFFFFL));
            } else if (type.equals(PropType.PT_I8)) {
                return new PropValue.LongLongValue(tag, whole(text, Long.MIN_VALUE, Long.MAX_VALUE));
            } else if (type.equals(PropType.PT_R4)) {
                return new PropValue.FloatValue(tag, Float.parseFloat(text));
            } else if (type.equals(PropType.PT_DOUBLE)) {
                return new PropValue.DoubleValue(tag, Double.parseDouble(text));
            } else if (type.equals(PropType.PT_APPTIME)) {
                return new PropValue.AppTimeValue(tag, Double.parseDouble(text));
            } else if (type.equals(PropType.PT_CURRENCY)) {
                return new PropValue.CurrencyValue(tag, new BigDecimal(text).movePointRight(4).longValueExact());
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw Lexer.wrong(word, "a number of " + type);
        }
        throw Lexer.wrong(word, "a value of " + type);
    }

    private static long whole(String text, long least, long most) {
        boolean hex = text.regionMatches(true, 0, "0x", 0, 2);
        long value = hex ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text);
        if (!hex || most != Long.MAX_VALUE) {
            if (value < least || value > most) {
                throw new NumberFormatException(text);
            }
        }
        return value;
    }

    /** Reads a whole number of 32 bits, decimal or in hex. */
    int number() throws RestrictionSyntaxException {
        Lexer.Token word = in.current();
        try {
            int number = (int) whole(word.kind() == Lexer.Kind.WORD ? word.text() : "", Integer.MIN_VALUE, 0xFFFFFFFFL);
            in.advance();
            return number;
        } catch (NumberFormatException e) {
            throw in.wrong("a whole number of 32 bits");
        }
    }
}
