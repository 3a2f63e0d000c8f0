package org.mapiscope.gui.property;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which properties go to the clipboard. */
enum CopyForm {
    VALUE {
        @Override
        String text(PropertyRow row) {
            return row.value();
        }
    },
    NAME_VALUE {
        @Override
        String text(PropertyRow row) {
            return row.title() + " = " + row.value();
        }
    },
    TAG {
        @Override
        String text(PropertyRow row) {
            return row.tag();
        }
    },
    /** All columns, with tabs between. */
    TSV {
        @Override
        String text(PropertyRow row) {
            return Stream.of(row.name(), row.others(), row.tag(), row.type(), row.value(), row.alternate(),
                    row.smartView(), row.namedName(), row.namedGuid()).map(CopyForm::field)
                    .collect(Collectors.joining("\t"));
        }
    },
    JSON {
        @Override
        String text(PropertyRow row) {
            return "  " + PropertyJson.of(row);
        }

        @Override
        String text(List<PropertyRow> rows) {
            return rows.stream().map(this::text).collect(Collectors.joining(",\n", "[\n", "\n]"));
        }
    },
    /** As a header would define it. */
    C_DEFINE {
        @Override
        String text(PropertyRow row) {
            int id = row.entry().tag().id();
            String name = row.title().replaceAll("[^A-Za-z0-9_]", "_");
            String macro = "#define %s PROP_TAG(%s, 0x%04X)".formatted(
                    Character.isDigit(name.charAt(0)) ? "PR_" + name : name, row.type(), id);
            return row.namedGuid().isEmpty()
                    ? macro
                    : macro + " // " + row.namedGuid() + " " + field(row.namedName());
        }
    };

    private static final String LINE_END = "\n";

    abstract String text(PropertyRow row);

    String text(List<PropertyRow> rows) {
        return rows.stream().map(this::text).collect(Collectors.joining(LINE_END));
    }

    private static String field(String text) {
        return text.replace('\t', ' ').replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }
}
