package org.mapiscope.operation.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An item as XML. One thread. */
final class XmlOutput implements ItemOutput {
    /** Bytes encoded at a time; a multiple of three, so that nothing is filled up within. */
    private static final int CHUNK = 3 << 14;

    private final XMLStreamWriter xml;
    private int depth;

    XmlOutput(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            newLine();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void begin(String name) throws IOException {
        write(() -> {
            newLine();
            xml.writeStartElement(name);
            depth++;
        });
    }

    @Override
    public void beginList(String name) throws IOException {
        begin(name);
    }

    @Override
    public void beginElement(String each) throws IOException {
        begin(each);
    }

    @Override
    public void end() throws IOException {
        write(() -> {
            depth--;
            newLine();
            xml.writeEndElement();
        });
    }

    @Override
    public void endList() throws IOException {
        end();
    }

    @Override
    public void label(String name, String text) throws IOException {
        StringBuilder readable = new StringBuilder();
        text.codePoints().forEach(each -> readable
                .append(each >= ' ' && isXml(each) ? Character.toString(each) : "\\u%04X".formatted(each)));
        write(() -> xml.writeAttribute(name, readable.toString()));
    }

    @Override
    public void labels(String name, List<String> texts) throws IOException {
        label(name, String.join(" ", texts));
    }

    @Override
    public void number(String name, long number) throws IOException {
        label(name, Long.toString(number));
    }

    @Override
    public void text(String name, String text) throws IOException {
        write(() -> {
            newLine();
            xml.writeStartElement(name);
            if (text.codePoints().allMatch(XmlOutput::isXml)) {
                characters(text);
            } else {
                // XML has no way to write these characters
                xml.writeAttribute("encoding", "base64 utf-16le");
                xml.writeCharacters(base64(text));
            }
            xml.writeEndElement();
        });
    }

    @Override
    public void texts(String name, List<String> texts) throws IOException {
        beginList(name);
        for (String text : texts) {
            text("value", text);
        }
        endList();
    }

    @Override
    public void bytes(String name, InputStream bytes) throws IOException {
        write(() -> {
            newLine();
            xml.writeStartElement(name);
        });
        byte[] chunk = bytes.readNBytes(CHUNK);
        while (chunk.length > 0) {
            String encoded = Base64.getEncoder().encodeToString(chunk);
            write(() -> xml.writeCharacters(encoded));
            chunk = bytes.readNBytes(CHUNK);
        }
        write(xml::writeEndElement);
    }

    @Override
    public void close() throws IOException {
        write(() -> {
            xml.writeEndDocument();
            newLine();
            xml.close();
        });
    }

    /** Writes a text so that who reads it gets its carriage returns, too, which XML takes for line ends otherwise. */
    private void characters(String text) throws XMLStreamException {
        int from = 0;
        for (int cr = text.indexOf('\r'); cr >= 0; cr = text.indexOf('\r', from)) {
            xml.writeCharacters(text.substring(from, cr));
            xml.writeEntityRef("#13");
            from = cr + 1;
        }
        xml.writeCharacters(text.substring(from));
    }

    /** {@return whether XML 1.0 has a character} */
    private static boolean isXml(int each) {
        return each == '\t' || each == '\n' || each == '\r' || (each >= ' ' && each < 0xD800)
                || (each >= 0xE000 && each < 0xFFFE) || each >= 0x10000;
    }

    private static String base64(String text) {
        byte[] bytes = new byte[text.length() * Character.BYTES];
        ByteBuffer units = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < text.length(); i++) {
            units.putChar(text.charAt(i));
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    private void newLine() throws XMLStreamException {
        if (depth > 0) {
            xml.writeCharacters("\n" + " ".repeat(depth));
        } else {
            xml.writeCharacters("\n");
        }
    }

    private static void write(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }
}
