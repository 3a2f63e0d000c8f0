package org.mapiscope.nativemapi.com;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What Windows compilers make of MAPI's headers and COM's: places in function tables, sizes and offsets in structures. */
final class AbiTable {
    private final Map<List<String>, String[]> rows = new HashMap<>();

    AbiTable() {
        for (String resource : List.of("mapi-abi.tsv", "com-abi.tsv")) {
            for (String line : lines(resource)) {
                String[] row = line.split("\t", -1);
                rows.put(List.of(row[1], row[2]), row);
            }
        }
    }

    /** {@return the place of a function in its interface's table} */
    int slot(String interfaceName, String method) {
        return Integer.parseInt(row(interfaceName, method)[3]);
    }

    /** {@return an offset, or a size where {@code member} stands for the whole, in 64-bit code} */
    int in64(String structure, String member) {
        return Integer.parseInt(row(structure, member)[4]);
    }

    /** {@return an offset, or a size where {@code member} stands for the whole, in 32-bit code} */
    int in32(String structure, String member) {
        return Integer.parseInt(row(structure, member)[6].split(":", -1)[0]);
    }

    private String[] row(String type, String member) {
        String[] row = rows.get(List.of(type, member));
        if (row == null) {
            throw new IllegalArgumentException("The headers have no " + type + "." + member);
        }
        return row;
    }

    private static List<String> lines(String resource) {
        InputStream stream = Objects.requireNonNull(AbiTable.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
