package org.mapiscope.nativemapi.com;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * COM objects made in Java, and the functions of a MAPI that go with them: for what no well-behaved MAPI answers. Each
 * function takes any arguments, which are kept as numbers of a pointer's size.
 */
final class JavaMapi {
    private final Map<String, Entry> exports = new HashMap<>();
    private final List<Object> reachable = new ArrayList<>();
    private final MapiLibrary library;
    private int buffers;

    JavaMapi(Executor notifications) {
        for (String name : List.of("MAPIInitialize", "MAPIUninitialize", "MAPILogonEx", "MAPIAdminProfiles")) {
            exports.put(name, arguments -> 0);
        }
        exports.put("MAPIFreeBuffer", arguments -> {
            buffers--;
            Native.free(arguments[0]);
            return 0;
        });
        library = new MapiLibrary(notifications, name -> {
            Entry entry = exports.get(name);
            if (entry == null) {
                throw new UnsatisfiedLinkError(name);
            }
            return Function.getFunction(pointer(entry));
        });
    }

    MapiLibrary library() {
        return library;
    }

    /** {@return how many buffers were given out and not freed} */
    int buffers() {
        return buffers;
    }

    /** {@return memory that MAPIFreeBuffer frees} */
    Pointer allocate(int size) {
        buffers++;
        Pointer buffer = new Pointer(Native.malloc(Math.max(1, size)));
        buffer.clear(Math.max(1, size));
        return buffer;
    }

    /** {@return a block of {@code writer}'s in memory that MAPIFreeBuffer frees} */
    Pointer allocate(MemoryWriter writer) {
        int size = writer.at(0).length;
        Pointer buffer = allocate(size);
        buffer.write(0, writer.at(Pointer.nativeValue(buffer)), 0, size);
        return buffer;
    }

    /** {@return an object whose function table has these functions, and null where there is none} */
    Pointer object(Map<Slot, Entry> functions) {
        int slots = 1 + functions.keySet().stream().mapToInt(Slot::index).max().orElse(0);
        Memory table = new Memory((long) slots * Native.POINTER_SIZE);
        table.clear();
        functions.forEach((slot, entry) -> table.setPointer((long) slot.index() * Native.POINTER_SIZE, pointer(entry)));
        Memory object = new Memory(Native.POINTER_SIZE);
        object.setPointer(0, table);
        reachable.add(table);
        reachable.add(object);
        return object;
    }

    /** {@return an object without a function table} */
    Pointer objectWithoutTable() {
        Memory object = new Memory(Native.POINTER_SIZE);
        object.clear();
        reachable.add(object);
        return object;
    }

    private Pointer pointer(Entry entry) {
        AnyFunction function = (a, b, c, d, e, f) -> entry.call(new long[]{a, b, c, d, e, f});
        reachable.add(function);
        return CallbackReference.getFunctionPointer(function);
    }

    /** One function. */
    @FunctionalInterface
    interface Entry {
        /** @param arguments the first six, also where there are fewer; what was not given is anything */
        int call(long[] arguments);
    }

    /** How C sees it: what more it is given than it looks at does no harm in the conventions of 64-bit code. */
    @FunctionalInterface
    interface AnyFunction extends Callback {
        int invoke(long a, long b, long c, long d, long e, long f);
    }
}
