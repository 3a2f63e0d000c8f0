package org.mapiscope.operation.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** An item as JSON, in ASCII. One thread. */
final class JsonOutput implements ItemOutput {
    private static final JsonFactory FACTORY = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final JsonGenerator json;
    private int depth;

    JsonOutput(OutputStream out) throws IOException {
        json = FACTORY.createGenerator(out, JsonEncoding.UTF8).useDefaultPrettyPrinter();
    }

    @Override
    public void begin(String name) throws IOException {
        if (depth == 0) {
            json.writeStartObject();
            json.writeStringField("kind", name);
        } else {
            json.writeObjectFieldStart(name);
        }
        depth++;
    }

    @Override
    public void beginList(String name) throws IOException {
        json.writeArrayFieldStart(name);
    }

    @Override
    public void beginElement(String each) throws IOException {
        json.writeStartObject();
        depth++;
    }

    @Override
    public void end() throws IOException {
        depth--;
        json.writeEndObject();
    }

    @Override
    public void endList() throws IOException {
        json.writeEndArray();
    }

    @Override
    public void label(String name, String text) throws IOException {
        json.writeStringField(name, text);
    }

    @Override
    public void labels(String name, List<String> texts) throws IOException {
        texts(name, texts);
    }

    @Override
    public void number(String name, long number) throws IOException {
        json.writeNumberField(name, number);
    }

    @Override
    public void text(String name, String text) throws IOException {
        json.writeStringField(name, text);
    }

    @Override
    public void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    @Override
    public void bytes(String name, InputStream bytes) throws IOException {
        json.writeFieldName(name);
        json.writeBinary(bytes, -1);
    }

    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.close();
    }
}
