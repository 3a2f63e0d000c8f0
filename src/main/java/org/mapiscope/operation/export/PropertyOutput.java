package org.mapiscope.operation.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.interpret.KnownGuids;
import org.mapiscope.interpret.KnownNamedProps;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.interpret.PropertyFlags;
import org.mapiscope.interpret.Times;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.item.ItemProperty;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.Losses;
import org.mapiscope.mapi.item.ValueStream;

/** Writes properties, each with all that is known of it. One thread. The form is in docs/export.md. */
final class PropertyOutput {
    private final ItemOutput out;
    private final Losses losses;
    private final MapiProgress progress;

    PropertyOutput(ItemOutput out, Losses losses, MapiProgress progress) {
        this.out = out;
        this.losses = losses;
        this.progress = progress;
    }

    /** Writes all properties of an object. */
    void all(MapiProp object, List<ItemProperty> properties) throws IOException, MapiException {
        List<PropTag> tags = properties.stream().map(ItemProperty::tag).toList();
        Map<Integer, NamedProp> names = losses
                .attempt("names of properties", () -> ItemReader.names(object, tags)).orElse(Map.of());
        out.beginList("properties");
        for (ItemProperty property : properties) {
            begin(property.tag(), Optional.ofNullable(names.get(property.tag().id())));
            switch (property) {
                case ItemProperty.Whole whole ->
                    value(whole.value(), Optional.ofNullable(names.get(property.tag().id())));
                case ItemProperty.Large large -> large(object, large.tag());
                case ItemProperty.Unreadable bad -> {
                    error(bad.result());
                    losses.add(bad.tag(), bad.result(), "");
                }
            }
            out.end();
        }
        out.endList();
    }

    /** Writes the cells of a row. */
    void row(List<PropValue> row) throws IOException {
        out.beginList("properties");
        for (PropValue value : row) {
            begin(value.tag(), Optional.empty());
            value(value, Optional.empty());
            out.end();
        }
        out.endList();
    }

    private void begin(PropTag tag, Optional<NamedProp> named) throws IOException {
        out.beginElement("property");
        out.label("tag", tag.toString());
        List<String> names = named.isPresent()
                ? KnownNamedProps.names(named.get())
                : KnownProperties.names(tag).all();
        Optional<String> name = named.isPresent()
                ? names.stream().findFirst()
                : KnownProperties.names(tag).best();
        if (name.isPresent()) {
            out.label("name", name.get());
        }
        if (names.size() > 1) {
            out.labels("names", names);
        }
        out.label("type", tag.type().toString());
        if (named.isPresent()) {
            named(named.get());
        }
    }

    private void named(NamedProp named) throws IOException {
        out.label("guid", named.guid().toString());
        Optional<String> set = KnownGuids.name(named.guid());
        if (set.isPresent()) {
            out.label("set", set.get());
        }
        switch (named) {
            case NamedProp.ById byId -> out.label("id", "0x%04X".formatted(byId.id()));
            case NamedProp.ByName byName -> out.label("string", byName.name());
        }
    }

    private void value(PropValue value, Optional<NamedProp> named) throws IOException {
        switch (value) {
            case PropValue.NullValue ignored -> {
                // its type says all
            }
            case PropValue.ShortValue v -> number(v.tag(), v.value(), named);
            case PropValue.LongValue v -> number(v.tag(), v.value(), named);
            case PropValue.BinaryValue v -> bytes(v.value());
            case PropValue.UnknownValue v -> bytes(v.raw());
            case PropValue.MultiValue v -> many(v);
            case PropValue.ErrorValue v -> error(v.result());
            case PropValue.ObjectValue ignored -> {
                // recipients and attachments follow; other objects are not read
            }
            case PropValue.SysTimeValue v -> {
                out.label("fileTime", Long.toString(v.fileTime()));
                out.text("value", text(v));
            }
            case PropValue.String8Value v -> {
                out.label("charset", v.charset().name());
                out.text("value", v.value());
            }
            default -> out.text("value", text(value));
        }
    }

    private void number(PropTag tag, int value, Optional<NamedProp> named) throws IOException {
        Optional<String> flags = named.isPresent()
                ? PropertyFlags.text(named.get(), value)
                : PropertyFlags.text(tag, value);
        if (flags.isPresent()) {
            out.label("flags", flags.get());
        }
        out.text("value", Integer.toString(value));
    }

    private void bytes(Bytes bytes) throws IOException {
        out.number("size", bytes.size());
        out.bytes("base64", new ByteArrayInputStream(bytes.toArray()));
    }

    private void many(PropValue.MultiValue many) throws IOException {
        if (many.tag().type().single().equals(PropType.PT_BINARY)) {
            out.beginList("values");
            for (PropValue value : many.values()) {
                out.beginElement("value");
                value(value, Optional.empty());
                out.end();
            }
            out.endList();
        } else {
            out.texts("values", many.values().stream().map(PropertyOutput::text).toList());
        }
    }

    private void error(HResult result) throws IOException {
        out.label("error", result.hex());
        if (result.name().isPresent()) {
            out.label("errorName", result.name().get());
        }
    }

    /** {@return a value that is no bytes and no list, as it can be read again} */
    private static String text(PropValue value) {
        return switch (value) {
            case PropValue.ShortValue v -> Integer.toString(v.value());
            case PropValue.LongValue v -> Integer.toString(v.value());
            case PropValue.FloatValue v -> Float.toString(v.value());
            case PropValue.DoubleValue v -> Double.toString(v.value());
            case PropValue.CurrencyValue v -> java.math.BigDecimal.valueOf(v.value(), 4).toPlainString();
            case PropValue.AppTimeValue v -> Double.toString(v.value());
            case PropValue.BooleanValue v -> Boolean.toString(v.value());
            case PropValue.LongLongValue v -> Long.toString(v.value());
            case PropValue.String8Value v -> v.value();
            case PropValue.UnicodeValue v -> v.value();
            case PropValue.SysTimeValue v -> Times.iso(v);
            case PropValue.ClsidValue v -> v.value().toString();
            case PropValue.BinaryValue v -> v.value().hex();
            case PropValue.RestrictionValue v -> v.value().toString();
            case PropValue.UnknownValue v -> v.raw().hex();
            case PropValue.ErrorValue v -> v.result().toString();
            case PropValue.NullValue v -> "";
            case PropValue.ObjectValue v -> "";
            case PropValue.MultiValue v -> v.values().toString();
        };
    }

    private void large(MapiProp object, PropTag tag) throws IOException, MapiException {
        String name = PropTags.nameOf(tag).orElseGet(tag::toString);
        Optional<ValueStream> opened = losses.attempt(name, () -> ItemReader.open(object, tag, progress));
        if (opened.isEmpty()) {
            error(HResult.MAPI_E_NOT_ENOUGH_MEMORY);
            return;
        }
        try (ValueStream value = opened.get()) {
            if (tag.type().equals(PropType.PT_UNICODE)) {
                out.label("charset", "UTF-16LE");
            }
            out.bytes("base64", value);
            if (value.failure().isPresent()) {
                losses.add(name, value.failure().get());
            }
        }
    }
}
