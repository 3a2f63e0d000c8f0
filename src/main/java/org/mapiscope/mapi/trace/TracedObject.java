package org.mapiscope.mapi.trace;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.OpenObject;

/** What stands behind a proxy: reports each call, refuses those on an invalid object, keeps the last failure's words. */
final class TracedObject implements InvocationHandler {
    private static final AtomicLong LAST_ID = new AtomicLong();

    private final Tracer tracer;
    private final Object target;
    private final Class<?> type;
    private final Home home;
    private final long id = LAST_ID.incrementAndGet();
    private final Instant since = Instant.now();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger advises = new AtomicInteger();
    private volatile boolean valid = true;
    private volatile @Nullable MapiException lastFailure;

    TracedObject(Tracer tracer, Object target, Class<?> type, Home home) {
        this.tracer = tracer;
        this.target = target;
        this.type = type;
        this.home = home;
    }

    static boolean isTraced(Object object) {
        return Proxy.isProxyClass(object.getClass()) && Proxy.getInvocationHandler(object) instanceof TracedObject;
    }

    static OptionalLong idOf(Object object) {
        return isTraced(object)
                ? OptionalLong.of(((TracedObject) Proxy.getInvocationHandler(object)).id)
                : OptionalLong.empty();
    }

    /** {@return what is behind {@code object} when it is one of our proxies, else {@code object}} */
    static Object unwrap(Object object) {
        return isTraced(object) ? ((TracedObject) Proxy.getInvocationHandler(object)).target : object;
    }

    // ReferenceEquality: it is this very object that is meant, whatever else equals it
    @SuppressWarnings("ReferenceEquality")
    boolean isFor(Object candidate) {
        return target == candidate;
    }

    OpenObject describe() {
        return new OpenObject(id, CallText.interfaceName(type), home.origin, since);
    }

    void enterScopes() {
        for (ObjectScope scope : home.scopes) {
            scope.add(this);
        }
        if (!valid) {
            // one of them had ended already: the others must not keep it
            leaveScopes();
        }
    }

    /** Takes the object, with its advise connections, out of what is open; from now on it is invalid. */
    void leaveScopes() {
        valid = false;
        int gone = advises.getAndSet(0);
        for (ObjectScope scope : home.scopes) {
            scope.remove(this);
        }
        for (ObjectScope scope : home.children) {
            scope.advised(-gone);
        }
    }

    /** Gives the object back in its client's name, as part of its session's end. */
    void releaseForClient() {
        if (closed.compareAndSet(false, true) && target instanceof MapiObject object) {
            leaveScopes();
            object.close();
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
        Object[] arguments = given == null ? new Object[0] : given;
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        CallText text = CallText.of(method);
        if (!text.isReported()) {
            return pass(method, arguments);
        }
        if (text.isRelease() && closed.get()) {
            return null;
        }
        Optional<TracedCall> parent = tracer.log().current();
        try {
            return tracer.runner().run(() -> text.name(type) + "(" + text.arguments(arguments) + ")",
                    () -> tracer.log().continued(parent, () -> report(text, method, arguments)));
        } catch (MapiException e) {
            if (text.mayFail()) {
                throw e;
            }
            // a Release, say, that nobody waits for any more: MAPI keeps the object
            return null;
        }
    }

    private @Nullable Object report(CallText text, Method method, Object[] arguments) throws Throwable {
        CallLog.Running call = tracer.log().begin(text.name(type), () -> text.arguments(arguments));
        try {
            Object result = text.isRelease() ? release(method) : checked(text, method, arguments);
            if (call != null) {
                call.end(CallText.resultOf(result), text.out(result), "");
            }
            return result;
        } catch (MapiException e) {
            lastFailure = e;
            if (call != null) {
                call.end(e.result(), "", e.detail());
            }
            throw e;
        } catch (RuntimeException | Error e) {
            if (call != null) {
                call.end(HResult.MAPI_E_CALL_FAILED, "", String.valueOf(e));
            }
            throw e;
        }
    }

    private @Nullable Object release(Method method) throws Throwable {
        if (!closed.compareAndSet(false, true)) {
            return null;
        }
        boolean wasValid = valid;
        leaveScopes();
        return wasValid ? pass(method, new Object[0]) : null;
    }

    private @Nullable Object checked(CallText text, Method method, Object[] arguments) throws Throwable {
        if (!valid) {
            throw new MapiException(text.name(type), HResult.MAPI_E_INVALID_OBJECT,
                    closed.get()
                            ? "the object was released"
                            : "the object went with the logoff of its session or store");
        }
        if (text.isGetLastError()) {
            Optional<MapiError> own = ownLastError((HResult) arguments[0]);
            return own.isPresent() ? own : pass(method, arguments);
        }
        Object[] bare = new Object[arguments.length];
        for (int i = 0; i < bare.length; i++) {
            bare[i] = arguments[i] instanceof MapiObject object ? ofClient(object) : arguments[i];
        }
        Object result = pass(method, bare);
        countAdvise(text);
        return result instanceof MapiObject object && !isTraced(result)
                ? wrapResult(text, method, object)
                : result;
    }

    private Object wrapResult(CallText text, Method method, MapiObject object) {
        Class<?> returned = method.getReturnType();
        return tracer.wrap(returned.asSubclass(MapiObject.class), returned.asSubclass(MapiObject.class).cast(object),
                text.name(type), home.children);
    }

    /** {@return what a provider made, when a client hands it back; what the subsystem hands out stays watched} */
    private static Object ofClient(MapiObject object) {
        return isTraced(object) && !((TracedObject) Proxy.getInvocationHandler(object)).home.scopes.isEmpty()
                ? unwrap(object)
                : object;
    }

    private void countAdvise(CallText text) {
        int change = text.adviseChange();
        if (change != 0 && valid) {
            advises.addAndGet(change);
            for (ObjectScope scope : home.children) {
                scope.advised(change);
            }
        }
    }

    private Optional<MapiError> ownLastError(HResult result) {
        MapiException last = lastFailure;
        return last != null && last.result().equals(result) && !last.detail().isEmpty()
                ? Optional.of(new MapiError(last.detail(), last.call(), 0, 0))
                : Optional.empty();
    }

    private @Nullable Object pass(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    // ReferenceEquality: two proxies are never the same object to a client
    @SuppressWarnings("ReferenceEquality")
    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> CallText.interfaceName(type) + " " + target;
        };
    }

    /** Where an object belongs: the call that it came from, the scopes that it and those that its children count in. */
    record Home(String origin, List<ObjectScope> scopes, List<ObjectScope> children) {}
}
