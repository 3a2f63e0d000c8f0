package org.mapiscope.gui.property;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.mapiscope.interpret.PropTagNames;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.operation.property.PropertyContent;
import org.mapiscope.operation.property.PropertyEntry;
import org.mapiscope.operation.property.PropertyText;

/**
 * A property in the words of the pane's columns. Immutable.
 *
 * @param value for people; where it could not be read the result and the provider's words
 * @param alternate the value in another form
 * @param namedName what the identifier stands for: a string, or a number in hex
 * @param namedGuid the property set
 */
record PropertyRow(PropertyEntry entry, String name, String others, String value, String alternate, String namedName,
        String namedGuid) {
    static PropertyRow of(PropertyEntry entry) {
        return new PropertyRow(entry, name(entry), "", value(entry.content()), alternate(entry.content()),
                entry.name().map(PropertyRow::namedName).orElse(""),
                entry.name().map(each -> each.guid().toString()).orElse(""));
    }

    String tag() {
        return entry.tag().toString();
    }

    String type() {
        return entry.tag().type().toString();
    }

    OptionalLong size() {
        return entry.size();
    }

    /** {@return what the bytes mean, where a parser is bound to the property} */
    String smartView() {
        return "";
    }

    boolean isFailed() {
        return entry.content() instanceof PropertyContent.Failed;
    }

    /** {@return the name, else what stands in its place: the named property's, else the tag} */
    String title() {
        return Stream.of(name, namedName).filter(each -> !each.isEmpty()).findFirst().orElseGet(this::tag);
    }

    /** @param lower what to look for in any column, in lower case */
    boolean contains(String lower) {
        return Stream.of(name, others, tag(), type(), value, alternate, namedName, namedGuid, smartView())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(lower));
    }

    private static String name(PropertyEntry entry) {
        PropTag tag = entry.tag();
        if (tag.isNamed()) {
            return "";
        }
        Optional<String> exact = PropTagNames.exact(tag);
        return exact.or(() -> PropTagNames.property(tag)).orElse("");
    }

    private static String namedName(NamedProp name) {
        return switch (name) {
            case NamedProp.ById byId -> "0x%04X".formatted(byId.id());
            case NamedProp.ByName byName -> byName.name();
        };
    }

    private static String value(PropertyContent content) {
        return switch (content) {
            case PropertyContent.Whole whole -> PropertyText.value(whole.value());
            case PropertyContent.Large large -> large.first().hex() + "…";
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
