package org.mapiscope.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a window handle: hex digits, with or without 0x. */
final class HandleConverter implements ITypeConverter<Long> {
    private final Texts texts;

    HandleConverter(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Long convert(String text) {
        String digits = text.toLowerCase(Locale.ROOT).startsWith("0x") ? text.substring(2) : text;
        try {
            return Long.parseUnsignedLong(digits, 16);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(texts.get("wrong.handle", text));
        }
    }
}
