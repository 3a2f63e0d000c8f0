package org.mapiscope.store.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.SearchCriteria;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ndb.Nid;

/**
 * Reads what a search folder looks for.
 *
 * <p>Source: the files that Outlook writes, for [MS-PST] 2.4.8.6.4 leaves it out.
 */
final class SearchCriteriaReader {

    private static final int RESTRICTION = 0x6608_0102;
    /** The nodes of the folders to search. */
    private static final int CONTAINERS = 0x6609_0102;
    private static final int STATE = 0x660B_0003;

    private SearchCriteriaReader() {}

    /** {@return empty when there is no restriction} */
    static Optional<SearchCriteria> read(PstStore store, PropertyContext criteria) throws IOException {
        Optional<StoredValue> restriction = criteria.valueOf(RESTRICTION);
        if (restriction.isEmpty() || restriction.get().size() == 0) {
            return Optional.empty();
        }
        List<EntryId> containers = new ArrayList<>();
        Optional<StoredValue> nids = criteria.valueOf(CONTAINERS);
        if (nids.isPresent()) {
            BinaryView all = nids.get().bytes();
            for (int offset = 0; offset + Integer.BYTES <= all.size(); offset += Integer.BYTES) {
                containers.add(EntryId.of(store.file().entryId(new Nid(all.i32("nid", offset))).bytes()));
            }
        }
        return Optional.of(new SearchCriteria(RestrictionReader.read(criteria, restriction.get().bytes(),
                store.charset(Optional.of(criteria))), containers,
                criteria.number(STATE).orElse(0)));
    }
}
