package org.mapiscope.nativemapi.com;

import java.util.List;
import org.mapiscope.mapi.NamedProp;

/** Writes arrays of pointers to MAPINAMEID. Not thread-safe. */
final class NameWriter {
    private final MemoryWriter memory;

    NameWriter(MemoryWriter memory) {
        this.memory = memory;
    }

    /** {@return the offset of the array} */
    int write(List<? extends NamedProp> names) {
        int size = memory.layout().pointerSize();
        int array = memory.allocate(size * names.size());
        for (int i = 0; i < names.size(); i++) {
            memory.pointer(array + i * size, write(names.get(i)));
        }
        return array;
    }

    private int write(NamedProp name) {
        int offset = memory.allocate(Place.MAPINAMEID_SIZE);
        memory.pointer(offset, Place.MAPINAMEID_LPGUID, memory.copy(name.guid().bytes()));
        switch (name) {
            case NamedProp.ById byId -> {
                memory.i32(offset, Place.MAPINAMEID_UL_KIND, NameReader.MNID_ID);
                memory.i32(offset, Place.MAPINAMEID_KIND, byId.id());
            }
            case NamedProp.ByName byName -> {
                memory.i32(offset, Place.MAPINAMEID_UL_KIND, NameReader.MNID_STRING);
                memory.pointer(offset, Place.MAPINAMEID_KIND, memory.utf16(byName.name()));
            }
        }
        return offset;
    }
}
