package org.mapiscope.operation.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropStream;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/** Reads all properties of one open object, by whichever of MAPI's calls the provider answers. Used once. */
final class PropertyReader {
    private static final int BATCH = 50;

    /** What a stream can be opened on when the provider does not say which type a large property has. */
    private static final List<PropType> STREAMED = List.of(PropType.PT_BINARY, PropType.PT_UNICODE,
            PropType.PT_STRING8, PropType.PT_OBJECT);

    private final MapiProp object;
    private final LargeValues large;
    private final MapiProgress progress;
    private final List<MapiException> problems = new ArrayList<>();

    PropertyReader(MapiProp object, LargeValues large, MapiProgress progress) {
        this.object = object;
        this.large = large;
        this.progress = progress;
    }

    ObjectProperties read() throws MapiException {
        List<PropValue> values = typed(values());
        List<PropTag> named = values.stream().map(PropValue::tag).filter(PropTag::isNamed).toList();
        Map<Integer, NamedProp> names = names(named);
        List<PropertyEntry> entries = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            progress.worked(i, values.size());
            PropValue value = values.get(i);
            entries.add(entry(value, Optional.ofNullable(names.get(value.tag().id()))));
        }
        return new ObjectProperties(entries, problems);
    }

    private List<PropValue> values() throws MapiException {
        try {
            return object.getProps(List.of(), Mapi.MAPI_UNICODE);
        } catch (MapiException e) {
            problems.add(e);
            return listed(object.getPropList(Mapi.MAPI_UNICODE));
        }
    }

    private List<PropValue> listed(List<PropTag> tags) {
        List<PropValue> values = new ArrayList<>();
        for (int from = 0; from < tags.size(); from += BATCH) {
            List<PropTag> batch = tags.subList(from, Math.min(from + BATCH, tags.size()));
            try {
                values.addAll(object.getProps(batch, Mapi.MAPI_UNICODE));
            } catch (MapiException e) {
                batch.forEach(tag -> values.add(alone(tag)));
            }
        }
        return values;
    }

    private PropValue alone(PropTag tag) {
        try {
            return object.getProps(List.of(tag), Mapi.MAPI_UNICODE).getFirst();
        } catch (MapiException e) {
            return new PropValue.ErrorValue(tag, e.result());
        }
    }

    /** {@return the values, those that are errors with the type that the property has} */
    private List<PropValue> typed(List<PropValue> values) {
        if (values.stream().noneMatch(PropertyReader::isUntyped)) {
            return values;
        }
        Map<Integer, PropTag> tags = new HashMap<>();
        try {
            object.getPropList(Mapi.MAPI_UNICODE).forEach(tag -> tags.put(tag.id(), tag));
        } catch (MapiException e) {
            problems.add(e);
        }
        return values.stream().map(value -> isUntyped(value) && value instanceof PropValue.ErrorValue error
                ? new PropValue.ErrorValue(tags.getOrDefault(value.tag().id(), value.tag()), error.result())
                : value).toList();
    }

    private static boolean isUntyped(PropValue value) {
        PropType type = value.tag().type();
        return value instanceof PropValue.ErrorValue
                && (type.equals(PropType.PT_ERROR) || type.equals(PropType.PT_UNSPECIFIED));
    }

    private Map<Integer, NamedProp> names(List<PropTag> tags) {
        if (tags.isEmpty()) {
            return Map.of();
        }
        try {
            List<Optional<NamedProp>> found = object.getNamesFromIDs(tags);
            Map<Integer, NamedProp> names = new HashMap<>();
            for (int i = 0; i < Math.min(tags.size(), found.size()); i++) {
                int id = tags.get(i).id();
                found.get(i).ifPresent(name -> names.put(id, name));
            }
            return Collections.unmodifiableMap(names);
        } catch (MapiException e) {
            problems.add(e);
            return Map.of();
        }
    }

    private PropertyEntry entry(PropValue value, Optional<NamedProp> name) {
        boolean isLarge = value instanceof PropValue.ErrorValue error
                && error.result().equals(HResult.MAPI_E_NOT_ENOUGH_MEMORY);
        return isLarge
                ? streamed(value.tag(), name)
                : new PropertyEntry(value.tag(), name, content(value));
    }

    static PropertyContent content(PropValue value) {
        return value instanceof PropValue.ErrorValue error
                ? new PropertyContent.Failed(error.result(), "")
                : new PropertyContent.Whole(value);
    }

    private PropertyEntry streamed(PropTag tag, Optional<NamedProp> name) {
        List<PropType> types = STREAMED.contains(tag.type()) ? List.of(tag.type()) : STREAMED;
        PropertyContent content = new PropertyContent.Failed(HResult.MAPI_E_NOT_ENOUGH_MEMORY, "");
        for (PropType type : types) {
            try {
                return new PropertyEntry(tag.withType(type), name, stream(tag.withType(type)));
            } catch (MapiException e) {
                content = new PropertyContent.Failed(e.result(), e.call() + ": " + e.detail());
            }
        }
        return new PropertyEntry(tag, name, content);
    }

    private PropertyContent stream(PropTag tag) throws MapiException {
        try (MapiObject opened = object.openProperty(tag, InterfaceId.IID_IStream, 0)) {
            if (opened instanceof PropStream stream) {
                return large.read(stream, progress);
            }
            throw new MapiException("IMAPIProp::OpenProperty", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED,
                    "it gave no stream");
        }
    }
}
