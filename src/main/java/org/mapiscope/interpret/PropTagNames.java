package org.mapiscope.interpret;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;

/**
 * The names of property tags, found also when a tag comes with another type than its own.
 *
 * <p>Thread-safe. A table gives an absent property as PT_ERROR, and a caller may ask without a type; both mean the
 * property that the identifier stands for.
 */
public final class PropTagNames {
    private static final List<PropType> TYPES = List.of(PropType.PT_UNICODE, PropType.PT_BINARY, PropType.PT_LONG,
            PropType.PT_BOOLEAN, PropType.PT_SYSTIME, PropType.PT_I8, PropType.PT_STRING8, PropType.PT_OBJECT,
            PropType.PT_CLSID, PropType.PT_I2, PropType.PT_MV_UNICODE, PropType.PT_MV_BINARY, PropType.PT_MV_LONG,
            PropType.PT_MV_STRING8, PropType.PT_MV_CLSID, PropType.PT_SRESTRICT, PropType.PT_ACTIONS);

    private PropTagNames() {}

    /** {@return the name with its own type, {@code PR_SUBJECT_W}; empty when the tables have none for just this tag} */
    public static Optional<String> exact(PropTag tag) {
        return PropTags.nameOf(tag);
    }

    /** {@return the name of the property whatever the type, {@code PR_SUBJECT}; empty when the tables have none} */
    public static Optional<String> property(PropTag tag) {
        return Optional.of(tag.type()).filter(type -> type.value() != 0).flatMap(type -> PropTags.nameOf(tag)).or(
                () -> TYPES.stream().map(tag::withType).map(PropTags::nameOf).flatMap(Optional::stream).findFirst())
                .map(PropTagNames::withoutType);
    }

    /**
     * {@return the tag for people: its name, else the property's name with the type it comes with, as in
     * {@code PR_SUBJECT (PT_ERROR)}, else hex and type, as in {@code 0x8001001F (PT_UNICODE)}}
     */
    public static String text(PropTag tag) {
        return exact(tag).orElseGet(() -> property(tag).orElseGet(tag::toString) + " (" + tag.type() + ")");
    }

    private static String withoutType(String name) {
        return name.endsWith("_W") || name.endsWith("_A") ? name.substring(0, name.length() - 2) : name;
    }
}
