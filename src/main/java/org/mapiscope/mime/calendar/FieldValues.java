package org.mapiscope.mime.calendar;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.item.ItemProperty;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.ValueStream;

/** What an appointment says in its named properties. Immutable. */
final class FieldValues {
    /** Bytes of a property that is read as a stream; a longer recurrence is taken for damage. */
    private static final int LONGEST = 1 << 20;

    private static final int FIRST_YEAR = 1601;

    /** Outlook's own for what never ends is in 4500. */
    private static final int LAST_YEAR = 9999;

    private final Map<Field, PropValue> values;

    private FieldValues(Map<Field, PropValue> values) {
        this.values = values;
    }

    static FieldValues read(Message message) throws MapiException {
        List<Field> fields = new ArrayList<>();
        List<PropTag> tags = new ArrayList<>();
        List<Field> all = List.of(Field.values());
        List<PropTag> found = message.getIDsFromNames(all.stream().map(Field::propName).toList(), 0);
        for (int i = 0; i < Math.min(all.size(), found.size()); i++) {
            Field field = all.get(i);
            PropTag tag = found.get(i);
            if (tag.isNamed() && !tag.type().equals(PropType.PT_ERROR)) {
                fields.add(field);
                tags.add(tag.withType(field.type()));
            }
        }
        Map<Field, PropValue> values = new EnumMap<>(Field.class);
        List<ItemProperty> read = ItemReader.properties(message, tags);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            value(message, read.get(i)).ifPresent(value -> values.put(field, value));
        }
        return new FieldValues(values);
    }

    private static Optional<PropValue> value(Message message, ItemProperty property) throws MapiException {
        return switch (property) {
            case ItemProperty.Whole whole -> Optional.of(whole.value());
            case ItemProperty.Large large -> large.tag().type().equals(PropType.PT_BINARY)
                    ? Optional.of(new PropValue.BinaryValue(large.tag(), stream(message, large.tag())))
                    : Optional.empty();
            case ItemProperty.Unreadable bad -> Optional.empty();
        };
    }

    private static Bytes stream(Message message, PropTag tag) throws MapiException {
        try (ValueStream in = ItemReader.open(message, tag, MapiProgress.NONE)) {
            return Bytes.of(in.readNBytes(LONGEST));
        } catch (IOException e) {
            throw new IllegalStateException("A value's stream ends where it cannot be read", e);
        }
    }

    boolean isTrue(Field field) {
        return values.get(field) instanceof PropValue.BooleanValue v && v.value();
    }

    OptionalInt integer(Field field) {
        return values.get(field) instanceof PropValue.LongValue v ? OptionalInt.of(v.value()) : OptionalInt.empty();
    }

    Optional<String> text(Field field) {
        return switch (values.get(field)) {
            case PropValue.UnicodeValue v -> Optional.of(v.value());
            case PropValue.String8Value v -> Optional.of(v.value());
            case null, default -> Optional.empty();
        };
    }

    Optional<Bytes> bytes(Field field) {
        return values.get(field) instanceof PropValue.BinaryValue v ? Optional.of(v.value()) : Optional.empty();
    }

    /** {@return the time; empty for one that no calendar has} */
    Optional<Instant> time(Field field) {
        return Optional.ofNullable(values.get(field)).flatMap(FieldValues::time);
    }

    static Optional<Instant> time(PropValue value) {
        try {
            return value instanceof PropValue.SysTimeValue v
                    ? Optional.of(v.instant()).filter(FieldValues::isInCalendar)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@return whether a calendar can have the time} */
    static boolean isInCalendar(Instant time) {
        int year = time.atZone(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
