package org.mapiscope.mapi.spi;

import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.IntPointer;
import org.mapiscope.mapi.MapiException;

/** The pointer to zero that Logoff and Shutdown of every provider are given. Source: [imslogon-logoff]. */
public final class ReservedPointer {
    private ReservedPointer() {}

    /** @throws MapiException {@code MAPI_E_INVALID_PARAMETER} for no pointer, {@code MAPI_E_UNKNOWN_FLAGS} for another number */
    public static void check(String call, @Nullable IntPointer flags) throws MapiException {
        if (flags == null) {
            throw new MapiException(call, HResult.MAPI_E_INVALID_PARAMETER, "lpulFlags is a null pointer");
        }
        if (flags.get() != 0) {
            throw new MapiException(call, HResult.MAPI_E_UNKNOWN_FLAGS,
                    "*lpulFlags is 0x%X, not 0".formatted(flags.get()));
        }
    }
}
