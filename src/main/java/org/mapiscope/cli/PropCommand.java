package org.mapiscope.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mapiscope.interpret.KnownGuids;
import org.mapiscope.interpret.KnownNamedProp;
import org.mapiscope.interpret.KnownNamedProps;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.interpret.PropNames;
import org.mapiscope.interpret.PropertyFlags;
import org.mapiscope.interpret.PropertySearch;
import org.mapiscope.interpret.PropertyTypes;
import org.mapiscope.interpret.SmartViewBindings;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mapiscope prop}: what properties are called, by a name, a part of one, a tag or an identifier. */
@Command(name = "prop")
final class PropCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME|HEX", descriptionKey = "prop.what", converter = WantedConverter.class)
    private String what = "";

    @Option(names = "--type", paramLabel = "TYPE", converter = TypeConverter.class)
    private Optional<PropType> type = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    PropCommand(MapiScopeCommand root) {
        this.root = root;
    }

    /** {@return 1 when there is no such property} */
    @Override
    public Integer call() {
        PropertySearch found = PropertySearch.of(what, type);
        if (json) {
            Json.write(root.parts().out(),
                    Json.object("properties", found.tags().stream().map(PropCommand::json).toList(), "named",
                            found.named().stream().map(PropCommand::json).toList()));
        } else {
            print(found);
        }
        if (found.isEmpty()) {
            root.parts().err().println(root.texts().get("prop.none", what));
        }
        return found.isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void print(PropertySearch found) {
        TextTable table = new TextTable();
        for (PropTag tag : found.tags()) {
            String others = String.join(", ", others(tag));
            table.row(tag.toString(), PropertyTypes.text(tag.type()), name(tag), KnownProperties.dasl(tag),
                    tag.isNamed() ? (others + " " + root.texts().get("prop.addressbook")).strip() : others);
        }
        for (NamedProp prop : found.named()) {
            KnownNamedProp known = KnownNamedProps.of(prop).get(0);
            table.row(identifier(prop), PropertyTypes.text(known.type()), known.name(),
                    KnownProperties.dasl(prop, known.type()),
                    (String.join(", ", otherNames(prop)) + " (" + known.area() + ")").strip());
        }
        table.print(root.parts().out());
        if (found.size() > 1) {
            root.parts().err().println(root.texts().get("prop.count", found.size()));
        }
    }

    /** {@return the name to show of a tag that has names} */
    static String name(PropTag tag) {
        return PropTags.nameOf(tag).or(() -> KnownProperties.addressBookNames(tag).best()).orElseGet(tag::toString);
    }

    private static List<String> others(PropTag tag) {
        PropNames names = KnownProperties.addressBookNames(tag);
        String shown = name(tag);
        return Stream.concat(names.exact().stream(), names.more().stream()).filter(name -> !name.equals(shown))
                .toList();
    }

    private static List<String> otherNames(NamedProp prop) {
        return KnownNamedProps.names(prop).stream().skip(1).toList();
    }

    /** {@return set and identifier, {@code PSETID_Common/0x8503}, or set and string} */
    private static String identifier(NamedProp prop) {
        String set = KnownGuids.name(prop.guid()).orElseGet(() -> prop.guid().toString());
        return switch (prop) {
            case NamedProp.ById byId -> "%s/0x%04X".formatted(set, byId.id());
            case NamedProp.ByName byName -> set + "/" + byName.name();
        };
    }

    private static Map<String, Object> json(PropTag tag) {
        return Json.object("tag", tag.toString(), "id", "0x%04X".formatted(tag.id()), "type",
                PropertyTypes.text(tag.type()), "name", name(tag), "otherNames", others(tag), "addressBook",
                tag.isNamed(), "dasl", KnownProperties.dasl(tag), "flags", PropertyFlags.set(tag), "smartView",
                SmartViewBindings.parser(tag, Optional.empty()));
    }

    private static Map<String, Object> json(NamedProp prop) {
        KnownNamedProp known = KnownNamedProps.of(prop).get(0);
        PropTag tag = PropTag.of(PropTag.FIRST_NAMED_ID, known.type());
        return Json.object("set", KnownGuids.name(prop.guid()), "guid", prop.guid().toString(), "id",
                prop instanceof NamedProp.ById byId ? Optional.of("0x%04X".formatted(byId.id())) : Optional.empty(),
                "string", prop instanceof NamedProp.ByName byName ? Optional.of(byName.name()) : Optional.empty(),
                "type", PropertyTypes.text(known.type()), "name", known.name(), "otherNames",
                otherNames(prop), "area", known.area(), "dasl",
                KnownProperties.dasl(prop, known.type()), "flags", PropertyFlags.set(prop), "smartView",
                SmartViewBindings.parser(tag, Optional.of(prop)));
    }
}
