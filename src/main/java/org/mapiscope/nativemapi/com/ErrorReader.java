package org.mapiscope.nativemapi.com;

import java.nio.charset.Charset;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;

/** Reads a MAPIERROR. */
final class ErrorReader {
    static final int MAPI_UNICODE = 0x80000000;

    private ErrorReader() {}

    static MapiError read(MemoryReader memory, long error, int flags, Charset codePage) throws MapiException {
        boolean unicode = (flags & MAPI_UNICODE) != 0;
        return new MapiError(text(memory, memory.pointer(error, Place.MAPIERROR_LPSZ_ERROR), unicode, codePage),
                text(memory, memory.pointer(error, Place.MAPIERROR_LPSZ_COMPONENT), unicode, codePage),
                memory.i32(error, Place.MAPIERROR_UL_LOW_LEVEL_ERROR), memory.i32(error, Place.MAPIERROR_UL_CONTEXT));
    }

    /** {@return what it says, with who says so and the number below MAPI's} */
    static String words(MapiError error) {
        StringBuilder words = new StringBuilder(error.error());
        if (!error.component().isEmpty()) {
            words.append(words.isEmpty() ? "" : " ").append('(').append(error.component()).append(')');
        }
        if (error.lowLevelError() != 0) {
            words.append(words.isEmpty() ? "" : ", ")
                    .append("low-level error 0x%08X".formatted(error.lowLevelError()));
        }
        return words.toString();
    }

    private static String text(MemoryReader memory, long address, boolean unicode, Charset codePage)
            throws MapiException {
        return address == 0 ? "" : memory.text(address, unicode, codePage);
    }
}
