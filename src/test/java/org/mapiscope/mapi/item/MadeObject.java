package org.mapiscope.mapi.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropStream;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/** An object with the properties that a test gives it; an ErrorValue among them stands for one that cannot be read. */
abstract class MadeObject implements MapiProp {
    private final List<PropValue> values;

    MadeObject(List<PropValue> values) {
        this.values = List.copyOf(values);
    }

    @Override
    public List<PropValue> getProps(List<PropTag> tags, int flags) throws MapiException {
        List<PropValue> all = new ArrayList<>();
        for (PropTag tag : tags.isEmpty() ? getPropList(flags) : tags) {
            all.add(find(tag).orElse(new PropValue.ErrorValue(tag, HResult.MAPI_E_NOT_FOUND)));
        }
        return all;
    }

    @Override
    public List<PropTag> getPropList(int flags) {
        return values.stream().map(PropValue::tag).toList();
    }

    @Override
    public MapiObject openProperty(PropTag tag, InterfaceId kind, int flags) throws MapiException {
        Optional<PropValue> found = values.stream()
                .filter(value -> value.tag().id() == tag.id() && value instanceof PropValue.BinaryValue).findFirst();
        if (kind == InterfaceId.IID_IStream && found.isPresent()
                && found.get() instanceof PropValue.BinaryValue binary) {
            return new MadeStream(binary.value());
        }
        throw new MapiException("IMAPIProp::OpenProperty", HResult.MAPI_E_NOT_FOUND, "");
    }

    @Override
    public List<Optional<NamedProp>> getNamesFromIDs(List<PropTag> tags) {
        return tags.stream().map(tag -> Optional.<NamedProp>empty()).toList();
    }

    @Override
    public void close() {}

    private Optional<PropValue> find(PropTag tag) {
        return values.stream().filter(value -> value.tag().id() == tag.id()
                && (value.tag().type().equals(tag.type()) || tag.type().equals(PropType.PT_UNSPECIFIED)))
                .findFirst();
    }

    /** Gives a few bytes at a time. */
    private static final class MadeStream implements PropStream {
        private final Bytes bytes;
        private int position;

        MadeStream(Bytes bytes) {
            this.bytes = bytes;
        }

        @Override
        public Bytes read(int length) {
            int end = Math.min(bytes.size(), position + Math.min(length, 7));
            Bytes read = bytes.slice(position, end);
            position = end;
            return read;
        }

        @Override
        public void seek(long to) {
            position = Math.toIntExact(to);
        }

        @Override
        public long size() {
            return bytes.size();
        }

        @Override
        public void close() {}
    }
}
