package org.mapiscope.operation.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.mapiscope.mapi.PropValue;

/** Writes rows as a list of JSON objects; an error is an object with its name, a property that a row lacks is left out. */
final class JsonRows implements RowOutput {
    private final JsonGenerator out;
    private final List<Column> columns;

    JsonRows(Writer writer, List<Column> columns) throws IOException {
        this.columns = columns;
        out = new JsonFactory().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false).createGenerator(writer);
        out.setPrettyPrinter(new DefaultPrettyPrinter());
        out.writeStartArray();
    }

    @Override
    public void row(TableRow row) throws IOException {
        out.writeStartObject();
        for (Column column : columns) {
            PropValue value = column.value(row);
            if (!RowOutput.isAbsent(value)) {
                out.writeFieldName(RestrictionText.name(column.tag()));
                write(value);
            }
        }
        out.writeEndObject();
    }

    private void write(PropValue value) throws IOException {
        switch (value) {
            case PropValue.NullValue v -> out.writeNull();
            case PropValue.ObjectValue v -> out.writeNull();
            case PropValue.ShortValue v -> out.writeNumber(v.value());
            case PropValue.LongValue v -> out.writeNumber(v.value());
            case PropValue.LongLongValue v -> out.writeNumber(v.value());
            case PropValue.FloatValue v -> out.writeNumber(v.value());
            case PropValue.DoubleValue v -> out.writeNumber(v.value());
            case PropValue.AppTimeValue v -> out.writeNumber(v.value());
            case PropValue.CurrencyValue v -> out.writeNumber(BigDecimal.valueOf(v.value(), 4));
            case PropValue.BooleanValue v -> out.writeBoolean(v.value());
            case PropValue.MultiValue v -> {
                out.writeStartArray();
                for (PropValue each : v.values()) {
                    write(each);
                }
                out.writeEndArray();
            }
            case PropValue.ErrorValue v -> {
                out.writeStartObject();
                out.writeStringField("error", v.result().toString());
                out.writeEndObject();
            }
            case PropValue.String8Value v -> out.writeString(CellText.whole(v));
            case PropValue.UnicodeValue v -> out.writeString(whole(v.value()));
            case PropValue.SysTimeValue v -> out.writeString(CellText.whole(v));
            case PropValue.ClsidValue v -> out.writeString(CellText.whole(v));
            case PropValue.BinaryValue v -> out.writeString(CellText.whole(v));
            case PropValue.RestrictionValue v -> out.writeString(CellText.whole(v));
            case PropValue.UnknownValue v -> out.writeString(CellText.whole(v));
        }
    }

    /** {@return the text, with U+FFFD for half of a pair: UTF-8 cannot write it} */
    private static String whole(String text) {
        StringBuilder valid = new StringBuilder(text.length());
        text.codePoints()
                .map(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE ? 0xFFFD : each)
                .forEach(valid::appendCodePoint);
        return valid.toString();
    }

    @Override
    public void end() throws IOException {
        out.writeEndArray();
        out.flush();
    }
}
