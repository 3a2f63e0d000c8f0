package org.mapiscope.mapi;

import java.util.Optional;

/** An object that can say more of its last failure. */
public interface GetLastError extends MapiObject {
    /**
     * {@return the provider's words on the call that returned {@code result}; empty when it has none}
     *
     * @param flags 0 or MAPI_UNICODE
     * @throws MapiException {@code MAPI_E_INVALID_OBJECT}
     */
    default Optional<MapiError> getLastError(@Arg("hResult") HResult result,
            @Arg(value = "ulFlags", flags = "TABLE") int flags)
            throws MapiException {
        return Optional.empty();
    }
}
