package org.mapiscope.operation.property;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;

/**
 * Changes one property of an object at a time, and says how it was before. Each change opens the object to be written, saves
 * it and leaves nothing open. Call it on the session's thread.
 */
public final class PropertyEditor {
    private final OpenSession session;
    private final ObjectPath path;

    public PropertyEditor(OpenSession session, ObjectPath path) {
        this.session = session;
        this.path = path;
    }

    /**
     * Sets a property, or adds it.
     *
     * @throws MapiException what opening, SetProps or SaveChanges answered; the problem of the property itself; {@code
     *     MAPI_E_NOT_ENOUGH_MEMORY} when the value before is too large to be put back
     */
    public PropertyChange set(PropValue value) throws MapiException {
        return change(value.tag(), Optional.of(value));
    }

    /** As {@link #set}, for a name, which gets an identifier when the store has none for it. */
    public PropertyChange set(NamedProp name, PropType type, String text) throws MapiException {
        PropTag tag;
        try (Opened<MapiProp> opened = Opening.writable(session, path)) {
            PropTag given = opened.object().getIDsFromNames(List.of(name), MapiProp.MAPI_CREATE).getFirst();
            if (given.id() == 0) {
                throw new MapiException("IMAPIProp::GetIDsFromNames", HResult.MAPI_E_NOT_FOUND,
                        "the store gives the name no identifier");
            }
            tag = given.withType(type);
        }
        return set(PropertyParser.parse(tag, text));
    }

    /** Deletes a property; else as {@link #set}. */
    public PropertyChange delete(PropTag tag) throws MapiException {
        return change(tag, Optional.empty());
    }

    /** Puts back what was before a change of this object. */
    public void undo(PropertyChange change) throws MapiException {
        try (Opened<MapiProp> opened = Opening.writable(session, path)) {
            write(opened.object(), change.tag(), change.before());
            opened.save();
        }
    }

    private PropertyChange change(PropTag tag, Optional<PropValue> after) throws MapiException {
        try (Opened<MapiProp> opened = Opening.writable(session, path)) {
            Optional<PropValue> before = before(opened.object(), tag);
            write(opened.object(), tag, after);
            opened.save();
            return new PropertyChange(path, tag, before, after);
        }
    }

    private static Optional<PropValue> before(MapiProp object, PropTag tag) throws MapiException {
        PropTag any = tag.withType(PropType.PT_UNSPECIFIED);
        PropValue value = object.getProps(List.of(any), Mapi.MAPI_UNICODE).getFirst();
        if (!(value instanceof PropValue.ErrorValue error)) {
            return Optional.of(value);
        }
        if (error.result().equals(HResult.MAPI_E_NOT_FOUND)) {
            return Optional.empty();
        }
        // what cannot be read could not be put back either
        throw new MapiException("IMAPIProp::GetProps", error.result(),
                "the value before cannot be kept, so that the change could not be undone");
    }

    private static void write(MapiProp object, PropTag tag, Optional<PropValue> value) throws MapiException {
        List<MapiProp.PropProblem> problems = value.isPresent()
                ? object.setProps(List.of(value.get()))
                : object.deleteProps(List.of(tag.withType(PropType.PT_UNSPECIFIED)));
        if (!problems.isEmpty()) {
            throw new MapiException(value.isPresent() ? "IMAPIProp::SetProps" : "IMAPIProp::DeleteProps",
                    problems.getFirst().result(), "SPropProblem of " + problems.getFirst().tag());
        }
    }
}
