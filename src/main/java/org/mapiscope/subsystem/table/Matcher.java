package org.mapiscope.subsystem.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.ErrorValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.MultiValue;
import org.mapiscope.mapi.PropValue.ObjectValue;
import org.mapiscope.mapi.PropValue.ShortValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.spi.RowSource;

/**
 * A restriction, made ready to be asked of rows, on any threads; of one that {@link #counts}, in their order on one thread.
 *
 * <p>A condition on a property that a row lacks is false. Source: [about-restrictions], [imapitable-restrict].
 */
final class Matcher {
    /** Restrictions nested deeper are refused: some are made to hurt. */
    private static final int DEEPEST = 200;

    private static final int PR_MESSAGE_RECIPIENTS = 0x0E12000D;
    private static final int PR_MESSAGE_ATTACHMENTS = 0x0E13000D;

    private final String call;
    private final List<PropTag> columns = new ArrayList<>();
    private final Condition condition;
    private boolean counts;

    /** A row to be judged, with a value for each of {@link #columns}. */
    record Candidate(List<PropValue> values, SubRows subRows) {}

    /** Where the rows within a row come from. */
    interface SubRows {
        RowSource of(PropTag subObject) throws MapiException;
    }

    private interface Condition {
        boolean holds(Candidate row) throws MapiException;
    }

    private interface ValueTest {
        boolean holds(PropValue value);
    }

    /**
     * @param call who asks, for failures
     * @throws MapiException {@code MAPI_E_TOO_COMPLEX} when a part is unknown or its types do not fit
     */
    Matcher(Restriction restriction, String call) throws MapiException {
        this.call = call;
        condition = compile(restriction, 0);
    }

    /** {@return the columns that a {@link Candidate} has to have, in order} */
    List<PropTag> columns() {
        return columns;
    }

    /** {@return whether the answer for a row depends on the rows before it (RES_COUNT)} */
    boolean counts() {
        return counts;
    }

    boolean matches(Candidate row) throws MapiException {
        return condition.holds(row);
    }

    private Condition compile(Restriction restriction, int depth) throws MapiException {
        if (depth > DEEPEST) {
            throw tooComplex("nested deeper than " + DEEPEST);
        }
        return switch (restriction) {
            case Restriction.And(List<Restriction> parts) -> all(compile(parts, depth + 1));
            case Restriction.Or(List<Restriction> parts) -> any(compile(parts, depth + 1));
            case Restriction.Not(Restriction part) -> {
                Condition inner = compile(part, depth + 1);
                yield row -> !inner.holds(row);
            }
            case Restriction.Content content -> content(content);
            case Restriction.Property property -> property(property);
            case Restriction.CompareProps compare -> compare(compare);
            case Restriction.BitMask mask -> bitMask(mask);
            case Restriction.Size size -> size(size);
            case Restriction.Exist exist -> exist(exist);
            case Restriction.Sub sub -> sub(sub);
            case Restriction.Comment(List<PropValue> values, Optional<Restriction> part) -> noted(part, depth);
            case Restriction.Annotation(List<PropValue> values, Optional<Restriction> part) -> noted(part, depth);
            case Restriction.Count count -> count(count, depth);
            case Restriction.Unknown unknown -> throw tooComplex("kind %d is not known".formatted(unknown.kind()));
        };
    }

    private List<Condition> compile(List<Restriction> parts, int depth) throws MapiException {
        List<Condition> conditions = new ArrayList<>();
        for (Restriction part : parts) {
            conditions.add(compile(part, depth));
        }
        return conditions;
    }

    private static Condition all(List<Condition> parts) {
        return row -> {
            for (Condition part : parts) {
                if (!part.holds(row)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Condition any(List<Condition> parts) {
        return row -> {
            for (Condition part : parts) {
                if (part.holds(row)) {
                    return true;
                }
            }
            return false;
        };
    }

    private Condition noted(Optional<Restriction> part, int depth) throws MapiException {
        return part.isPresent() ? compile(part.get(), depth + 1) : row -> true;
    }

    private Condition content(Restriction.Content content) throws MapiException {
        PropType type = content.value().tag().type();
        if (!Conversion.isText(type) && !type.equals(PropType.PT_BINARY)) {
            throw tooComplex("content of " + type);
        }
        requireFit(content.tag(), content.value());
        Optional<ContentTest> test = ContentTest.of(content.fuzzyLevel(), content.value());
        if (test.isEmpty()) {
            throw tooComplex("fuzzy level 0x%X".formatted(content.fuzzyLevel()));
        }
        return value(content.tag(), test.get()::holds);
    }

    private Condition property(Restriction.Property property) throws MapiException {
        requireOrder(property.operator(), property.value().tag());
        requireFit(property.tag(), property.value());
        PropValue constant = property.value();
        if (constant instanceof MultiValue) {
            int column = column(property.tag());
            return row -> relates(property.operator(), row.values.get(column), constant);
        }
        return value(property.tag(), value -> relates(property.operator(), value, constant));
    }

    private Condition compare(Restriction.CompareProps compare) throws MapiException {
        requireOrder(compare.operator(), compare.left());
        if (!compare.left().type().equals(compare.right().type())) {
            throw tooComplex("%s against %s".formatted(compare.left().type(), compare.right().type()));
        }
        int left = column(compare.left());
        int right = column(compare.right());
        return row -> relates(compare.operator(), row.values.get(left), row.values.get(right));
    }

    private static boolean relates(RelationalOperator operator, PropValue left, PropValue right) {
        return !ValueOrder.isMissing(left) && !ValueOrder.isMissing(right)
                && operator.holds(ValueOrder.compare(left, right));
    }

    private Condition bitMask(Restriction.BitMask mask) throws MapiException {
        PropType type = mask.tag().type().single();
        if (!type.equals(PropType.PT_LONG) && !type.equals(PropType.PT_I2)) {
            throw tooComplex("a bit mask on " + type);
        }
        return value(mask.tag(), value -> switch (value) {
            case LongValue number -> (number.value() & mask.mask()) == 0 == mask.zero();
            case ShortValue number -> (number.value() & mask.mask()) == 0 == mask.zero();
            default -> false;
        });
    }

    private Condition size(Restriction.Size size) throws MapiException {
        if (size.tag().type().equals(PropType.PT_OBJECT) || size.operator() == RelationalOperator.RELOP_RE) {
            throw tooComplex("the size of " + size.tag().type() + " by " + size.operator());
        }
        int column = column(size.tag());
        return row -> {
            PropValue value = row.values.get(column);
            long bytes = isTooLarge(value) ? Long.MAX_VALUE : ValueSize.of(value);
            return isThere(value)
                    && size.operator().holds(Long.compare(bytes, Integer.toUnsignedLong(size.size())));
        };
    }

    private static boolean isThere(PropValue value) {
        return !ValueOrder.isMissing(value) || isTooLarge(value);
    }

    /** {@return whether there is a value that is too large for a row; it has to be opened as a stream} */
    private static boolean isTooLarge(PropValue value) {
        return value instanceof ErrorValue error && error.result().equals(HResult.MAPI_E_NOT_ENOUGH_MEMORY);
    }

    private Condition exist(Restriction.Exist exist) throws MapiException {
        if (exist.tag().type().equals(PropType.PT_OBJECT)) {
            throw tooComplex("the existence of a PT_OBJECT");
        }
        int column = column(exist.tag().withType(PropType.PT_UNSPECIFIED));
        return row -> isThere(row.values.get(column)) && !(row.values.get(column) instanceof ObjectValue);
    }

    private Condition sub(Restriction.Sub sub) throws MapiException {
        int object = sub.subObject().value();
        if (object != PR_MESSAGE_RECIPIENTS && object != PR_MESSAGE_ATTACHMENTS) {
            throw tooComplex("rows of " + sub.subObject());
        }
        Matcher check = new Matcher(sub.part(), call);
        RowReader.Format format = new RowReader.Format(PropType.PT_UNICODE, List.of(), 0);
        return row -> {
            // anew for each row: RES_COUNT within starts with each message
            Matcher part = check.counts ? new Matcher(sub.part(), call) : check;
            RowSource inner = row.subRows.of(sub.subObject());
            RowReader reader = new RowReader(NumberedRows.of(inner), format, part.columns);
            for (long i = 0; i < inner.size(); i++) {
                if (part.matches(new Candidate(reader.read(RowReader.entry(i, 0)), row.subRows))) {
                    return true;
                }
            }
            return false;
        };
    }

    private Condition count(Restriction.Count count, int depth) throws MapiException {
        Condition part = compile(count.part(), depth + 1);
        counts = true;
        long[] left = {Integer.toUnsignedLong(count.count())};
        return row -> left[0] > 0 && part.holds(row) && left[0]-- > 0;
    }

    /** {@return whether the value, or one of many values, passes} */
    private Condition value(PropTag tag, ValueTest test) {
        int column = column(tag);
        return row -> {
            PropValue value = row.values.get(column);
            if (value instanceof MultiValue many) {
                return many.values().stream().anyMatch(test::holds);
            }
            return !ValueOrder.isMissing(value) && test.holds(value);
        };
    }

    private int column(PropTag tag) {
        int found = columns.indexOf(tag);
        if (found >= 0) {
            return found;
        }
        columns.add(tag);
        return columns.size() - 1;
    }

    private void requireOrder(RelationalOperator operator, PropTag tag) throws MapiException {
        if (operator == RelationalOperator.RELOP_RE || !ValueOrder.orders(tag.type())) {
            throw tooComplex("%s on %s".formatted(operator, tag.type()));
        }
    }

    /** The types have to be the same, but a single value may stand against many: then one of them has to pass. */
    private void requireFit(PropTag tag, PropValue value) throws MapiException {
        PropType constant = value.tag().type();
        boolean instance = (tag.type().value() & PropType.MV_INSTANCE) != 0;
        boolean same = constant.equals(tag.type()) && !instance;
        boolean one = constant.equals(tag.type().single());
        if (!(same || one) || value instanceof MultiValue != constant.isMultiValued()) {
            throw tooComplex("%s against %s".formatted(tag.type(), constant));
        }
    }

    private MapiException tooComplex(String what) {
        return new MapiException(call, HResult.MAPI_E_TOO_COMPLEX, "The restriction has " + what);
    }
}
