package org.mapiscope.operation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts fields together; what is absent is left out. */
final class FieldsBuilder {
    private final Map<String, ReportNode> fields = new LinkedHashMap<>();

    FieldsBuilder put(String name, ReportNode value) {
        fields.put(name, value);
        return this;
    }

    FieldsBuilder text(String name, String value, TextKind kind) {
        return value.isEmpty() ? this : put(name, new ReportNode.Text(value, kind));
    }

    FieldsBuilder text(String name, Optional<String> value, TextKind kind) {
        value.ifPresent(each -> text(name, each, kind));
        return this;
    }

    FieldsBuilder code(String name, String value) {
        return value.isEmpty() ? this : put(name, new ReportNode.Code(value));
    }

    FieldsBuilder code(String name, Optional<?> value) {
        value.ifPresent(each -> code(name, each.toString()));
        return this;
    }

    /** A constant of an enum, whose words are under its name, with the field's before it. */
    FieldsBuilder word(String name, Enum<?> value) {
        return put(name, new ReportNode.Word(value.name(), name + "." + value.name()));
    }

    FieldsBuilder amount(String name, long value) {
        return put(name, new ReportNode.Amount(value));
    }

    FieldsBuilder amount(String name, Optional<Integer> value) {
        value.ifPresent(each -> amount(name, each));
        return this;
    }

    FieldsBuilder truth(String name, boolean value) {
        return put(name, new ReportNode.Truth(value));
    }

    FieldsBuilder truth(String name, Optional<Boolean> value) {
        value.ifPresent(each -> truth(name, each));
        return this;
    }

    <T> FieldsBuilder rows(String name, List<T> values, Function<T, ReportNode> node) {
        return put(name, ReportNode.Rows.of(values, node));
    }

    ReportNode.Fields done() {
        return new ReportNode.Fields(fields);
    }
}
