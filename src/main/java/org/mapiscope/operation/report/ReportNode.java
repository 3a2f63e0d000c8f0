package org.mapiscope.operation.report;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mapiscope.mapi.Bytes;

/** A part of a report. Immutable. */
sealed interface ReportNode {
    /** {@return the parts that it is made of} */
    default Collection<ReportNode> children() {
        return List.of();
    }

    /** A text from a profile, a session or a file: the only part that may say who somebody is, with {@link Blob}. */
    record Text(String text, TextKind kind) implements ReportNode {}

    /** A name of MAPI's or Windows', or a version. */
    record Code(String text) implements ReportNode {}

    /** A constant: in JSON its name, in HTML the words that {@code key} has in the bundle. */
    record Word(String name, String key) implements ReportNode {}

    record Amount(long value) implements ReportNode {}

    record Truth(boolean value) implements ReportNode {}

    record Moment(Instant value) implements ReportNode {}

    record Blob(Bytes bytes) implements ReportNode {}

    /** @param fields in their order */
    record Fields(Map<String, ReportNode> fields) implements ReportNode {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public Collection<ReportNode> children() {
            return fields.values();
        }
    }

    record Rows(List<ReportNode> nodes) implements ReportNode {
        public Rows {
            nodes = List.copyOf(nodes);
        }

        @Override
        public Collection<ReportNode> children() {
            return nodes;
        }

        static <T> Rows of(List<T> values, Function<T, ReportNode> node) {
            return new Rows(values.stream().map(node).toList());
        }
    }
}
