package org.mapiscope.gui.property;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A property as one JSON object of strings; what says nothing is left out. */
final class PropertyJson {
    private PropertyJson() {}

    static String of(PropertyRow row) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("tag", row.tag());
        members.put("name", row.name());
        members.put("otherNames", row.others());
        members.put("type", row.type());
        members.put(row.isFailed() ? "error" : "value", row.value());
        members.put("alternate", row.alternate());
        members.put("smartView", row.smartView());
        members.put("namedName", row.namedName());
        members.put("namedGuid", row.namedGuid());
        return members.entrySet().stream().filter(each -> !each.getValue().isEmpty())
                .map(each -> quoted(each.getKey()) + ": " + quoted(each.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(each < ' ' ? "\\u%04x".formatted((int) each) : String.valueOf(each));
            }
        }
        return out.append('"').toString();
    }
}
