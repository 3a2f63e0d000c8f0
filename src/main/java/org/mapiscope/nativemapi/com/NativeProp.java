package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;

/** IMAPIProp. Source: MAPIDefS.h, MAPI_IMAPIPROP_METHODS. */
public class NativeProp extends NativeUnknown implements MapiProp {
    static final Slot GET_LAST_ERROR = new Slot("IMAPIProp", "GetLastError", 3);
    static final Slot SAVE_CHANGES = new Slot("IMAPIProp", "SaveChanges", 4);
    static final Slot GET_PROPS = new Slot("IMAPIProp", "GetProps", 5);
    static final Slot GET_PROP_LIST = new Slot("IMAPIProp", "GetPropList", 6);
    static final Slot OPEN_PROPERTY = new Slot("IMAPIProp", "OpenProperty", 7);
    static final Slot SET_PROPS = new Slot("IMAPIProp", "SetProps", 8);
    static final Slot DELETE_PROPS = new Slot("IMAPIProp", "DeleteProps", 9);
    static final Slot COPY_TO = new Slot("IMAPIProp", "CopyTo", 10);
    static final Slot GET_NAMES_FROM_IDS = new Slot("IMAPIProp", "GetNamesFromIDs", 12);
    static final Slot GET_IDS_FROM_NAMES = new Slot("IMAPIProp", "GetIDsFromNames", 13);

    private static final int STGM_READ = 0x0;
    private static final int STGM_READWRITE = 0x2;
    private static final int STGM_CREATE = 0x1000;

    NativeProp(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    @Override
    public final Optional<MapiError> getLastError(HResult result, int flags) throws MapiException {
        return lastError(result, flags);
    }

    @Override
    public final List<PropValue> getProps(List<PropTag> tags, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), GET_PROPS.call())) {
            IntByReference count = new IntByReference();
            PointerByReference values = new PointerByReference();
            call(GET_PROPS, tags.isEmpty() ? null : in.tags(tags), flags, count, values);
            Pointer read = values.getValue();
            if (read == null && count.getValue() == 0 && tags.isEmpty()) {
                return List.of();
            }
            return take(GET_PROPS, MapiLibrary.object(GET_PROPS.call(), values), (props, address) -> {
                if (!tags.isEmpty() && count.getValue() != tags.size()) {
                    throw props.memory()
                            .bad("%d values for %d tags".formatted(count.getValue(), tags.size()));
                }
                return PropReader.asAsked(props.values(address, count.getValue()), tags);
            });
        }
    }

    @Override
    public final List<PropTag> getPropList(int flags) throws MapiException {
        return take(GET_PROP_LIST, open(GET_PROP_LIST, flags), PropReader::tags);
    }

    @Override
    public final MapiObject openProperty(PropTag tag, InterfaceId kind, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), OPEN_PROPERTY.call())) {
            Pointer opened = open(OPEN_PROPERTY, tag.value(), in.uid(Interfaces.of(kind)), storageMode(flags), flags);
            return switch (kind) {
                case IID_IStream, IID_IStreamDocfile -> new NativeStream(library(), opened);
                case IID_IMessage -> new NativeMessage(library(), opened);
                case IID_IMAPITable -> new NativeTable(library(), opened);
                case IID_IMAPIFolder -> new NativeFolder(library(), opened);
                case IID_IStorage -> new NativeUnknown(library(), opened);
                case IID_IExchangeModifyTable -> new NativeModifyTable(library(), opened);
            };
        }
    }

    @Override
    public final List<PropProblem> setProps(List<PropValue> values) throws MapiException {
        try (CallMemory in = new CallMemory(library(), SET_PROPS.call())) {
            PointerByReference problems = new PointerByReference();
            call(SET_PROPS, values.size(), in.values(values), problems);
            return takeProblems(SET_PROPS, problems.getValue());
        }
    }

    @Override
    public final List<PropProblem> deleteProps(List<PropTag> tags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), DELETE_PROPS.call())) {
            PointerByReference problems = new PointerByReference();
            call(DELETE_PROPS, in.tags(tags), problems);
            return takeProblems(DELETE_PROPS, problems.getValue());
        }
    }

    @Override
    public final void saveChanges(int flags) throws MapiException {
        call(SAVE_CHANGES, flags);
    }

    @Override
    public final List<PropProblem> copyTo(List<PropTag> exclude, MapiProp destination, int flags)
            throws MapiException {
        if (!(destination instanceof NativeProp target)) {
            throw new MapiException(COPY_TO.call(), HResult.MAPI_E_INTERFACE_NOT_SUPPORTED,
                    "An object of this MAPI cannot be copied to one of another");
        }
        try (CallMemory in = new CallMemory(library(), COPY_TO.call())) {
            PointerByReference problems = new PointerByReference();
            call(COPY_TO, 0, null, exclude.isEmpty() ? null : in.tags(exclude), null, null,
                    in.uid(target.interfaceId()), target.pointer(COPY_TO.call()), flags, problems);
            return takeProblems(COPY_TO, problems.getValue());
        }
    }

    @Override
    public final List<Optional<NamedProp>> getNamesFromIDs(List<PropTag> tags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), GET_NAMES_FROM_IDS.call())) {
            PointerByReference tagArray = new PointerByReference();
            tagArray.setValue(tags.isEmpty() ? null : in.tags(tags));
            IntByReference count = new IntByReference();
            PointerByReference names = new PointerByReference();
            call(GET_NAMES_FROM_IDS, tagArray, null, 0, count, names);
            if (tags.isEmpty()) {
                library().freeBuffer(tagArray.getValue());
            }
            return names.getValue() == null && count.getValue() == 0
                    ? List.of()
                    : take(GET_NAMES_FROM_IDS, MapiLibrary.object(GET_NAMES_FROM_IDS.call(), names),
                            (props, address) -> new NameReader(props.memory()).read(address, count.getValue()));
        }
    }

    @Override
    public final List<PropTag> getIDsFromNames(List<NamedProp> names, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), GET_IDS_FROM_NAMES.call())) {
            Pointer tags = open(GET_IDS_FROM_NAMES, names.size(), names.isEmpty() ? null : in.names(names), flags);
            return take(GET_IDS_FROM_NAMES, tags, PropReader::tags);
        }
    }

    /** {@return what this object is to others that copy to it} */
    MapiUid interfaceId() {
        return Interfaces.IID_IMAPI_PROP;
    }

    @Override
    final Optional<Slot> lastErrorSlot() {
        return Optional.of(GET_LAST_ERROR);
    }

    private List<PropProblem> takeProblems(Slot slot, @Nullable Pointer problems) throws MapiException {
        return problems == null ? List.of() : take(slot, problems, PropReader::problems);
    }

    private static int storageMode(int flags) {
        if ((flags & MAPI_CREATE) != 0) {
            return STGM_CREATE | STGM_READWRITE;
        }
        return (flags & MAPI_MODIFY) == 0 ? STGM_READ : STGM_READWRITE;
    }
}
