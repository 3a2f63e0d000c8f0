package org.mapiscope.mapi.trace;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.mapiscope.mapi.Interface;

/** Hands out objects behind proxies that report their calls to one {@link CallLog}. Thread-safe. */
public final class Tracer {
    private static final ClassValue<Class<?>> INTERFACES = new ClassValue<>() {
        @Override
        protected Class<?> computeValue(Class<?> type) {
            return mostDerived(type);
        }
    };

    private final CallLog log;

    public Tracer(CallLog log) {
        this.log = log;
    }

    public CallLog log() {
        return log;
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
        if (TracedObject.isTraced(target)) {
            return target;
        }
        Class<?> shown = INTERFACES.get(target.getClass());
        if (!type.isAssignableFrom(shown)) {
            throw new IllegalArgumentException(target.getClass() + " is no " + type);
        }
        TracedObject handler = new TracedObject(this, target, shown, new TracedObject.Home(origin, scopes));
        handler.enterScopes();
        return type.cast(Proxy.newProxyInstance(shown.getClassLoader(), new Class<?>[]{shown}, handler));
    }

    /** {@return the one of MAPI's interfaces that says most of {@code type}} */
    private static Class<?> mostDerived(Class<?> type) {
        return interfacesOf(type).filter(each -> each.isAnnotationPresent(Interface.class))
                .reduce((best, each) -> best.isAssignableFrom(each) ? each : best).orElseThrow(
                        () -> new IllegalArgumentException(type + " implements none of MAPI's interfaces"));
    }

    private static Stream<Class<?>> interfacesOf(Class<?> type) {
        Stream<Class<?>> own = Stream.of(type.getInterfaces()).flatMap(Tracer::withParents);
        Class<?> parent = type.getSuperclass();
        return parent == null ? own : Stream.concat(own, interfacesOf(parent));
    }

    private static Stream<Class<?>> withParents(Class<?> type) {
        return Stream.concat(Stream.of(type), Stream.of(type.getInterfaces()).flatMap(Tracer::withParents));
    }
}
