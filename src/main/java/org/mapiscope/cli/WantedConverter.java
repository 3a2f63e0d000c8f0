package org.mapiscope.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name or number that is looked up, without the spaces around it: nothing at all is part of every name. */
final class WantedConverter implements ITypeConverter<String> {
    private final Texts texts;

    WantedConverter(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException(texts.get("wrong.blank"));
        }
        return text.strip();
    }
}
