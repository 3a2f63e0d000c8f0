package org.mapiscope.subsystem.memory;

import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.spi.StoreReferences;

/** A store of a test's provider, as the provider sees it. */
public interface ServedStore extends MsgStore {
    StoreReferences references();

    /** {@return what all entry identifiers of its objects have in common} */
    MapiUid uid();
}
