package org.mapiscope.interpret;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapiscope.mapi.KnownTag;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;

/**
 * The properties that a person means by a name, a part of one, or a number.
 *
 * @param tags properties with a tag of their own
 * @param named named properties
 */
public record PropertySearch(List<PropTag> tags, List<NamedProp> named) {
    private static final int TYPE_BITS = 0xFFFF;

    public PropertySearch {
        tags = List.copyOf(tags);
        named = List.copyOf(named);
    }

    /**
     * Looks for a tag in hex, {@code 0x0037001F}; for an identifier, {@code 0x37} or {@code 8503}; else for a part of a
     * name in any case, with the properties first that have just this name.
     *
     * @param type the only type to look for
     */
    public static PropertySearch of(String text, Optional<PropType> type) {
        String wanted = text.trim();
        OptionalInt number = number(wanted);
        PropertySearch byNumber = number.isPresent()
                ? byNumber(number.getAsInt(), type)
                : new PropertySearch(List.of(), List.of());
        return byNumber.isEmpty() && !wanted.isEmpty() && !isHex(wanted) ? byName(wanted, type) : byNumber;
    }

    /** {@return whether nothing was found} */
    public boolean isEmpty() {
        return tags.isEmpty() && named.isEmpty();
    }

    /** {@return how many were found} */
    public int size() {
        return tags.size() + named.size();
    }

    private static boolean isHex(String text) {
        return text.startsWith("0x") || text.startsWith("0X");
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseUnsignedInt(isHex(text) ? text.substring(2) : text, 16));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static PropertySearch byNumber(int number, Optional<PropType> type) {
        boolean hasType = number >>> Short.SIZE != 0 && (number & TYPE_BITS) != 0;
        int id = number >>> Short.SIZE == 0 ? number : number >>> Short.SIZE;
        if (hasType || type.isPresent()) {
            PropTag tag = hasType ? new PropTag(number) : PropTag.of(id, type.orElseThrow());
            boolean known = !KnownProperties.addressBookNames(tag).all().isEmpty()
                    && type.map(tag.type()::equals).orElse(true);
            return new PropertySearch(known ? List.of(tag) : List.of(), hasType ? List.of() : namedOf(id, type));
        }
        return new PropertySearch(KnownProperties.ofId(id), namedOf(id, type));
    }

    private static List<NamedProp> namedOf(int id, Optional<PropType> type) {
        return KnownNamedProps.all().stream()
                .filter(known -> known.prop() instanceof NamedProp.ById byId && byId.id() == id)
                .filter(known -> type.map(known.type()::equals).orElse(true)).map(KnownNamedProp::prop).distinct()
                .toList();
    }

    private static PropertySearch byName(String name, Optional<PropType> type) {
        Set<PropTag> justThis = PropTags.known().stream().filter(known -> known.name().equalsIgnoreCase(name))
                .map(KnownTag::tag).collect(Collectors.toSet());
        Comparator<PropTag> justThisFirst = Comparator.comparing(tag -> !justThis.contains(tag));
        Comparator<NamedProp> sameFirst = Comparator.comparing(prop -> !isCalled(prop, name));
        return new PropertySearch(
                KnownProperties.search(name).stream().filter(tag -> type.map(tag.type()::equals).orElse(true))
                        .sorted(justThisFirst).toList(),
                KnownNamedProps.search(name).stream().filter(prop -> hasType(prop, type)).sorted(sameFirst).toList());
    }

    private static boolean isCalled(NamedProp prop, String name) {
        return KnownNamedProps.names(prop).stream().anyMatch(name::equalsIgnoreCase)
                || (prop instanceof NamedProp.ByName byName && byName.name().equalsIgnoreCase(name));
    }

    private static boolean hasType(NamedProp prop, Optional<PropType> type) {
        return KnownNamedProps.of(prop).stream().anyMatch(known -> type.map(known.type()::equals).orElse(true));
    }
}
