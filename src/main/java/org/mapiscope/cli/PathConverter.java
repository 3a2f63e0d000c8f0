package org.mapiscope.cli;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the path of a file or folder. */
final class PathConverter implements ITypeConverter<Path> {
    private final Texts texts;
    private final String charset;

    PathConverter(Texts texts) {
        this(texts, System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));
    }

    /** @param charset what names of files are written in on this system */
    PathConverter(Texts texts, String charset) {
        this.texts = texts;
        this.charset = charset;
    }

    @Override
    public Path convert(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            String reason = texts.get("wrong.path", text, e.getReason());
            throw new TypeConversionException(
                    canBeWritten(text) ? reason : reason + texts.get("wrong.path.charset", charset));
        }
    }

    /** {@return whether the system's charset has all characters of {@code text}, so that something else is wrong with it} */
    private boolean canBeWritten(String text) {
        return Charset.isSupported(charset) && Charset.forName(charset).newEncoder().canEncode(text);
    }
}
