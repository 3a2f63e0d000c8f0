package org.mapiscope.store.pst.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.store.pst.ndb.Nid;

/**
 * The columns that each kind of table has at least; they are in the resource {@code tables.tsv}.
 *
 * <p>Source: [MS-PST] 2.4.4.4.1, 2.4.4.5.1, 2.4.4.6.1, 2.4.5.3.1, 2.4.6.1.1, 2.4.8.6.2.1; for the tables that text does
 * not have, the files that Outlook writes.
 */
public final class StandardTables {

    public static final Nid NID_HIERARCHY_TABLE_TEMPLATE = new Nid(0x60D);
    public static final Nid NID_CONTENTS_TABLE_TEMPLATE = new Nid(0x60E);
    public static final Nid NID_ASSOC_CONTENTS_TABLE_TEMPLATE = new Nid(0x60F);
    public static final Nid NID_SEARCH_CONTENTS_TABLE_TEMPLATE = new Nid(0x610);

    private static final Map<Nid, List<Integer>> COLUMNS = read();

    private StandardTables() {}

    /** {@return all kinds of tables, each by the node of its template} */
    static List<Nid> templates() {
        return List.copyOf(COLUMNS.keySet());
    }

    /** {@return the tags of the columns of the table whose template is {@code template}} */
    public static List<Integer> columns(Nid template) {
        return Optional.ofNullable(COLUMNS.get(template)).map(List::copyOf).orElseThrow();
    }

    private static Map<Nid, List<Integer>> read() {
        Map<Nid, List<Integer>> all = new LinkedHashMap<>();
        InputStream stream = StandardTables.class.getResourceAsStream("tables.tsv");
        if (stream == null) {
            throw new IllegalStateException("The resource tables.tsv is missing from the program");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1))
                    .forEach(row -> all.computeIfAbsent(new Nid(Integer.parseInt(row[0], 16)), nid -> new ArrayList<>())
                            .add(Integer.parseUnsignedInt(row[1], 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
