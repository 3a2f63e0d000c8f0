package org.mapiscope.nativemapi.com;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;

/** Reads arrays of pointers to MAPINAMEID. Not thread-safe. Source: MAPIDefS.h. */
final class NameReader {
    static final int MNID_ID = 0;
    static final int MNID_STRING = 1;

    private final MemoryReader memory;

    NameReader(MemoryReader memory) {
        this.memory = memory;
    }

    /** {@return the names; empty where the array has a null pointer, or a kind of name that is not known} */
    List<Optional<NamedProp>> read(long array, int count) throws MapiException {
        memory.checkCount(count, "the number of names", PropReader.MAX_PROPS);
        List<Optional<NamedProp>> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long name = memory.pointer(array + (long) i * memory.layout().pointerSize());
            names.add(name == 0 ? Optional.empty() : read(name));
        }
        return names;
    }

    private Optional<NamedProp> read(long name) throws MapiException {
        MapiUid guid = memory.uid(memory.required(name, Place.MAPINAMEID_LPGUID));
        return switch (memory.i32(name, Place.MAPINAMEID_UL_KIND)) {
            case MNID_ID -> Optional.of(new NamedProp.ById(guid, memory.i32(name, Place.MAPINAMEID_KIND)));
            case MNID_STRING ->
                Optional.of(new NamedProp.ByName(guid, memory.utf16(memory.required(name, Place.MAPINAMEID_KIND))));
            default -> Optional.empty();
        };
    }
}
