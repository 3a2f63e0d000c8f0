package org.mapiscope.operation.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Where an item is written to as text: JSON or XML. What has no structure below it comes first within an object. */
interface ItemOutput extends AutoCloseable {
    /** Begins an object that is a value of the one around it, or the whole. */
    void begin(String name) throws IOException;

    /** Begins a list of objects, each of which is called {@code each} in XML. */
    void beginList(String name) throws IOException;

    /** Begins an object of a list. */
    void beginElement(String each) throws IOException;

    void end() throws IOException;

    void endList() throws IOException;

    /** Writes a short text, such as a tag. */
    void label(String name, String text) throws IOException;

    /** Writes short texts without spaces. */
    void labels(String name, List<String> texts) throws IOException;

    void number(String name, long number) throws IOException;

    /** Writes a text of any length and any characters. */
    void text(String name, String text) throws IOException;

    /** Writes texts of any length and any characters. */
    void texts(String name, List<String> texts) throws IOException;

    /** Writes bytes in base64, up to the end of {@code bytes}, which stay open. */
    void bytes(String name, InputStream bytes) throws IOException;

    @Override
    void close() throws IOException;
}
