package org.mapiscope.operation.profile.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;

/** A profile's content as JSON and back. Thread-safe. */
final class ContentJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ContentJson() {}

    static ObjectNode write(ProfileContent profile) {
        ObjectNode node = NODES.objectNode().put("id", profile.id().toString()).put("name", profile.name())
                .put("default", profile.isDefault());
        ArrayNode services = node.putArray("services");
        profile.services().forEach(each -> services.addObject().put("uid", each.uid().toString())
                .put("name", each.name()).put("displayName", profile.displayName(each.uid()).orElse(""))
                .put("named", each.named()));
        ArrayNode providers = node.putArray("providers");
        profile.providers().forEach(each -> providers.addObject().put("uid", each.uid().toString())
                .put("service", each.service().toString()).put("type", each.resourceType())
                .put("dll", each.dllName()).put("display", each.display()).put("flags", each.resourceFlags()));
        ArrayNode sections = node.putArray("sections");
        profile.sections().forEach(each -> write(sections.addObject(), each));
        return node;
    }

    private static void write(ObjectNode node, ProfileContent.Section section) {
        node.put("uid", section.uid().toString());
        ArrayNode properties = node.putArray("properties");
        section.values().forEach(each -> properties.add(PropJson.write(each)));
        ArrayNode secrets = node.putArray("secrets");
        section.secrets().forEach(each -> {
            ObjectNode secret = secrets.addObject().put("tag", each.toString());
            PropTags.nameOf(each).ifPresent(name -> secret.put("name", name));
        });
    }

    /** @throws IllegalArgumentException when it is none that {@link #write} makes, with the place and the reason */
    static ProfileContent read(JsonNode node) {
        ProfileContent read = new ProfileContent(uid(node, "id"), PropJson.word(node, "name"), flag(node, "default"),
                each(node, "services", service -> new ProfileContent.Service(uid(service, "uid"),
                        PropJson.word(service, "name"), flag(service, "named"))),
                each(node, "providers", provider -> new ProfileContent.Provider(uid(provider, "uid"),
                        uid(provider, "service"), number(provider, "type"), PropJson.word(provider, "dll"),
                        PropJson.word(provider, "display"), number(provider, "flags"))),
                each(node, "sections", section -> new ProfileContent.Section(uid(section, "uid"),
                        each(section, "properties", PropJson::read),
                        each(section, "secrets", ContentJson::tag))));
        read.defect().ifPresent(why -> {
            throw new IllegalArgumentException("is no profile: " + why);
        });
        return read;
    }

    private static PropTag tag(JsonNode node) {
        return new PropTag(Integer.parseUnsignedInt(PropJson.word(node, "tag").replaceFirst("^0x", ""), 16));
    }

    private static <T> List<T> each(JsonNode node, String name, Function<JsonNode, T> reader) {
        JsonNode all = node.get(name);
        if (all == null || !all.isArray()) {
            throw new IllegalArgumentException("has no list called " + name);
        }
        List<T> read = new ArrayList<>();
        for (JsonNode one : all) {
            try {
                read.add(reader.apply(one));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("%s[%d] %s".formatted(name, read.size(), e.getMessage()), e);
            }
        }
        return List.copyOf(read);
    }

    private static MapiUid uid(JsonNode node, String name) {
        return MapiUid.parse(PropJson.word(node, name));
    }

    private static int number(JsonNode node, String name) {
        JsonNode number = node.get(name);
        if (number == null || !number.canConvertToInt() || !number.isIntegralNumber()) {
            throw new IllegalArgumentException("has no number called " + name);
        }
        return number.intValue();
    }

    private static boolean flag(JsonNode node, String name) {
        JsonNode flag = node.get(name);
        if (flag == null || !flag.isBoolean()) {
            throw new IllegalArgumentException("has no truth value called " + name);
        }
        return flag.booleanValue();
    }
}
