package org.mapiscope.mapi.trace;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mapiscope.mapi.Interface;

/** Hands out objects behind proxies that report their calls to one {@link CallLog}. Thread-safe. */
public final class Tracer {
    private static final Map<Shown, Class<?>> INTERFACES = new ConcurrentHashMap<>();

    private final CallLog log;
    private final CallRunner runner;

    public Tracer(CallLog log) {
        this(log, CallRunner.CALLER);
    }

    /** @param runner where the calls run */
    public Tracer(CallLog log, CallRunner runner) {
        this.log = log;
        this.runner = runner;
    }

    CallRunner runner() {
        return runner;
    }

    public CallLog log() {
        return log;
    }

    /** {@return the number that {@code object} has among the open objects; empty when it is none of our proxies} */
    public static OptionalLong idOf(Object object) {
        return TracedObject.idOf(object);
    }

    /** {@return what is behind {@code object} when it is one of our proxies, else {@code object}} */
    public static Object behind(Object object) {
        return TracedObject.unwrap(object);
    }

    /** {@return {@code target} behind a proxy that reports calls and belongs to no scope} */
    public <T> T trace(Class<T> type, T target) {
        return wrap(type, target, "", List.of());
    }

    /**
     * {@return {@code target} behind a proxy that also counts as open in {@code scopes} until it is closed} What its
     * calls return is wrapped likewise.
     *
     * @param origin the call that {@code target} comes from
     */
    public <T> T wrap(Class<T> type, T target, String origin, List<ObjectScope> scopes) {
        return proxy(type, target, new TracedObject.Home(origin, scopes, scopes));
    }

    /** {@return {@code target} behind a proxy that is in no scope itself, but what its calls return is in {@code scope}} */
    public <T> T wrapRoot(Class<T> type, T target, String origin, ObjectScope scope) {
        return proxy(type, target, new TracedObject.Home(origin, List.of(), List.of(scope)));
    }

    private <T> T proxy(Class<T> type, T target, TracedObject.Home home) {
        Object bare = TracedObject.unwrap(target);
        Class<?> shown = INTERFACES.computeIfAbsent(new Shown(bare.getClass(), type), Tracer::mostDerived);
        TracedObject handler = new TracedObject(this, bare, shown, home);
        handler.enterScopes();
        return type.cast(Proxy.newProxyInstance(shown.getClassLoader(), new Class<?>[]{shown}, handler));
    }

    /** {@return of MAPI's interfaces that fit the asked-for type, the one that says most of the object} */
    private static Class<?> mostDerived(Shown shown) {
        return interfacesOf(shown.target)
                .filter(each -> each.isAnnotationPresent(Interface.class) && shown.type.isAssignableFrom(each))
                .reduce((best, each) -> best.isAssignableFrom(each) ? each : best).orElseThrow(
                        () -> new IllegalArgumentException(shown.target + " implements none of MAPI's interfaces"));
    }

    private static Stream<Class<?>> interfacesOf(Class<?> type) {
        Stream<Class<?>> own = Stream.of(type.getInterfaces()).flatMap(Tracer::withParents);
        Class<?> parent = type.getSuperclass();
        return parent == null ? own : Stream.concat(own, interfacesOf(parent));
    }

    private static Stream<Class<?>> withParents(Class<?> type) {
        return Stream.concat(Stream.of(type), Stream.of(type.getInterfaces()).flatMap(Tracer::withParents));
    }

    private record Shown(Class<?> target, Class<?> type) {}
}
