package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.PendingCall;
import org.mapiscope.mapi.trace.CallRunner;
import org.mapiscope.nativemapi.com.QuietPump;

@Timeout(20)
class MapiThreadTest {
    private final List<String> ends = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private @Nullable Future<Object> hanging;
    private final MapiThread thread = new MapiThread(QuietPump::new, new MapiThread.Ends() {
        @Override
        public void begin() {
            ends.add("begin " + Thread.currentThread().getName());
        }

        @Override
        public void leave() {
            ends.add("leave " + Thread.currentThread().getName());
        }
    });

    @AfterEach
    void letGo() {
        answer.countDown();
        callers.shutdownNow();
    }

    private Object call(Object result) throws Exception {
        return run("IMAPITable::Abort()", () -> result);
    }

    private Object run(String invocation, CallRunner.Work work) throws Exception {
        try {
            return Objects.requireNonNull(thread.run(() -> invocation, work));
        } catch (Exception e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins a call that hangs until {@link #answer}. */
    private void hang(Object result) throws InterruptedException {
        hanging = callers.submit(() -> run("IMAPISession::Logoff(ulFlags=0)", () -> {
            begun.countDown();
            answer.await();
            return result;
        }));
        begun.await();
    }

    private static MapiException cause(Future<?> call) {
        return (MapiException) Objects
                .requireNonNull(assertThrows(ExecutionException.class, () -> call.get()).getCause());
    }

    @Test
    void everyCallRunsOnOneThread() throws Exception {
        List<Object> names = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            names.add(callers.submit(() -> run("x()", () -> Thread.currentThread().getName())).get());
        }

        assertEquals(List.of("MAPI-1", "MAPI-1", "MAPI-1"), names);
    }

    @Test
    void aCallWithinACallIsMadeAtOnce() throws Exception {
        assertEquals("inner", run("outer()", () -> run("inner()", () -> "inner")));
    }

    @Test
    void whatACallThrowsReachesItsCaller() {
        MapiException thrown = new MapiException("IMsgStore::OpenEntry", HResult.MAPI_E_NOT_FOUND, "");

        assertEquals(thrown, assertThrows(MapiException.class, () -> run("x()", () -> {
            throw thrown;
        })));
    }

    @Test
    void aCallThatIsNotAnsweredIsPending() throws Exception {
        hang("late");

        PendingCall pending = thread.pending().getFirst();

        assertEquals(new PendingCall(pending.id(), "IMAPISession::Logoff(ulFlags=0)", pending.since(), "MAPI-1", false),
                pending);
    }

    @Test
    void anAbandonedCallLetsItsCallerGoOn() throws Exception {
        hang("late");

        thread.abandon(thread.pending().getFirst().id());

        assertEquals("IMAPISession::Logoff failed: MAPI_E_CANCEL: the call was abandoned; MAPI had not answered it",
                cause(Objects.requireNonNull(hanging)).getMessage());
    }

    @Test
    void callsBehindAnAbandonedOneRunOnAnotherThread() throws Exception {
        hang("late");
        Future<Object> waiting = callers.submit(() -> run("x()", () -> Thread.currentThread().getName()));

        thread.abandon(thread.pending().getFirst().id());

        assertEquals("MAPI-2", waiting.get());
    }

    @Test
    void anAbandonedCallStaysPendingUntilMapiAnswers() throws Exception {
        hang("late");
        thread.abandon(thread.pending().getFirst().id());
        cause(Objects.requireNonNull(hanging));
        boolean abandoned = thread.pending().getFirst().abandoned();

        answer.countDown();
        while (!thread.pending().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }

        assertTrue(abandoned);
    }

    @Test
    void anObjectThatAnAbandonedCallBringsIsGivenBack() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        hang((MapiObject) released::countDown);
        thread.abandon(thread.pending().getFirst().id());

        answer.countDown();

        assertTrue(released.await(10, TimeUnit.SECONDS));
    }

    @Test
    void aThreadLeftBehindEndsWhenItsCallDoes() throws Exception {
        hang("late");
        thread.abandon(thread.pending().getFirst().id());
        call("another");
        answer.countDown();
        while (ends.size() < 3) {
            TimeUnit.MILLISECONDS.sleep(1);
        }

        assertEquals(List.of("begin MAPI-1", "begin MAPI-2", "leave MAPI-1"), ends);
    }

    @Test
    void aCallerThatIsInterruptedTakesBackACallThatHasNotBegun() throws Exception {
        hang("late");
        AtomicBoolean made = new AtomicBoolean();
        CountDownLatch asked = new CountDownLatch(1);
        Future<Object> waiting = callers.submit(() -> {
            asked.countDown();
            Thread.currentThread().interrupt();
            return run("IMAPITable::QueryRows()", () -> made.getAndSet(true));
        });
        asked.await();

        MapiException failure = cause(waiting);
        answer.countDown();
        call("flush");

        assertEquals(
                List.of("IMAPITable::QueryRows failed: MAPI_E_CANCEL: the call was taken back; MAPI had not begun it",
                        false),
                List.of(String.valueOf(failure.getMessage()), made.get()));
    }

    @Test
    void aCallThatHasBegunIsWaitedForByACallerThatIsInterrupted() throws Exception {
        Future<Object> call = callers.submit(() -> run("x()", () -> {
            begun.countDown();
            answer.await();
            return "answered";
        }).toString() + " " + Thread.currentThread().isInterrupted());
        begun.await();
        Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().startsWith("pool-"))
                .forEach(Thread::interrupt);

        answer.countDown();

        assertEquals("answered true", call.get());
    }

    @Test
    void aPumpThatBreaksDownIsToldToThoseWhoWait() {
        MapiThread broken = new MapiThread(() -> {
            throw new IllegalStateException("no window station");
        }, new MapiThread.Ends() {
            @Override
            public void begin() {}

            @Override
            public void leave() {}
        });

        assertEquals("the thread of MAPI's calls broke down",
                assertThrows(IllegalStateException.class, () -> broken.run(() -> "x()", () -> "never")).getMessage());
    }
}
