package org.mapiscope.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a ULONG: decimal, or hex with 0x. */
final class UnsignedConverter implements ITypeConverter<Integer> {
    private final Texts texts;

    UnsignedConverter(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Integer convert(String text) {
        try {
            return text.toLowerCase(Locale.ROOT).startsWith("0x")
                    ? Integer.parseUnsignedInt(text.substring(2), 16)
                    : Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(texts.get("wrong.number", text));
        }
    }
}
