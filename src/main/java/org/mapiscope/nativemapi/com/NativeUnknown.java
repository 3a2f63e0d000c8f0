package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiUid;

/**
 * A COM object of which this program holds one reference, given back by {@link #close}.
 *
 * <p>After that nothing reaches the pointer: any call is {@code MAPI_E_INVALID_OBJECT}. Called on the thread that MAPI was
 * initialised on; only {@link #close} twice is harmless.
 *
 * <p>Source: Unknwn.h.
 */
public class NativeUnknown implements MapiObject {
    static final Slot QUERY_INTERFACE = new Slot("IUnknown", "QueryInterface", 0);
    static final Slot ADD_REF = new Slot("IUnknown", "AddRef", 1);
    static final Slot RELEASE = new Slot("IUnknown", "Release", 2);

    private final MapiLibrary library;
    private final AtomicReference<@Nullable Pointer> self;
    private HResult lastResult = HResult.S_OK;

    /** @param self a pointer that the caller owns a reference to; this object takes the reference over */
    NativeUnknown(MapiLibrary library, Pointer self) {
        this.library = library;
        this.self = new AtomicReference<>(self);
    }

    /** {@return what the last call answered, warnings included: a method that returns nothing cannot say them} */
    public HResult lastResult() {
        return lastResult;
    }

    /** {@return the same object's other interface; empty when it has none (E_NOINTERFACE)} */
    Optional<Pointer> queryInterface(MapiUid interfaceId) throws MapiException {
        try (CallMemory in = new CallMemory(library, QUERY_INTERFACE.call())) {
            PointerByReference out = new PointerByReference();
            HResult result = invoke(QUERY_INTERFACE, in.uid(interfaceId), out);
            if (result.equals(HResult.MAPI_E_INTERFACE_NOT_SUPPORTED)) {
                return Optional.empty();
            }
            return Optional.of(MapiLibrary.object(QUERY_INTERFACE.call(), checked(QUERY_INTERFACE, result, out)));
        }
    }

    @Override
    public void close() {
        Pointer object = self.getAndSet(null);
        if (object == null) {
            return;
        }
        long function = functionAt(object, RELEASE.index());
        if (function != 0) {
            library.function(function).invokeInt(new Object[]{object});
        }
    }

    /** {@return the pointer, for a call that takes this object} */
    final Pointer pointer(String call) throws MapiException {
        Pointer object = self.get();
        if (object == null) {
            throw new MapiException(call, HResult.MAPI_E_INVALID_OBJECT, "The object was released already");
        }
        return object;
    }

    final MapiLibrary library() {
        return library;
    }

    /**
     * Calls a function and returns its result when it worked, warnings included.
     *
     * @throws MapiException when it failed, with what GetLastError says
     */
    final HResult call(Slot slot, @Nullable Object... arguments) throws MapiException {
        HResult result = invoke(slot, arguments);
        if (result.failed()) {
            throw new MapiException(slot.call(), result, words(result));
        }
        return result;
    }

    /** {@return the object that a call gives back through its last argument} */
    final Pointer open(Slot slot, @Nullable Object... arguments) throws MapiException {
        PointerByReference out = new PointerByReference();
        @Nullable
        Object[] all = new @Nullable Object[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = out;
        call(slot, all);
        return MapiLibrary.object(slot.call(), out);
    }

    /** {@return the table that a call gives back through its last argument} */
    final NativeTable openTable(Slot slot, @Nullable Object... arguments) throws MapiException {
        return new NativeTable(library, open(slot, arguments));
    }

    /** {@return what {@code reading} makes of memory of MAPI's, which is then given back} */
    final <T> T take(Slot slot, Pointer buffer, Reading<T> reading) throws MapiException {
        try {
            return read(slot, buffer, reading);
        } finally {
            library.freeBuffer(buffer);
        }
    }

    /** {@return what {@code reading} makes of memory of MAPI's, which stays} */
    final <T> T read(Slot slot, Pointer buffer, Reading<T> reading) throws MapiException {
        try (MemoryReader memory = library.reader(slot.call())) {
            return reading.read(new PropReader(memory, library.codePage()), Pointer.nativeValue(buffer));
        }
    }

    /** Calls a function and returns its result, failed or not. */
    final HResult invoke(Slot slot, @Nullable Object... arguments) throws MapiException {
        Pointer object = pointer(slot.call());
        long function = functionAt(object, slot.index());
        if (function == 0) {
            throw new MapiException(slot.call(), HResult.MAPI_E_CALL_FAILED,
                    "The object has no such function: its function table, or the function's place in it, is null");
        }
        @Nullable
        Object[] all = new @Nullable Object[arguments.length + 1];
        all[0] = object;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        HResult result = HResult.S_OK;
        int value = library.function(function).invokeInt(all);
        if (value != 0) {
            result = new HResult(value);
        }
        lastResult = result;
        return result;
    }

    /** {@return the slot of this interface's GetLastError; empty when it has none} */
    Optional<Slot> lastErrorSlot() {
        return Optional.empty();
    }

    /** {@return what GetLastError says of {@code result}; empty when it says nothing or there is no such function} */
    final Optional<MapiError> lastError(HResult result, int flags) throws MapiException {
        Optional<Slot> slot = lastErrorSlot();
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        PointerByReference out = new PointerByReference();
        HResult answer = invoke(slot.get(), result.value(), flags, out);
        if (answer.failed()) {
            // not through call, which would ask for words on this failure too
            throw new MapiException(slot.get().call(), answer, "");
        }
        Pointer error = out.getValue();
        if (error == null) {
            return Optional.empty();
        }
        return Optional.of(take(slot.get(), error,
                (in, address) -> ErrorReader.read(in.memory(), address, flags, library.codePage())));
    }

    private PointerByReference checked(Slot slot, HResult result, PointerByReference out) throws MapiException {
        if (result.failed()) {
            throw new MapiException(slot.call(), result, "");
        }
        return out;
    }

    /** {@return the provider's words on a failure; none when it cannot be asked} */
    private String words(HResult failure) {
        if (lastErrorSlot().isEmpty() || failure.equals(HResult.MAPI_E_INVALID_OBJECT)) {
            return "";
        }
        try {
            return lastError(failure, ErrorReader.MAPI_UNICODE).map(ErrorReader::words).orElse("");
        } catch (MapiException noWords) {
            return noWords.result().equals(HResult.MAPI_E_BAD_CHARWIDTH) ? narrowWords(failure) : "";
        } finally {
            lastResult = failure;
        }
    }

    private String narrowWords(HResult failure) {
        try {
            return lastError(failure, 0).map(ErrorReader::words).orElse("");
        } catch (MapiException noWords) {
            return "";
        }
    }

    private static long functionAt(Pointer object, int slot) {
        Layout layout = Layout.ofThisProcess();
        Pointer table = object.getPointer(0);
        Pointer function = table == null ? null : table.getPointer((long) slot * layout.pointerSize());
        return Pointer.nativeValue(function);
    }

    /** Makes values of MAPI's memory. */
    @FunctionalInterface
    interface Reading<T> {
        T read(PropReader in, long address) throws MapiException;
    }
}
