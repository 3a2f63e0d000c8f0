package org.mapiscope.store.pst;

import org.mapiscope.mapi.PropTag;
import org.mapiscope.store.pst.ltp.StoredValue;

/** A property that is made from another, as if it were stored. */
record Derived(PropTag tag, StoredValue value) {}
