package org.mapiscope.subsystem.memory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.ErrorValue;
import org.mapiscope.mapi.PropValue.String8Value;
import org.mapiscope.mapi.PropValue.UnicodeValue;

/** An open object: changes are its own until {@link #saveChanges}. */
abstract class MemoryObject implements MapiProp {
    private static final List<PropTag> COMPUTED = List.of(PropTags.PR_ENTRYID, PropTags.PR_OBJECT_TYPE,
            PropTags.PR_ATTACH_NUM);

    private final MemoryData data;
    private final MemoryNode node;
    private final boolean writable;
    private final Map<Integer, PropValue> values;

    MemoryObject(MemoryData data, MemoryNode node, boolean writable) {
        this.data = data;
        this.node = node;
        this.writable = writable;
        this.values = new LinkedHashMap<>(node.properties);
    }

    MemoryData data() {
        return data;
    }

    MemoryNode node() {
        return node;
    }

    boolean isWritable() {
        return writable;
    }

    void checkWritable(String call) throws MapiException {
        if (!writable) {
            throw new MapiException(call, HResult.MAPI_E_NO_ACCESS, "it was opened to be read");
        }
    }

    @Override
    public List<PropValue> getProps(List<PropTag> tags, int flags) {
        return (tags.isEmpty() ? getPropList(flags) : tags).stream().map(tag -> value(tag, flags)).toList();
    }

    private PropValue value(PropTag tag, int flags) {
        PropValue value = values.get(tag.id());
        if (value == null) {
            return new ErrorValue(tag, HResult.MAPI_E_NOT_FOUND);
        }
        boolean unspecified = tag.type().equals(PropType.PT_UNSPECIFIED);
        boolean eightBit = unspecified ? (flags & Mapi.MAPI_UNICODE) == 0 : tag.type().equals(PropType.PT_STRING8);
        if (value instanceof UnicodeValue v && eightBit) {
            return new String8Value(tag.withType(PropType.PT_STRING8),
                    Bytes.of(v.value().getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
        }
        return unspecified || value.tag().equals(tag) ? value : new ErrorValue(tag, HResult.MAPI_E_NOT_FOUND);
    }

    @Override
    public List<PropTag> getPropList(int flags) {
        return values.values().stream().map(PropValue::tag).map(tag -> listed(tag, flags)).toList();
    }

    private static PropTag listed(PropTag tag, int flags) {
        boolean eightBit = (flags & Mapi.MAPI_UNICODE) == 0 && tag.type().equals(PropType.PT_UNICODE);
        return eightBit ? tag.withType(PropType.PT_STRING8) : tag;
    }

    @Override
    public MapiObject openProperty(PropTag tag, InterfaceId kind, int flags) throws MapiException {
        if (kind != InterfaceId.IID_IStream) {
            throw new MapiException("IMAPIProp::OpenProperty", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED, "");
        }
        return new MemoryStream(switch (values.get(tag.id())) {
            case UnicodeValue v -> Bytes.of(v.value().getBytes(StandardCharsets.UTF_16LE));
            case PropValue.BinaryValue v -> v.value();
            case null, default -> throw new MapiException("IMAPIProp::OpenProperty", HResult.MAPI_E_NOT_FOUND, "");
        });
    }

    @Override
    public List<PropProblem> setProps(List<PropValue> given) throws MapiException {
        checkWritable("IMAPIProp::SetProps");
        List<PropProblem> problems = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            PropValue value = given.get(i);
            if (isComputed(value.tag())) {
                problems.add(new PropProblem(i, value.tag(), HResult.MAPI_E_COMPUTED));
            } else {
                values.put(value.tag().id(), value);
            }
        }
        changed();
        return problems;
    }

    @Override
    public List<PropProblem> deleteProps(List<PropTag> tags) throws MapiException {
        checkWritable("IMAPIProp::DeleteProps");
        List<PropProblem> problems = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            if (isComputed(tags.get(i))) {
                problems.add(new PropProblem(i, tags.get(i), HResult.MAPI_E_COMPUTED));
            } else if (values.remove(tags.get(i).id()) == null) {
                problems.add(new PropProblem(i, tags.get(i), HResult.MAPI_E_NOT_FOUND));
            }
        }
        changed();
        return problems;
    }

    private static boolean isComputed(PropTag tag) {
        return COMPUTED.stream().anyMatch(each -> each.id() == tag.id());
    }

    /** What changes in a folder or a store lasts at once. */
    void changed() throws MapiException {
        saveChanges(0);
    }

    @Override
    public void saveChanges(int flags) throws MapiException {
        checkWritable("IMAPIProp::SaveChanges");
        node.properties.clear();
        node.properties.putAll(values);
        data.tell(node, Notification.fnevObjectModified);
    }

    @Override
    public List<PropProblem> copyTo(List<PropTag> exclude, MapiProp destination, int flags) throws MapiException {
        return destination.setProps(values.values().stream().filter(value -> !isComputed(value.tag()))
                .filter(value -> exclude.stream().noneMatch(tag -> tag.id() == value.tag().id())).toList());
    }

    @Override
    public List<Optional<NamedProp>> getNamesFromIDs(List<PropTag> tags) {
        List<NamedProp> names = data.names;
        List<Optional<NamedProp>> found = new ArrayList<>();
        for (PropTag tag : tags) {
            int index = tag.id() - PropTag.FIRST_NAMED_ID;
            found.add(index < 0 || index >= names.size() ? Optional.empty() : Optional.of(names.get(index)));
        }
        return found;
    }

    @Override
    public List<PropTag> getIDsFromNames(List<NamedProp> asked, int flags) {
        List<NamedProp> names = data.names;
        List<PropTag> tags = new ArrayList<>();
        for (NamedProp name : asked) {
            if (!names.contains(name) && (flags & MAPI_CREATE) != 0) {
                names.add(name);
            }
            int index = names.indexOf(name);
            tags.add(index < 0
                    ? PropTag.of(0, PropType.PT_ERROR)
                    : PropTag.of(PropTag.FIRST_NAMED_ID + index, PropType.PT_UNSPECIFIED));
        }
        return tags;
    }

    @Override
    public void close() {}
}
