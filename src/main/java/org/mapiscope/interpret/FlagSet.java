package org.mapiscope.interpret;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.NamedProp;

/**
 * A set of flags or values that belong together: those of a property, of a field in a structure, or of a call.
 *
 * @param name the table's name for it: {@code 0x0E07}, {@code PSETID_Common/0x8510}, {@code flagRelop}, {@code LOGON}
 * @param title the name for people, {@code PR_MESSAGE_FLAGS}
 * @param ofCall whether it is a set of {@link FlagNames}, else of {@link PropertyFlags}
 */
public record FlagSet(String name, String title, boolean ofCall) {
    private static final char BETWEEN_SET_AND_ID = '/';

    /** {@return all sets: those of properties and fields, then those of calls} */
    public static List<FlagSet> all() {
        return Stream.concat(PropertyFlags.all().keySet().stream().map(FlagSet::ofProperty),
                FlagNames.sets().stream().map(set -> new FlagSet(set, set, true))).toList();
    }

    /** {@return the sets that a person means: by the name or tag of a property, of a field or of a call, in any case} */
    public static List<FlagSet> find(String text) {
        Set<String> wanted = new LinkedHashSet<>();
        PropertySearch found = PropertySearch.of(text, Optional.empty());
        found.tags().stream().filter(tag -> isNamed(KnownProperties.addressBookNames(tag).all(), text))
                .map(PropertyFlags::set).flatMap(Optional::stream).forEach(wanted::add);
        found.named().stream().filter(prop -> isNamed(KnownNamedProps.names(prop), text)).map(PropertyFlags::set)
                .flatMap(Optional::stream).forEach(wanted::add);
        all().stream().map(FlagSet::name).filter(text.trim()::equalsIgnoreCase).forEach(wanted::add);
        if (wanted.isEmpty()) {
            all().stream().map(FlagSet::name).filter(("flag" + text.trim())::equalsIgnoreCase).forEach(wanted::add);
        }
        return all().stream().filter(set -> wanted.contains(set.name())).toList();
    }

    /** {@return whether a text is one of the names, or no name but a number} */
    private static boolean isNamed(List<String> names, String text) {
        return names.stream().anyMatch(text.trim()::equalsIgnoreCase) || Character.isDigit(text.trim().charAt(0));
    }

    private static FlagSet ofProperty(String set) {
        return new FlagSet(set, title(set), false);
    }

    private static String title(String set) {
        if (set.startsWith("0x")) {
            return KnownProperties.ofId(Integer.decode(set)).stream().map(PropTagNames::property)
                    .flatMap(Optional::stream).findFirst().map(name -> name + " (" + set + ")").orElse(set);
        }
        int slash = set.indexOf(BETWEEN_SET_AND_ID);
        if (slash < 0) {
            return set;
        }
        NamedProp prop = new NamedProp.ById(KnownGuids.find(set.substring(0, slash)).orElseThrow(),
                Integer.decode(set.substring(slash + 1)));
        return KnownNamedProps.names(prop).stream().findFirst().map(name -> name + " (" + set + ")").orElse(set);
    }

    /** {@return what a number means in it} */
    public String text(int value) {
        return ofCall ? FlagNames.of(name).text(value) : PropertyFlags.text(name, value);
    }

    /** {@return its flags and values with names, in the table's order} */
    public List<PropertyFlag> flags() {
        return ofCall
                ? FlagNames.of(name).names().entrySet().stream().map(FlagSet::flag).toList()
                : PropertyFlags.of(name).stream().filter(flag -> !flag.text().isEmpty()).toList();
    }

    private static PropertyFlag flag(Map.Entry<String, Integer> named) {
        return new PropertyFlag(PropertyFlag.Kind.FLAG, named.getValue(), named.getKey());
    }
}
