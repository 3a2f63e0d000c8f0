package org.mapiscope.registry;

import java.util.Arrays;
import java.util.Optional;

/** The types of values that Windows has. Source: [registry-value-types], winnt.h. */
public enum RegistryType {
    REG_NONE(0), REG_SZ(1), REG_EXPAND_SZ(2), REG_BINARY(3), REG_DWORD(4), REG_DWORD_BIG_ENDIAN(5), REG_LINK(
            6), REG_MULTI_SZ(7), REG_RESOURCE_LIST(
                    8), REG_FULL_RESOURCE_DESCRIPTOR(9), REG_RESOURCE_REQUIREMENTS_LIST(10), REG_QWORD(11);

    private final int code;

    RegistryType(int code) {
        this.code = code;
    }

    /** {@return the number that stands for it in hives} */
    public int code() {
        return code;
    }

    /** {@return the type of that number; empty for one that Windows does not name} */
    public static Optional<RegistryType> of(int code) {
        return Arrays.stream(values()).filter(each -> each.code == code).findFirst();
    }

    /** {@return its name, or the number in hex} */
    public static String text(int code) {
        return of(code).map(RegistryType::name).orElseGet(() -> "0x%X".formatted(code));
    }
}
