package org.mapiscope.operation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.AbandonedCallException;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.PendingCall;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.Unavailable;

/** The machine's MAPI as a test wants it: another one under its name, that can be absent, or not answer a session's call. */
public final class HangingMapi implements Mapi {
    private static final long SECONDS = 20;

    private final Mapi behind;
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final Map<Long, Hung> hung = new ConcurrentHashMap<>();
    private final BlockingQueue<Hung> begun = new LinkedBlockingQueue<>();
    private volatile Optional<Unavailable> whyNot = Optional.empty();

    public HangingMapi(Mapi behind) {
        this.behind = behind;
    }

    /** From now on a session's calls of that name, such as {@code IMAPISession::Logoff}, are not answered. */
    public void hang(String call) {
        hanging.add(call);
    }

    /** Waits for the next call that is not answered. */
    public HangingCall nextHung() throws InterruptedException {
        Hung call = begun.poll(SECONDS, TimeUnit.SECONDS);
        return new HangingCall(this, Objects.requireNonNull(call, "no call hangs").call());
    }

    /** Answers a call that hung, with nothing. */
    public void answer(HangingCall call) {
        Hung answered = hung.remove(call.call().id());
        if (answered != null) {
            answered.answer.complete("answered");
        }
    }

    public void absent(Unavailable why) {
        whyNot = Optional.of(why);
    }

    @Override
    public String name() {
        return Subsystems.OUTLOOK;
    }

    @Override
    public Optional<Unavailable> whyNot() {
        return whyNot;
    }

    @Override
    public void initialize(int flags) throws MapiException {
        behind.initialize(flags);
    }

    @Override
    public void uninitialize() {
        behind.uninitialize();
    }

    @Override
    public MapiSession logonEx(long uiParam, Optional<String> profileName, Optional<String> password, int flags)
            throws MapiException {
        MapiSession session = behind.logonEx(uiParam, profileName, password, flags);
        return (MapiSession) Proxy.newProxyInstance(HangingMapi.class.getClassLoader(),
                new Class<?>[]{MapiSession.class}, (proxy, method, arguments) -> call(session, method, arguments));
    }

    private @Nullable Object call(MapiSession session, Method method, Object[] arguments) throws Throwable {
        String name = "IMAPISession::" + Character.toUpperCase(method.getName().charAt(0))
                + method.getName().substring(1);
        if (hanging.contains(name)) {
            Hung call = Hung.of(name + "(...)", hung.size() + 1L);
            hung.put(call.id, call);
            begun.add(call);
            return call.await();
        }
        try {
            return method.invoke(session, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public ProfAdmin adminProfiles(int flags) throws MapiException {
        return behind.adminProfiles(flags);
    }

    @Override
    public List<SessionInfo> sessions() {
        return behind.sessions();
    }

    @Override
    public List<PendingCall> pending() {
        return hung.values().stream().map(Hung::call).toList();
    }

    @Override
    public void abandon(long id) {
        Hung call = hung.get(id);
        if (call != null) {
            call.abandon();
        }
    }

    /** A call that is never answered; it began a while ago. */
    private record Hung(long id, String invocation, Instant since, CompletableFuture<Object> answer) {
        private static final Duration AGE = Duration.ofSeconds(12);

        static Hung of(String invocation, long id) {
            return new Hung(id, invocation, Instant.now().minus(AGE), new CompletableFuture<>());
        }

        PendingCall call() {
            return new PendingCall(id, invocation, since, "MAPI-1", answer.isDone());
        }

        void abandon() {
            answer.completeExceptionally(new AbandonedCallException(invocation.substring(0, invocation.indexOf('('))));
        }

        Object await() throws Throwable {
            try {
                return answer.get();
            } catch (ExecutionException e) {
                throw e.getCause();
            }
        }
    }
}
