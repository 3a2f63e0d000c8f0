package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.List;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.SearchCriteria;

/** IMAPIContainer. Source: MAPIDefS.h, MAPI_IMAPICONTAINER_METHODS. */
public class NativeContainer extends NativeProp implements MapiContainer {
    static final Slot GET_CONTENTS_TABLE = new Slot("IMAPIContainer", "GetContentsTable", 14);
    static final Slot GET_HIERARCHY_TABLE = new Slot("IMAPIContainer", "GetHierarchyTable", 15);
    static final Slot GET_SEARCH_CRITERIA = new Slot("IMAPIContainer", "GetSearchCriteria", 18);

    NativeContainer(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    @Override
    public final MapiTable getContentsTable(int flags) throws MapiException {
        return openTable(GET_CONTENTS_TABLE, flags);
    }

    @Override
    public final MapiTable getHierarchyTable(int flags) throws MapiException {
        return openTable(GET_HIERARCHY_TABLE, flags);
    }

    @Override
    public final SearchCriteria getSearchCriteria(int flags) throws MapiException {
        PointerByReference restriction = new PointerByReference();
        PointerByReference containers = new PointerByReference();
        IntByReference state = new IntByReference();
        call(GET_SEARCH_CRITERIA, flags, restriction, containers, state);
        try {
            Pointer entryList = containers.getValue();
            List<EntryId> searched = entryList == null
                    ? List.of()
                    : read(GET_SEARCH_CRITERIA, entryList, PropReader::entryList);
            Restriction condition = read(GET_SEARCH_CRITERIA,
                    MapiLibrary.object(GET_SEARCH_CRITERIA.call(), restriction),
                    (in, address) -> in.restrictions().read(address));
            return new SearchCriteria(condition, searched, state.getValue());
        } finally {
            library().freeBuffer(restriction.getValue());
            library().freeBuffer(containers.getValue());
        }
    }
}
