package org.mapiscope.nativemapi.com;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.Notification;

/**
 * An IMAPIAdviseSink made here: MAPI calls it on any thread, also on one that the JVM does not know.
 *
 * <p>It copies the notifications out and hands them to the library's executor, so that what the listener does, or throws,
 * never reaches C. It lives while MAPI, or whoever made it, holds a reference; {@link #close} gives the maker's back.
 * Thread-safe. Source: MAPIDefS.h, MAPI_IMAPIADVISESINK_METHODS; [imapiadvisesink-onnotify].
 */
final class NativeAdviseSink implements AutoCloseable {
    static final Slot QUERY_INTERFACE = new Slot("IMAPIAdviseSink", "QueryInterface", 0);
    static final Slot ADD_REF = new Slot("IMAPIAdviseSink", "AddRef", 1);
    static final Slot RELEASE = new Slot("IMAPIAdviseSink", "Release", 2);
    static final Slot ON_NOTIFY = new Slot("IMAPIAdviseSink", "OnNotify", 3);

    private static final System.Logger LOG = System.getLogger(NativeAdviseSink.class.getName());
    private static final int S_OK = 0;
    private static final int E_NOINTERFACE = 0x80004002;
    private static final int E_POINTER = 0x80004003;

    /** So many released sinks keep their memory, for providers that call once more than they may. */
    private static final int RELEASED_KEPT = 1000;

    private static final Map<Long, NativeAdviseSink> ALIVE = new ConcurrentHashMap<>();
    private static final Deque<Memory> RELEASED = new ConcurrentLinkedDeque<>();
    private static final FunctionTable TABLE = new FunctionTable();

    private final Memory object = new Memory(Native.POINTER_SIZE);
    private final AtomicInteger references = new AtomicInteger(1);
    private final MapiLibrary library;
    private final AdviseSink listener;

    /** @param listener called on the library's executor */
    NativeAdviseSink(MapiLibrary library, AdviseSink listener) {
        this.library = library;
        this.listener = listener;
        object.setPointer(0, TABLE.memory);
        ALIVE.put(Pointer.nativeValue(object), this);
    }

    /** {@return what MAPI is given} */
    Pointer pointer() {
        return object;
    }

    /** {@return how many sinks MAPI, or their makers, hold references to} */
    static int alive() {
        return ALIVE.size();
    }

    /** Gives the maker's reference back. */
    @Override
    public void close() {
        release();
    }

    private int addRef() {
        return references.incrementAndGet();
    }

    private int release() {
        int left = references.decrementAndGet();
        if (left == 0) {
            ALIVE.remove(Pointer.nativeValue(object));
            RELEASED.add(object);
            if (RELEASED.size() > RELEASED_KEPT) {
                RELEASED.poll();
            }
        }
        return left;
    }

    private int onNotify(int count, Pointer notifications) {
        try (MemoryReader memory = library.reader(ON_NOTIFY.call())) {
            List<Notification> read = new NotificationReader(memory, library.codePage())
                    .read(Pointer.nativeValue(notifications), count);
            library.notifications().execute(() -> listener.onNotify(read));
        } catch (MapiException e) {
            LOG.log(System.Logger.Level.WARNING, "A notification was dropped", e);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "A notification came after the end", e);
        } catch (RuntimeException defect) {
            // ours or the listener's, on an executor that runs it here: to the handler, and not into C
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, defect);
        }
        return S_OK;
    }

    private int queryInterface(Pointer interfaceId, Pointer out) {
        if (Pointer.nativeValue(interfaceId) == 0 || Pointer.nativeValue(out) == 0) {
            return E_POINTER;
        }
        MapiUid asked = new MapiUid(Bytes.of(interfaceId.getByteArray(0, MapiUid.SIZE)));
        if (asked.equals(Interfaces.IID_IUNKNOWN) || asked.equals(Interfaces.IID_IMAPI_ADVISE_SINK)) {
            addRef();
            out.setPointer(0, object);
            return S_OK;
        }
        out.setPointer(0, null);
        return E_NOINTERFACE;
    }

    /** IUnknown::QueryInterface as C calls it. */
    @FunctionalInterface
    interface QueryInterfaceCallback extends Callback {
        int invoke(Pointer self, Pointer interfaceId, Pointer out);
    }

    /** IUnknown::AddRef or Release as C calls it. */
    @FunctionalInterface
    interface ReferenceCallback extends Callback {
        int invoke(Pointer self);
    }

    /** IMAPIAdviseSink::OnNotify as C calls it. */
    @FunctionalInterface
    interface OnNotifyCallback extends Callback {
        int invoke(Pointer self, int count, Pointer notifications);
    }

    /** The one function table of all sinks, with what it points to, which must stay reachable. */
    private static final class FunctionTable {
        private static final int SLOTS = 4;

        final Memory memory = new Memory((long) SLOTS * Native.POINTER_SIZE);
        // kept, so that the collector does not take what C still calls
        private final List<Callback> callbacks;

        FunctionTable() {
            QueryInterfaceCallback queryInterface = (self, interfaceId, out) -> {
                NativeAdviseSink sink = ALIVE.get(Pointer.nativeValue(self));
                return sink == null ? E_NOINTERFACE : sink.queryInterface(interfaceId, out);
            };
            ReferenceCallback addRef = self -> {
                NativeAdviseSink sink = ALIVE.get(Pointer.nativeValue(self));
                return sink == null ? 0 : sink.addRef();
            };
            ReferenceCallback release = self -> {
                NativeAdviseSink sink = ALIVE.get(Pointer.nativeValue(self));
                return sink == null ? 0 : sink.release();
            };
            OnNotifyCallback onNotify = (self, count, notifications) -> {
                NativeAdviseSink sink = ALIVE.get(Pointer.nativeValue(self));
                return sink == null ? S_OK : sink.onNotify(count, notifications);
            };
            callbacks = List.of(queryInterface, addRef, release, onNotify);
            for (int slot = 0; slot < SLOTS; slot++) {
                Callback callback = callbacks.get(slot);
                Native.setCallbackThreadInitializer(callback,
                        new CallbackThreadInitializer(true, true, "MAPI notification"));
                memory.setPointer((long) slot * Native.POINTER_SIZE, CallbackReference.getFunctionPointer(callback));
            }
        }
    }
}
