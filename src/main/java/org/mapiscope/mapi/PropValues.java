package org.mapiscope.mapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Looks up values by tag: in a table's row, or in what IMAPIProp::GetProps gave. Immutable.
 *
 * <p>A property that is there as an {@link PropValue.ErrorValue} counts as absent here.
 */
public final class PropValues {
    private final Map<Integer, PropValue> byId = new HashMap<>();

    private PropValues(List<PropValue> values) {
        for (PropValue value : values) {
            if (!(value instanceof PropValue.ErrorValue)) {
                byId.put(value.tag().id(), value);
            }
        }
    }

    public static PropValues of(List<PropValue> values) {
        return new PropValues(values);
    }

    public Optional<PropValue> get(PropTag tag) {
        return Optional.ofNullable(byId.get(tag.id()));
    }

    /** {@return the string, whichever of PT_UNICODE and PT_STRING8 it is} */
    public Optional<String> string(PropTag tag) {
        return switch (byId.get(tag.id())) {
            case PropValue.UnicodeValue v -> Optional.of(v.value());
            case PropValue.String8Value v -> Optional.of(v.value());
            case null, default -> Optional.empty();
        };
    }

    public OptionalInt integer(PropTag tag) {
        return switch (byId.get(tag.id())) {
            case PropValue.LongValue v -> OptionalInt.of(v.value());
            case PropValue.ShortValue v -> OptionalInt.of(v.value());
            case null, default -> OptionalInt.empty();
        };
    }

    /** {@return the value of a PT_BOOLEAN; false when it is absent} */
    public boolean isTrue(PropTag tag) {
        return byId.get(tag.id()) instanceof PropValue.BooleanValue v && v.value();
    }

    public Optional<Bytes> binary(PropTag tag) {
        return byId.get(tag.id()) instanceof PropValue.BinaryValue v ? Optional.of(v.value()) : Optional.empty();
    }

    /** {@return a PT_BINARY of 16 bytes} */
    public Optional<MapiUid> uid(PropTag tag) {
        return binary(tag).filter(bytes -> bytes.size() == MapiUid.SIZE).map(MapiUid::new);
    }

    public Optional<EntryId> entryId(PropTag tag) {
        return binary(tag).filter(bytes -> !bytes.isEmpty()).map(EntryId::new);
    }
}
