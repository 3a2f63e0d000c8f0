package org.mapiscope.operation.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes a report as JSON, in the form of docs/report.schema.json. */
final class JsonReport {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonReport() {}

    static String write(ReportNode.Fields report) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out).useDefaultPrettyPrinter()) {
            write(report, json);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can be written", e);
        }
        return out + "\n";
    }

    private static void write(ReportNode node, JsonGenerator json) throws IOException {
        switch (node) {
            case ReportNode.Text text -> json.writeString(text.text());
            case ReportNode.Code code -> json.writeString(code.text());
            case ReportNode.Word word -> json.writeString(word.name());
            case ReportNode.Amount amount -> json.writeNumber(amount.value());
            case ReportNode.Truth truth -> json.writeBoolean(truth.value());
            case ReportNode.Moment moment -> json.writeString(moment.value().toString());
            case ReportNode.Blob blob -> json.writeString(blob.bytes().hex());
            case ReportNode.Fields fields -> {
                json.writeStartObject();
                for (Map.Entry<String, ReportNode> field : fields.fields().entrySet()) {
                    json.writeFieldName(field.getKey());
                    write(field.getValue(), json);
                }
                json.writeEndObject();
            }
            case ReportNode.Rows rows -> {
                json.writeStartArray();
                for (ReportNode each : rows.nodes()) {
                    write(each, json);
                }
                json.writeEndArray();
            }
        }
    }
}
