package org.mapiscope.nativemapi.com;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.Notification;

/** The sink that MAPI calls, called as C does: through its function table. */
class NativeAdviseSinkTest {
    private static final int S_OK = 0;
    private static final int E_NOINTERFACE = 0x80004002;
    private static final List<Notification> EVENTS = List.of(new Notification.Extended(7, Bytes.ofHex("AABB")),
            new Notification.Extended(8, Bytes.EMPTY));

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Notification> told = new ArrayList<>();
    private final JavaMapi mapi = new JavaMapi(waiting::add);

    @Test
    void itIsToldOnTheExecutorWithCopies() throws MapiException {
        try (NativeAdviseSink sink = new NativeAdviseSink(mapi.library(), told::addAll)) {
            int result = notify(sink.pointer(), EVENTS);

            assertEquals(S_OK, result);
            assertEquals(List.of(), told);
            waiting.forEach(Runnable::run);
            assertEquals(EVENTS, told);
        }
    }

    @Test
    void itLivesWhileMapiHoldsAReference() throws MapiException {
        int before = NativeAdviseSink.alive();
        NativeAdviseSink sink = new NativeAdviseSink(mapi.library(), told::addAll);
        Pointer object = sink.pointer();
        int held = call(object, NativeAdviseSink.ADD_REF);

        sink.close();

        assertEquals(2, held);
        assertEquals(before + 1, NativeAdviseSink.alive());
        notify(object, EVENTS);
        assertEquals(1, waiting.size());
        assertEquals(0, call(object, NativeAdviseSink.RELEASE));
        assertEquals(before, NativeAdviseSink.alive());
    }

    @Test
    void aCallAfterTheLastReleaseIsHarmless() throws MapiException {
        NativeAdviseSink sink = new NativeAdviseSink(mapi.library(), told::addAll);
        Pointer object = sink.pointer();
        sink.close();

        assertEquals(S_OK, notify(object, EVENTS));
        assertEquals(0, call(object, NativeAdviseSink.RELEASE));
        assertEquals(List.of(), waiting);
    }

    @Test
    void itIsAnIMapiAdviseSinkAndNothingElse() {
        try (NativeAdviseSink sink = new NativeAdviseSink(mapi.library(), told::addAll)) {
            assertEquals(S_OK, query(sink.pointer(), Interfaces.IID_IMAPI_ADVISE_SINK));
            assertEquals(S_OK, query(sink.pointer(), Interfaces.IID_IUNKNOWN));
            assertEquals(E_NOINTERFACE, query(sink.pointer(), Interfaces.IID_IMESSAGE));
            call(sink.pointer(), NativeAdviseSink.RELEASE);
            assertEquals(1, call(sink.pointer(), NativeAdviseSink.RELEASE));
        }
    }

    @Test
    void whatAListenerThrowsDoesNotReachMapi() throws MapiException {
        JavaMapi atOnce = new JavaMapi(Runnable::run);
        List<Throwable> defects = new ArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, defect) -> defects.add(defect));
        IllegalStateException thrown = new IllegalStateException("a listener's own");
        try (NativeAdviseSink sink = new NativeAdviseSink(atOnce.library(), events -> {
            throw thrown;
        })) {
            assertEquals(S_OK, notify(sink.pointer(), EVENTS));
        } finally {
            Thread.currentThread().setUncaughtExceptionHandler(before);
        }

        assertEquals(List.of(thrown), defects);
    }

    @Test
    void anExecutorThatHasEndedIsNoFailureOfMapi() throws MapiException {
        JavaMapi ended = new JavaMapi(task -> {
            throw new RejectedExecutionException();
        });
        try (NativeAdviseSink sink = new NativeAdviseSink(ended.library(), told::addAll)) {
            assertEquals(S_OK, notify(sink.pointer(), EVENTS));
        }
    }

    private static int notify(Pointer sink, List<Notification> events) throws MapiException {
        MemoryWriter writer = new MemoryWriter(Layout.ofThisProcess());
        new NativeForms(writer).notifications(events);
        try (Memory memory = writer.toMemory()) {
            return call(sink, NativeAdviseSink.ON_NOTIFY, events.size(), memory);
        }
    }

    private static int query(Pointer sink, MapiUid interfaceId) {
        MemoryWriter writer = new MemoryWriter(Layout.ofThisProcess());
        writer.copy(interfaceId.bytes());
        try (Memory memory = writer.toMemory()) {
            return call(sink, NativeAdviseSink.QUERY_INTERFACE, memory, new PointerByReference());
        }
    }

    private static int call(Pointer object, Slot slot, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = object;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Function.getFunction(object.getPointer(0).getPointer((long) slot.index() * Native.POINTER_SIZE))
                .invokeInt(all);
    }
}
