package org.mapiscope.store.file.msg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.item.ItemProperty;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.ValueStream;

/**
 * A message with all that is in it, in a form in which a MAPI object and a file can be compared.
 *
 * @param properties value by tag or name, as text
 */
record Whole(Map<String, String> properties, List<Map<String, String>> recipients, List<Attached> attachments) {

    /** Where a message is in its store, which a file does not have; what a file has besides is its support mask. */
    private static final Set<Integer> NOT_IN_FILES = Set.of(0x0FFF, 0x0E09, 0x0FFB, 0x0FFA, 0x0FF6, 0x0FF9, 0x3414,
            0x0FF8, 0x340D);

    private static final Set<Integer> NOT_IN_FILES_OF_ATTACHMENTS = Set.of(0x0FFB, 0x0FFA, 0x3414, 0x0FF8, 0x340D);

    /** An attachment. */
    record Attached(Map<String, String> properties, Optional<Whole> message) {}

    /** {@return what a message has} */
    static Whole of(Message message) throws MapiException {
        Map<String, String> properties = properties(message, NOT_IN_FILES);
        List<Map<String, String>> recipients = new ArrayList<>();
        for (List<PropValue> row : ItemReader.recipients(message)) {
            Map<String, String> recipient = new TreeMap<>();
            row.forEach(value -> recipient.put(key(value.tag(), Map.of()), text(value)));
            recipients.add(recipient);
        }
        List<Attached> attachments = new ArrayList<>();
        for (int number : ItemReader.attachments(message)) {
            try (Attach attach = message.openAttach(number, 0)) {
                Map<String, String> own = properties(attach, NOT_IN_FILES_OF_ATTACHMENTS);
                if (!"5".equals(own.get("37050003"))) {
                    attachments.add(new Attached(own, Optional.empty()));
                    continue;
                }
                own.keySet().removeIf(key -> key.startsWith("3701"));
                try (Message inner = ItemReader.openMessage(attach)) {
                    attachments.add(new Attached(own, Optional.of(of(inner))));
                }
            }
        }
        return new Whole(properties, recipients, attachments);
    }

    /** {@return the same without properties of some types} */
    Whole without(List<String> types) {
        Map<String, String> left = new TreeMap<>(properties);
        left.keySet().removeIf(key -> types.stream().anyMatch(key::endsWith));
        return new Whole(left, recipients, attachments.stream()
                .map(each -> new Attached(each.properties(), each.message().map(inner -> inner.without(types))))
                .toList());
    }

    private static Map<String, String> properties(MapiProp object, Set<Integer> without) throws MapiException {
        List<ItemProperty> all = ItemReader.properties(object);
        Map<Integer, NamedProp> names = ItemReader.names(object, all.stream().map(ItemProperty::tag).toList());
        Map<String, String> texts = new TreeMap<>();
        for (ItemProperty property : all) {
            PropTag tag = property.tag();
            if (without.contains(tag.id()) || tag.type().equals(PropType.PT_OBJECT)) {
                continue;
            }
            switch (property) {
                case ItemProperty.Whole whole -> texts.put(key(tag, names), text(whole.value()));
                case ItemProperty.Large large -> {
                    try (ValueStream stream = ItemReader.open(object, large.tag(), MapiProgress.NONE)) {
                        texts.put(key(tag, names), HexFormat.of().formatHex(stream.readAllBytes()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                case ItemProperty.Unreadable bad -> texts.put(key(tag, names), bad.result().toString());
            }
        }
        return texts;
    }

    /** {@return a named property's name and type, or a tag} */
    static String key(PropTag tag, Map<Integer, NamedProp> names) {
        int type = (tag.type().value() & 0xFFF) == 0x1E ? tag.type().value() + 1 : tag.type().value();
        NamedProp name = names.get(tag.id());
        return name == null ? "%04X%04X".formatted(tag.id(), type) : "%s %04X".formatted(name, type);
    }

    private static String text(PropValue value) {
        return switch (value) {
            case PropValue.ShortValue v -> Long.toString(v.value());
            case PropValue.LongValue v -> Long.toString(v.value());
            case PropValue.FloatValue v -> Long.toString(Float.floatToRawIntBits(v.value()));
            case PropValue.DoubleValue v -> Long.toString(Double.doubleToRawLongBits(v.value()));
            case PropValue.CurrencyValue v -> Long.toString(v.value());
            case PropValue.AppTimeValue v -> Long.toString(Double.doubleToRawLongBits(v.value()));
            case PropValue.BooleanValue v -> v.value() ? "1" : "0";
            case PropValue.LongLongValue v -> Long.toString(v.value());
            case PropValue.SysTimeValue v -> Long.toString(v.fileTime());
            case PropValue.ErrorValue v -> Long.toString(v.result().value());
            case PropValue.String8Value v -> utf16(v.value());
            case PropValue.UnicodeValue v -> utf16(v.value());
            case PropValue.ClsidValue v -> lower(v.value().bytes().hex());
            case PropValue.BinaryValue v -> lower(v.value().hex());
            case PropValue.MultiValue v -> v.values().stream().map(Whole::text).toList().toString();
            case PropValue.NullValue v -> v.toString();
            case PropValue.ObjectValue v -> v.toString();
            case PropValue.RestrictionValue v -> v.toString();
            case PropValue.UnknownValue v -> v.toString();
        };
    }

    private static String utf16(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static String lower(String hex) {
        return hex.toLowerCase(Locale.ROOT);
    }
}
