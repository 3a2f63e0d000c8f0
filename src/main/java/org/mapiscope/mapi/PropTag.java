package org.mapiscope.mapi;

import java.util.HexFormat;

/**
 * What a property is called: its identifier in the high 16 bits, its type in the low ones.
 *
 * <p>Source: MAPIDefS.h, PROP_TAG.
 *
 * @param value identifier and type
 */
public record PropTag(int value) implements Comparable<PropTag> {
    /** The lowest identifier that stands for a name; see IMAPIProp::GetNamesFromIDs. */
    public static final int FIRST_NAMED_ID = 0x8000;

    public static PropTag of(int id, PropType type) {
        return new PropTag(id << 16 | type.value());
    }

    /** {@return the identifier, 0 to 0xFFFF (PROP_ID)} */
    public int id() {
        return value >>> 16;
    }

    /** {@return the type (PROP_TYPE)} */
    public PropType type() {
        return new PropType(value & 0xFFFF);
    }

    /** {@return the same property with another type (CHANGE_PROP_TYPE)} */
    public PropTag withType(PropType type) {
        return of(id(), type);
    }

    /**
     * {@return whether a profile keeps this property encrypted} These are a provider's own identifiers, 0x6600 to
     * 0x67FF, unless its message service says that one of them is no secret.
     */
    public boolean isSecure() {
        return id() >= 0x6600 && id() <= 0x67FF;
    }

    public boolean isNamed() {
        return id() >= FIRST_NAMED_ID && id() <= 0xFFFE;
    }

    @Override
    public int compareTo(PropTag other) {
        return Integer.compareUnsigned(value, other.value);
    }

    /** {@return the tag in hex, {@code 0x0037001F}} */
    @Override
    public String toString() {
        return "0x" + HexFormat.of().withUpperCase().toHexDigits(value);
    }
}
