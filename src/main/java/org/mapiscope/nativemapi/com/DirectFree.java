package org.mapiscope.nativemapi.com;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * MAPIFreeBuffer bound to a Java method, which costs a third of a call through a function pointer: a table's every row goes
 * back with one. Thread-safe.
 *
 * <p>JNA binds a class to one library, so the first library that asks gets it; that is the only one in a program that runs.
 */
final class DirectFree {
    private static final AtomicReference<@Nullable NativeLibrary> LIBRARY = new AtomicReference<>();

    private DirectFree() {}

    /** {@return whether {@link #MAPIFreeBuffer} is this library's, now or from before} */
    // ReferenceEquality: JNA has one object for each library that is loaded
    @SuppressWarnings("ReferenceEquality")
    static boolean bind(NativeLibrary library) {
        if (Layout.ofThisProcess().is64() && LIBRARY.compareAndSet(null, library)) {
            Native.register(DirectFree.class, library);
        }
        return LIBRARY.get() == library;
    }

    /** @param buffer an address; 64-bit code only */
    static native int MAPIFreeBuffer(long buffer);
}
