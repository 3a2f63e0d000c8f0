package org.mapiscope.operation.profile;

import java.util.Arrays;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.operation.profile.ProfileSection.RawValue;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;
import org.mapiscope.registry.profile.RegistryText;

/** What values that are no properties say. Thread-safe. */
public final class RawValues {
    private RawValues() {}

    /** {@return the string that a value is: REG_SZ, or UTF-16 with its terminator in REG_BINARY} */
    public static Optional<String> string(RawValue value) {
        return RegistryText.string(stored(value));
    }

    /** {@return the value as a person reads it: a string as it is, a REG_DWORD in decimal, other bytes in hex} */
    public static String text(RawValue value) {
        return RegistryText.of(stored(value));
    }

    /** {@return the number that four bytes are, the low one first; empty for any other count} */
    static Optional<Integer> number(Bytes data) {
        return RegistryText.number(new RegistryValue("", RegistryType.REG_BINARY.code(), data));
    }

    private static RegistryValue stored(RawValue value) {
        int type = Arrays.stream(RegistryType.values()).filter(each -> each.name().equals(value.type())).findFirst()
                .orElse(RegistryType.REG_NONE).code();
        return new RegistryValue(value.name(), type, value.data());
    }
}
