package org.mapiscope.operation.profile.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/**
 * Property values as JSON and back, none changed on the way. Numbers are numbers, a currency its ten-thousandths, a time its
 * FILETIME; bytes are hex; what JSON has no form for is an object that says its form. Thread-safe.
 */
final class PropJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PropJson() {}

    static ObjectNode write(PropValue value) {
        ObjectNode node = NODES.objectNode().put("tag", value.tag().toString());
        PropTags.nameOf(value.tag()).or(() -> KnownProperties.addressBookNames(value.tag()).best())
                .ifPresent(name -> node.put("name", name));
        node.put("type", value.tag().type().toString());
        node.set("value", bare(value));
        return node;
    }

    private static JsonNode bare(PropValue value) {
        return switch (value) {
            case PropValue.NullValue v -> NullNode.getInstance();
            case PropValue.ObjectValue v -> NullNode.getInstance();
            case PropValue.ShortValue v -> NODES.numberNode(v.value());
            case PropValue.LongValue v -> NODES.numberNode(v.value());
            case PropValue.LongLongValue v -> NODES.numberNode(v.value());
            case PropValue.CurrencyValue v -> NODES.numberNode(v.value());
            case PropValue.SysTimeValue v -> NODES.numberNode(v.fileTime());
            case PropValue.FloatValue v -> Float.isFinite(v.value())
                    ? NODES.numberNode(new BigDecimal(Float.toString(v.value())))
                    : NODES.textNode(Float.toString(v.value()));
            case PropValue.DoubleValue v -> number(v.value());
            case PropValue.AppTimeValue v -> number(v.value());
            case PropValue.BooleanValue v -> NODES.booleanNode(v.value());
            case PropValue.UnicodeValue v -> text(v.value());
            case PropValue.String8Value v -> NODES.objectNode().put("charset", v.charset().name()).put("hex",
                    v.raw().hex());
            case PropValue.ClsidValue v -> NODES.textNode(v.value().toString());
            case PropValue.BinaryValue v -> NODES.textNode(v.value().hex());
            case PropValue.MultiValue v -> {
                ArrayNode all = NODES.arrayNode();
                v.values().forEach(each -> all.add(bare(each)));
                yield all;
            }
            case PropValue.ErrorValue v -> NODES.objectNode().put("error", v.result().hex());
            case PropValue.UnknownValue v -> NODES.objectNode().put("raw", v.raw().hex());
            case PropValue.RestrictionValue v -> NODES.objectNode().put("error",
                    HResult.MAPI_E_TYPE_NO_SUPPORT.hex());
        };
    }

    /** A negative zero is a text too: as a number it would lose its sign. */
    private static JsonNode number(double value) {
        return Double.isFinite(value) && Double.compare(value, -0.0) != 0
                ? NODES.numberNode(new BigDecimal(Double.toString(value)))
                : NODES.textNode(Double.toString(value));
    }

    /** Half a surrogate pair is nothing that UTF-8 can hold. */
    private static JsonNode text(String value) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            return NODES.textNode(value);
        }
        byte[] units = new byte[value.length() * Character.BYTES];
        ByteBuffer.wrap(units).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().put(value);
        return NODES.objectNode().put("utf16le", Bytes.of(units).hex());
    }

    /** @throws IllegalArgumentException when it is none that {@link #write} makes, with the reason */
    static PropValue read(JsonNode node) {
        PropTag tag = new PropTag(Integer.parseUnsignedInt(word(node, "tag").replaceFirst("^0x", ""), 16));
        JsonNode value = node.get("value");
        if (value == null) {
            throw new IllegalArgumentException("has no value");
        }
        return tag.type().isMultiValued() && value.isArray() ? many(tag, value) : one(tag, value);
    }

    private static PropValue many(PropTag tag, JsonNode node) {
        List<PropValue> values = new ArrayList<>();
        node.forEach(each -> values.add(one(tag.withType(tag.type().single()), each)));
        return new PropValue.MultiValue(tag, values);
    }

    // a line for each type of the specification
    private static PropValue one(PropTag tag, JsonNode node) {
        if (node.has("error")) {
            return new PropValue.ErrorValue(tag,
                    new HResult(Integer.parseUnsignedInt(word(node, "error").replaceFirst("^0x", ""), 16)));
        }
        if (node.has("raw")) {
            return new PropValue.UnknownValue(tag, Bytes.ofHex(word(node, "raw")));
        }
        PropType type = tag.type();
        if (type.equals(PropType.PT_NULL)) {
            return new PropValue.NullValue(tag);
        } else if (type.equals(PropType.PT_BOOLEAN) && node.isBoolean()) {
            return new PropValue.BooleanValue(tag, node.booleanValue());
        } else if (type.equals(PropType.PT_UNICODE)) {
            return new PropValue.UnicodeValue(tag, unicode(node));
        } else if (type.equals(PropType.PT_STRING8)) {
            return new PropValue.String8Value(tag, Bytes.ofHex(word(node, "hex")),
                    Charset.forName(word(node, "charset")));
        } else if (type.equals(PropType.PT_CLSID) && node.isTextual()) {
            return new PropValue.ClsidValue(tag, MapiUid.parse(node.textValue()));
        } else if ((type.equals(PropType.PT_BINARY) || type.equals(PropType.PT_SVREID)) && node.isTextual()) {
            return new PropValue.BinaryValue(tag, Bytes.ofHex(node.textValue()));
        }
        return number(tag, node).orElseThrow(
                () -> new IllegalArgumentException("is no value of " + type + ": " + node));
    }

    private static Optional<PropValue> number(PropTag tag, JsonNode node) {
        PropType type = tag.type();
        if (type.equals(PropType.PT_R4) && isReal(node)) {
            return Optional.of(new PropValue.FloatValue(tag, Float.parseFloat(node.asText())));
        } else if (type.equals(PropType.PT_DOUBLE) && isReal(node)) {
            return Optional.of(new PropValue.DoubleValue(tag, Double.parseDouble(node.asText())));
        } else if (type.equals(PropType.PT_APPTIME) && isReal(node)) {
            return Optional.of(new PropValue.AppTimeValue(tag, Double.parseDouble(node.asText())));
        } else if (!node.canConvertToExactIntegral() || !node.canConvertToLong()) {
            return Optional.empty();
        } else if (type.equals(PropType.PT_I2) && node.longValue() == node.shortValue()) {
            return Optional.of(new PropValue.ShortValue(tag, node.shortValue()));
        } else if (type.equals(PropType.PT_LONG) && node.longValue() == node.intValue()) {
            return Optional.of(new PropValue.LongValue(tag, node.intValue()));
        } else if (type.equals(PropType.PT_I8)) {
            return Optional.of(new PropValue.LongLongValue(tag, node.longValue()));
        } else if (type.equals(PropType.PT_CURRENCY)) {
            return Optional.of(new PropValue.CurrencyValue(tag, node.longValue()));
        } else if (type.equals(PropType.PT_SYSTIME)) {
            return Optional.of(new PropValue.SysTimeValue(tag, node.longValue()));
        }
        return Optional.empty();
    }

    private static boolean isReal(JsonNode node) {
        return node.isNumber() || node.isTextual();
    }

    private static String unicode(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        byte[] units = Bytes.ofHex(word(node, "utf16le")).toArray();
        return ByteBuffer.wrap(units).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().toString();
    }

    /** {@return a text within an object} */
    static String word(JsonNode node, String name) {
        JsonNode word = node.get(name);
        if (word == null || !word.isTextual()) {
            throw new IllegalArgumentException("has no text called " + name);
        }
        return word.textValue();
    }
}
