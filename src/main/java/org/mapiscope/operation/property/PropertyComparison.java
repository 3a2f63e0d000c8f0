package org.mapiscope.operation.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropValue;

/**
 * Compares the properties of two objects, or of one before and after. Named properties are the same where their names are,
 * whichever identifiers their stores gave them; all others where their identifiers are.
 */
public final class PropertyComparison {
    private PropertyComparison() {}

    /** {@return one for each property of either, in the order of the left object, then of the right one} */
    public static List<PropertyDifference> of(List<PropertyEntry> left, List<PropertyEntry> right) {
        Map<Key, PropertyEntry> others = new LinkedHashMap<>();
        keyed(right, others);
        Map<Key, PropertyEntry> ours = new LinkedHashMap<>();
        keyed(left, ours);
        List<PropertyDifference> all = new ArrayList<>();
        ours.forEach((key, entry) -> all.add(compare(entry, Optional.ofNullable(others.remove(key)))));
        others.values().forEach(entry -> all.add(new PropertyDifference(PropertyDifference.Kind.ONLY_RIGHT,
                Optional.empty(), Optional.of(entry), OptionalLong.empty())));
        return List.copyOf(all);
    }

    private static void keyed(List<PropertyEntry> entries, Map<Key, PropertyEntry> keys) {
        for (PropertyEntry entry : entries) {
            int occurrence = 0;
            Key key = Key.of(entry, occurrence);
            while (keys.containsKey(key)) {
                occurrence++;
                key = Key.of(entry, occurrence);
            }
            keys.put(key, entry);
        }
    }

    private static PropertyDifference compare(PropertyEntry left, Optional<PropertyEntry> right) {
        return right.map(other -> {
            PropertyDifference.Kind kind = kind(left, other);
            OptionalLong at = kind == PropertyDifference.Kind.VALUE
                    ? firstDifference(left, other)
                    : OptionalLong.empty();
            return new PropertyDifference(kind, Optional.of(left), right, at);
        }).orElseGet(() -> new PropertyDifference(PropertyDifference.Kind.ONLY_LEFT, Optional.of(left),
                Optional.empty(), OptionalLong.empty()));
    }

    private static PropertyDifference.Kind kind(PropertyEntry left, PropertyEntry right) {
        if (left.content() instanceof PropertyContent.Failed || right.content() instanceof PropertyContent.Failed) {
            return left.content().equals(right.content())
                    ? PropertyDifference.Kind.EQUAL
                    : PropertyDifference.Kind.UNREADABLE;
        }
        if (!left.tag().type().equals(right.tag().type())) {
            return PropertyDifference.Kind.TYPE;
        }
        if (left.content() instanceof PropertyContent.Large one
                && right.content() instanceof PropertyContent.Large other) {
            return large(one, other);
        }
        return bytes(left).equals(bytes(right)) && left.size().equals(right.size())
                ? PropertyDifference.Kind.EQUAL
                : PropertyDifference.Kind.VALUE;
    }

    private static PropertyDifference.Kind large(PropertyContent.Large left, PropertyContent.Large right) {
        if (left.size() != right.size() || !left.first().equals(right.first())) {
            return PropertyDifference.Kind.VALUE;
        }
        if (left.sha256().isEmpty() || right.sha256().isEmpty()) {
            return PropertyDifference.Kind.UNDECIDED;
        }
        return left.sha256().equals(right.sha256()) ? PropertyDifference.Kind.EQUAL : PropertyDifference.Kind.VALUE;
    }

    /** {@return the value's bytes, or the first of them} */
    private static Bytes bytes(PropertyEntry entry) {
        return switch (entry.content()) {
            case PropertyContent.Whole whole -> whole.value() instanceof PropValue.MultiValue
                    || whole.value() instanceof PropValue.RestrictionValue
                            ? text(whole)
                            : PropertyText.bytes(whole.value());
            case PropertyContent.Large large -> large.first();
            case PropertyContent.Failed failed -> Bytes.EMPTY;
        };
    }

    /** {@return what tells where one value ends and the next begins, which the bytes do not} */
    private static Bytes text(PropertyContent.Whole whole) {
        return PropertyText.unicode(PropertyText.value(whole.value()));
    }

    private static OptionalLong firstDifference(PropertyEntry left, PropertyEntry right) {
        Bytes one = bytes(left);
        Bytes other = bytes(right);
        int common = Math.min(one.size(), other.size());
        for (int i = 0; i < common; i++) {
            if (one.u8(i) != other.u8(i)) {
                return OptionalLong.of(i);
            }
        }
        return one.size() == other.size() ? OptionalLong.empty() : OptionalLong.of(common);
    }

    /** What makes two properties the same one; the occurrence tells apart those that an object gives twice. */
    private record Key(Optional<NamedProp> name, int id, int occurrence) {
        static Key of(PropertyEntry entry, int occurrence) {
            return new Key(entry.name(), entry.name().isPresent() ? 0 : entry.tag().id(), occurrence);
        }
    }
}
