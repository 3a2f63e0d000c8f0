package org.mapiscope.cli;

import org.mapiscope.interpret.PropertyTypes;
import org.mapiscope.mapi.PropType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the type of a property: its name, with or without PT_, or hex. */
final class TypeConverter implements ITypeConverter<PropType> {
    private final Texts texts;

    TypeConverter(Texts texts) {
        this.texts = texts;
    }

    @Override
    public PropType convert(String text) {
        return PropertyTypes.parse(text)
                .orElseThrow(() -> new TypeConversionException(texts.get("wrong.type", text)));
    }
}
