package org.mapiscope.mapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads tables of names that are resources: tab-separated, UTF-8, lines from {@code #} on are comments. Thread-safe. */
public final class ResourceTable {
    private ResourceTable() {}

    static List<List<String>> rows(String resource) {
        return rows(ResourceTable.class, resource);
    }

    /**
     * {@return the rows of a table, each with its columns}
     *
     * @param beside a class of the package that has the resource
     */
    public static List<List<String>> rows(Class<?> beside, String resource) {
        InputStream stream = beside.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("The resource " + resource + " is missing from the program");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
