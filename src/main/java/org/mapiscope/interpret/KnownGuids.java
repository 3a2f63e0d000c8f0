package org.mapiscope.interpret;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ResourceTable;

/**
 * The names of GUIDs: property sets, interfaces, providers.
 *
 * <p>Thread-safe. Source: the resource {@code guids.tsv}.
 */
public final class KnownGuids {
    private static final Map<String, MapiUid> BY_NAME = new LinkedHashMap<>();
    private static final Map<MapiUid, String> NAMES = new LinkedHashMap<>();

    static {
        for (List<String> row : ResourceTable.rows(KnownGuids.class, "guids.tsv")) {
            MapiUid guid = MapiUid.parse(row.get(0));
            BY_NAME.put(row.get(1), guid);
            NAMES.putIfAbsent(guid, row.get(1));
        }
    }

    private KnownGuids() {}

    /** {@return every name with its GUID, in the table's order} */
    public static Map<String, MapiUid> all() {
        return Collections.unmodifiableMap(BY_NAME);
    }

    /** {@return the name, {@code PSETID_Common}; empty when the table has none} */
    public static Optional<String> name(MapiUid guid) {
        return Optional.ofNullable(NAMES.get(guid));
    }

    /** {@return the GUID and its name, {@code {00062008-0000-0000-C000-000000000046} = PSETID_Common}} */
    public static String text(MapiUid guid) {
        return guid + " = " + name(guid).orElse("Unknown GUID");
    }

    /** {@return the GUID of a name, in any case} */
    public static Optional<MapiUid> find(String name) {
        return BY_NAME.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue).findFirst();
    }
}
