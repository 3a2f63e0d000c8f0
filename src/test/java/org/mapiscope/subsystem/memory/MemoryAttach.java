package org.mapiscope.subsystem.memory;

import java.util.Optional;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;

/** An attachment. */
final class MemoryAttach extends MemoryObject implements Attach {
    private final MemoryStore store;
    MemoryAttach(MemoryStore store, MemoryNode node, boolean writable) {
        super(store.data(), node, writable);
        this.store = store;
    }

    @Override
    public MapiObject openProperty(PropTag tag, InterfaceId kind, int flags) throws MapiException {
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
}
