package org.mapiscope.operation.view;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.PropStream;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;

/** Reads properties of an object, those too that MAPI gives as streams. */
final class WholeProperties {
    /** What is larger is cut here; in bytes. */
    private static final int LONGEST = 1 << 24;

    private WholeProperties() {}

    /** Opens an object for the moment. */
    static PropValues read(OpenSession session, ObjectPath path, List<PropTag> tags) throws MapiException {
        try (Opened<MapiProp> opened = Opening.object(session, path, 0)) {
            List<PropValue> values = new ArrayList<>();
            for (PropValue value : opened.object().getProps(tags, Mapi.MAPI_UNICODE)) {
                values.add(
                        values.size() < tags.size() ? whole(opened.object(), tags.get(values.size()), value) : value);
            }
            return PropValues.of(values);
        }
    }

    private static PropValue whole(MapiProp object, PropTag tag, PropValue value) throws MapiException {
        boolean large = value instanceof PropValue.ErrorValue error
                && error.result().equals(HResult.MAPI_E_NOT_ENOUGH_MEMORY) && tag.type().equals(PropType.PT_BINARY);
        return large ? new PropValue.BinaryValue(tag, stream(object, tag)) : value;
    }

    private static Bytes stream(MapiProp object, PropTag tag) throws MapiException {
        try (MapiObject opened = object.openProperty(tag, InterfaceId.IID_IStream, 0)) {
            if (opened instanceof PropStream stream) {
                return stream.read((int) Math.min(stream.size(), LONGEST));
            }
            throw new MapiException("IMAPIProp::OpenProperty", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED,
                    "it gave no stream");
        }
    }
}
