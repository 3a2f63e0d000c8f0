package org.mapiscope.subsystem.memory;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;

/** An attachment. */
final class MemoryAttach extends MemoryObject implements Attach {
    private static final int ATTACH_OLE = 6;

    private final MemoryStore store;

    MemoryAttach(MemoryStore store, MemoryNode node, boolean writable) {
        super(store.data(), node, writable);
        this.store = store;
    }

    @Override
    public MapiObject openProperty(PropTag tag, InterfaceId kind, int flags) throws MapiException {
        if (isOle() && tag.id() == PropTags.PR_ATTACH_DATA_OBJ.id()) {
            return openOle(tag, kind, flags);
        }
        if (!tag.equals(PropTags.PR_ATTACH_DATA_OBJ)) {
            return super.openProperty(tag, kind, flags);
        }
        if (kind != InterfaceId.IID_IMessage) {
            throw new MapiException("IMAPIProp::OpenProperty", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED, "");
        }
        if (node().messages.isEmpty()) {
            throw new MapiException("IMAPIProp::OpenProperty", HResult.MAPI_E_NOT_FOUND, "");
        }
        return new MemoryMessage(store, node().messages.getFirst(), isWritable(), Optional.empty());
    }

    private boolean isOle() {
        return PropValues.of(node().values()).integer(PropTags.PR_ATTACH_METHOD).orElse(0) == ATTACH_OLE;
    }

    /** As stores do that have the storage of an object, and give its bytes only as IStreamDocfile. */
    private MapiObject openOle(PropTag tag, InterfaceId kind, int flags) throws MapiException {
        if (kind == InterfaceId.IID_IStreamDocfile && tag.equals(PropTags.PR_ATTACH_DATA_OBJ)) {
            return super.openProperty(PropTags.PR_ATTACH_DATA_BIN, InterfaceId.IID_IStream, flags);
        }
        throw new MapiException("IMAPIProp::OpenProperty", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED, "");
    }

    @Override
    public List<PropTag> getPropList(int flags) {
        return super.getPropList(flags).stream()
                .map(tag -> isOle() && tag.equals(PropTags.PR_ATTACH_DATA_BIN) ? PropTags.PR_ATTACH_DATA_OBJ : tag)
                .toList();
    }
}
