package org.mapiscope.store.pst;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where two dumps of a store differ, one line for each value. */
final class Differences {

    private final List<String> lines = new ArrayList<>();

    private Differences() {}

    static List<String> between(JsonNode truth, JsonNode found) {
        Differences differences = new Differences();
        differences.compare("", truth, found);
        return differences.lines;
    }

    private void compare(String where, JsonNode truth, JsonNode found) {
        if (truth.isObject() && found.isObject()) {
            Set<String> names = new TreeSet<>();
            truth.fieldNames().forEachRemaining(names::add);
            found.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                compare(where + "." + name, truth.path(name), found.path(name));
            }
        } else if (truth.isArray() && found.isArray() && truth.size() == found.size()) {
            for (int i = 0; i < truth.size(); i++) {
                compare(where + "[" + i + "]", truth.get(i), found.get(i));
            }
        } else if (!truth.toString().equals(found.toString())) {
            lines.add("%s: %s is not %s".formatted(where, found, truth));
        }
    }
}
