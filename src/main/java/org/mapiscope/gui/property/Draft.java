package org.mapiscope.gui.property;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapiscope.interpret.KnownGuids;
import org.mapiscope.interpret.KnownNamedProp;
import org.mapiscope.interpret.KnownNamedProps;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;

/**
 * What a person wants a property to be.
 *
 * @param property a name, a tag in hex, or a property set and a name with a slash between them
 * @param type of the value
 * @param text the value as {@link org.mapiscope.operation.property.PropertyParser} reads it
 */
public record Draft(String property, PropType type, String text) {
    private static final Pattern TAG = Pattern.compile("(?:0x)?([0-9A-F]{8})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ID = Pattern.compile("0x([0-9A-F]{1,4})", Pattern.CASE_INSENSITIVE);

    /** Which property is meant. */
    public sealed interface Meant {
        /** One with a tag. */
        record ByTag(PropTag tag) implements Meant {}

        /** One with a name; its type is known where the specifications know it. */
        record ByName(NamedProp name, Optional<PropType> type) implements Meant {}
    }

    /** {@return what a person wrote; where that is a tag, after its name} */
    public String called() {
        return TAG.matcher(property.strip()).matches()
                ? meant(property).flatMap(meant -> meant instanceof Meant.ByTag byTag
                        ? KnownProperties.names(byTag.tag()).exact().stream().findFirst()
                        : Optional.empty()).map(name -> name + " " + property.strip()).orElse(property)
                : property;
    }

    /** {@return which property is meant; empty when nobody knows it} */
    public static Optional<Meant> meant(String property) {
        String bare = property.strip();
        Matcher tag = TAG.matcher(bare);
        if (tag.matches()) {
            return Optional.of(new Meant.ByTag(new PropTag(Integer.parseUnsignedInt(tag.group(1), 16))));
        }
        Optional<Meant> known = KnownProperties.tag(bare).map(Meant.ByTag::new);
        return known.or(() -> KnownNamedProps.find(bare).map(Draft::named)).or(() -> inSet(bare));
    }

    private static Meant named(KnownNamedProp known) {
        return new Meant.ByName(known.prop(), Optional.of(known.type()));
    }

    private static Optional<Meant> inSet(String text) {
        int slash = text.indexOf('/');
        if (slash < 1 || slash == text.length() - 1) {
            return Optional.empty();
        }
        String name = text.substring(slash + 1);
        Matcher id = ID.matcher(name);
        return guid(text.substring(0, slash)).map(guid -> id.matches()
                ? new NamedProp.ById(guid, Integer.parseInt(id.group(1).toLowerCase(Locale.ROOT), 16))
                : new NamedProp.ByName(guid, name)).map(prop -> new Meant.ByName(prop,
                        KnownNamedProps.of(prop).stream().findFirst().map(KnownNamedProp::type)));
    }

    private static Optional<MapiUid> guid(String text) {
        try {
            return KnownGuids.find(text).or(() -> Optional.of(MapiUid.parse(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@return the type that the property has by itself} */
    static Optional<PropType> typeOf(Meant meant) {
        return switch (meant) {
            case Meant.ByTag byTag -> Optional.of(byTag.tag().type()).filter(type -> type.value() != 0);
            case Meant.ByName byName -> byName.type();
        };
    }
}
