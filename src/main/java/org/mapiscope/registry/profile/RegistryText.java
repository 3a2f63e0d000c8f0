package org.mapiscope.registry.profile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;

/** Values of a registry that are no properties, as people read them. Thread-safe. */
public final class RegistryText {
    private RegistryText() {}

    /** {@return a string: REG_SZ or REG_EXPAND_SZ, or such as Outlook keeps in REG_BINARY, UTF-16 with its terminator} */
    public static Optional<String> string(RegistryValue value) {
        return switch (RegistryType.of(value.type()).orElse(RegistryType.REG_NONE)) {
            case REG_SZ, REG_EXPAND_SZ -> Optional.of(text(value.data()));
            case REG_BINARY -> isTerminated(value.data()) ? Optional.of(text(value.data())) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** {@return a number: REG_DWORD, or REG_BINARY of 4 bytes} */
    public static Optional<Integer> number(RegistryValue value) {
        boolean may = value.type() == RegistryType.REG_DWORD.code() || value.type() == RegistryType.REG_BINARY.code();
        Bytes data = value.data();
        return may && data.size() == Integer.BYTES
                ? Optional.of(data.u8(0) | data.u8(1) << 8 | data.u8(2) << 16 | data.u8(3) << 24)
                : Optional.empty();
    }

    /** {@return what a person reads: a string as it is, a REG_DWORD in decimal, other bytes in hex} */
    public static String of(RegistryValue value) {
        if (value.type() == RegistryType.REG_DWORD.code()) {
            return number(value).map(Integer::toUnsignedString).orElseGet(value.data()::hex);
        }
        return string(value).orElseGet(value.data()::hex);
    }

    private static boolean isTerminated(Bytes data) {
        int size = data.size();
        return size >= 2 && size % 2 == 0 && data.u8(size - 1) == 0 && data.u8(size - 2) == 0
                && (size == 2 || text(data).length() == size / 2 - 1);
    }

    private static String text(Bytes data) {
        String text = new String(data.toArray(), StandardCharsets.UTF_16LE);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
