package org.mapiscope.mapi;

import java.util.List;
import java.util.OptionalInt;

/**
 * A name of a property tag. A tag has several, and a name can stand for several tags.
 *
 * @param rank which name comes first where all of a property are listed, highest first; empty for a name that MFCMAPI
 *         does not have, and its texts therefore leave out
 */
public record KnownTag(PropTag tag, String name, OptionalInt rank) {
    static KnownTag of(List<String> row) {
        OptionalInt rank = row.get(1).equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row.get(1)));
        return new KnownTag(new PropTag(Integer.parseUnsignedInt(row.get(0).substring(2), 16)), row.get(2), rank);
    }
}
