package org.mapiscope.gui.property;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.smartview.ByteSource;
import org.mapiscope.gui.smartview.PagedBytes;
import org.mapiscope.gui.smartview.Subject;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.interpret.KnownGuids;
import org.mapiscope.interpret.KnownNamedProps;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.interpret.PropNames;
import org.mapiscope.interpret.PropertyTypes;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropType;
import org.mapiscope.operation.property.PropertyBytes;
import org.mapiscope.operation.property.PropertyContent;
import org.mapiscope.operation.property.PropertyEntry;
import org.mapiscope.operation.property.PropertyText;
import org.mapiscope.smartview.SmartView;
import org.mapiscope.smartview.SmartViewParser;

/** A property in the words of the pane's columns. Thread-safe, but its {@link #subject} is for the FX thread. */
final class PropertyRow {
    private final PropertyEntry entry;
    private final PropNames names;
    private final String value;
    private final String alternate;
    private final AtomicReference<@Nullable String> smartView = new AtomicReference<>();

    PropertyRow(PropertyEntry entry) {
        this.entry = entry;
        this.names = KnownProperties.names(entry.tag());
        this.value = value(entry);
        this.alternate = alternate(entry.content());
    }

    PropertyEntry entry() {
        return entry;
    }

    /** {@return MAPI's name; empty where it has none} */
    String name() {
        return names.best().orElse("");
    }

    String others() {
        return names.others();
    }

    String tag() {
        return entry.tag().toString();
    }

    String type() {
        return PropertyTypes.text(entry.tag().type());
    }

    /** {@return the value for people; where it could not be read the result and the provider's words} */
    String value() {
        return value;
    }

    /** {@return the value in another form} */
    String alternate() {
        return alternate;
    }

    /** {@return what the value means, in lines; made when it is first asked for} */
    String smartView() {
        String known = smartView.get();
        if (known == null) {
            known = entry.value().map(each -> SmartView.text(each, entry.name())).orElse("");
            smartView.set(known);
        }
        return known;
    }

    /**
     * {@return its bytes for the Smart View pane}
     *
     * @param stream its stream, where it is an object's: many bytes come when they are looked at
     * @param tasks reads the stream on the session's thread
     */
    Subject subject(Optional<PropertyBytes> stream, TaskRunner tasks) {
        return switch (entry.content()) {
            case PropertyContent.Whole whole -> subject(ByteSource.of(PropertyText.bytes(whole.value())));
            case PropertyContent.Large large -> subject(stream
                    .<ByteSource>map(bytes -> new PagedBytes(large.size(), tasks, bytes::read))
                    .orElseGet(() -> ByteSource.of(large.first())));
            case PropertyContent.Failed failed ->
                new Subject(title(), ByteSource.of(Bytes.EMPTY), Optional.empty(), value, false);
        };
    }

    private Subject subject(ByteSource bytes) {
        PropType type = entry.tag().type();
        Optional<SmartViewParser> parser = type.equals(PropType.PT_BINARY)
                ? SmartView.parser(entry.tag(), entry.name())
                : Optional.empty();
        return new Subject(title(), bytes, parser, parser.isEmpty() ? smartView() : "",
                type.single().equals(PropType.PT_UNICODE));
    }

    /** {@return what the identifier stands for: a string, or a number with its names} */
    String namedName() {
        return entry.name().map(KnownNamedProps::text).orElse("");
    }

    /** {@return the property set} */
    String namedGuid() {
        return entry.name().map(NamedProp::guid).map(KnownGuids::text).orElse("");
    }

    OptionalLong size() {
        return entry.size();
    }

    boolean isFailed() {
        return entry.content() instanceof PropertyContent.Failed;
    }

    /** {@return the name, else that of the named property, else the tag} */
    String title() {
        return names.best().or(() -> entry.name().map(PropertyRow::known)).orElseGet(this::tag);
    }

    private static String known(NamedProp name) {
        List<String> names = KnownNamedProps.names(name);
        return switch (name) {
            case NamedProp.ByName byName -> byName.name();
            case NamedProp.ById byId -> names.isEmpty() ? "0x%04X".formatted(byId.id()) : names.getFirst();
        };
    }

    /** @param lower what to look for in any column, in lower case */
    boolean contains(String lower) {
        return Stream.of(name(), others(), tag(), type(), value, alternate, namedName(), namedGuid(), smartView())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(lower));
    }

    private static String value(PropertyEntry entry) {
        return switch (entry.content()) {
            case PropertyContent.Whole whole -> PropertyText.value(whole.value());
            case PropertyContent.Large large -> PropertyText.beginning(entry.tag().type(), large.first());
            case PropertyContent.Failed failed -> failed.detail().isEmpty()
                    ? failed.result().toString()
                    : failed.result() + ": " + failed.detail();
        };
    }

    private static String alternate(PropertyContent content) {
        return switch (content) {
            case PropertyContent.Whole whole -> PropertyText.alternate(whole.value());
            case PropertyContent.Large large -> "";
            case PropertyContent.Failed failed -> failed.result().hex();
        };
    }
}
