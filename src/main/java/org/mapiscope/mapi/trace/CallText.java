package org.mapiscope.mapi.trace;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Arg;
import org.mapiscope.mapi.Call;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Interface;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.RowCount;

/** How the calls of one method are written: MAPI's names and flags instead of Java's. */
final class CallText {
    private static final Map<Method, CallText> KNOWN = new ConcurrentHashMap<>();

    /** Longer values are cut, with their length behind. */
    private static final int LONGEST = 160;

    private final Method method;
    private final @Nullable Call call;

    private CallText(Method method) {
        this.method = method;
        this.call = method.getAnnotation(Call.class);
    }

    static CallText of(Method method) {
        return KNOWN.computeIfAbsent(method, CallText::new);
    }

    static String interfaceName(Class<?> type) {
        Interface name = type.getAnnotation(Interface.class);
        return name == null ? type.getSimpleName() : name.value();
    }

    /** {@return whether MAPI has this call} */
    boolean isReported() {
        return call == null || !call.value().isEmpty() || !call.out().isEmpty();
    }

    boolean isRelease() {
        return method.getName().equals("close");
    }

    boolean isGetLastError() {
        return method.getName().equals("getLastError");
    }

    /** {@return whether the call can answer with a result that says it failed} */
    boolean mayFail() {
        return List.of(method.getExceptionTypes()).contains(MapiException.class);
    }

    /** {@return 1 when the call makes an advise connection, -1 when it ends one, else 0} */
    int adviseChange() {
        return switch (method.getName()) {
            case "advise" -> 1;
            case "unadvise" -> -1;
            default -> 0;
        };
    }

    String name(Class<?> type) {
        String own = method.getName();
        String name = call == null || call.value().isEmpty()
                ? Character.toUpperCase(own.charAt(0)) + own.substring(1)
                : call.value();
        return call != null && call.function() ? name : interfaceName(type) + "::" + name;
    }

    String arguments(Object[] values) {
        List<String> words = new ArrayList<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Arg arg = parameters[i].getAnnotation(Arg.class);
            if (arg == null || !arg.value().isEmpty()) {
                words.add(argument(arg == null ? parameters[i].getName() : arg.value(), arg, values[i]));
            } else {
                components(values[i], words);
            }
        }
        return String.join(", ", words);
    }

    /** A record whose components are the call's parameters. */
    private static void components(Object values, List<String> words) {
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            Arg arg = component.getAnnotation(Arg.class);
            try {
                words.add(argument(arg == null ? component.getName() : arg.value(), arg,
                        component.getAccessor().invoke(values)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("The record " + values.getClass() + " cannot be read", e);
            }
        }
    }

    private static String argument(String name, @Nullable Arg arg, @Nullable Object value) {
        if (value == null) {
            return (name.startsWith("*") ? name.substring(1) : name) + "=NULL";
        }
        boolean secret = arg != null && arg.secret() && !value.equals(Optional.empty());
        return name + "=" + (secret ? "***" : value(arg == null ? "" : arg.flags(), value));
    }

    private static String value(String flags, Object value) {
        return switch (value) {
            case Integer number when !flags.isEmpty() -> FlagNames.of(flags).text(number);
            case Long number -> "0x%016X".formatted(number);
            case Optional<?> optional -> optional.map(v -> value(flags, v)).orElse("NULL");
            case String text -> '"' + cut(text) + '"';
            case EntryId entryId -> "%d:0x%s".formatted(entryId.bytes().size(), cut(entryId.toString()));
            case List<?> list -> list(list);
            case MapiObject object -> object.getClass().isRecord() ? cut(object.toString()) : interfaceOf(object);
            case AdviseSink sink -> "sink";
            default -> cut(value.toString());
        };
    }

    private static String interfaceOf(MapiObject object) {
        for (Class<?> each : object.getClass().getInterfaces()) {
            if (each.isAnnotationPresent(Interface.class)) {
                return interfaceName(each);
            }
        }
        return "object";
    }

    /** Of properties only the tags: their values may be a person's mail, or a password. */
    private static String list(List<?> list) {
        List<PropTag> tags = new ArrayList<>();
        for (Object each : list) {
            switch (each) {
                case PropTag tag -> tags.add(tag);
                case PropValue value -> tags.add(value.tag());
                default -> {
                    return "[" + list.size() + "]";
                }
            }
        }
        return cut(PropTags.text(tags));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "... (" + text.length() + ")";
    }

    static HResult resultOf(@Nullable Object returned) {
        return switch (returned) {
            case LogoffReport report -> report.result();
            case RowCount count -> count.result();
            case null, default -> HResult.S_OK;
        };
    }

    /** {@return what the call gave back, as far as a number says it} */
    String out(@Nullable Object returned) {
        if (returned instanceof Number number && call != null && !call.out().isEmpty()) {
            return call.out() + "=" + value(call.outFlags(), number);
        }
        return switch (returned) {
            case RowCount count -> "*lpulCount=" + count.rows();
            case List<?> list -> "count=" + list.size();
            case null, default -> "";
        };
    }
}
