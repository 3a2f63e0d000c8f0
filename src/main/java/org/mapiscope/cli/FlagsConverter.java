package org.mapiscope.cli;

import java.util.stream.Stream;
import org.mapiscope.mapi.FlagNames;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads flags as names or numbers. */
abstract class FlagsConverter implements ITypeConverter<Integer> {
    private final Texts texts;
    private final FlagNames names;

    private FlagsConverter(Texts texts, String set) {
        this.texts = texts;
        this.names = FlagNames.of(set);
    }

    @Override
    public Integer convert(String text) {
        try {
            return names.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    texts.get("wrong.flags", wrongWord(text), String.join(", ", names.names().keySet())));
        }
    }

    private String wrongWord(String text) {
        return Stream.of(text.trim().split("[\\s|,]+", -1)).filter(word -> !isFlag(word)).findFirst().orElse(text);
    }

    private boolean isFlag(String word) {
        try {
            names.parse(word);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Of MAPILogonEx. */
    static final class Logon extends FlagsConverter {
        Logon(Texts texts) {
            super(texts, "LOGON");
        }
    }

    /** Of IMAPISession::Logoff. */
    static final class Logoff extends FlagsConverter {
        Logoff(Texts texts) {
            super(texts, "LOGOFF");
        }
    }
}
