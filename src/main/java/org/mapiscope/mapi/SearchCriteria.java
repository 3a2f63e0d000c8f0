package org.mapiscope.mapi;

import java.util.List;

/**
 * What a search folder looks for, and where.
 *
 * @param state SEARCH_RUNNING 0x1, SEARCH_REBUILD 0x2, SEARCH_RECURSIVE 0x4, SEARCH_FOREGROUND 0x8
 */
public record SearchCriteria(Restriction restriction, List<EntryId> containers, int state) {
    public SearchCriteria {
        containers = List.copyOf(containers);
    }
}
