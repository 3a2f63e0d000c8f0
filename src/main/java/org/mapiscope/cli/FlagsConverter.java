package org.mapiscope.cli;

import org.mapiscope.mapi.FlagNames;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads flags as names or numbers. */
abstract class FlagsConverter implements ITypeConverter<Integer> {
    private final String set;

    private FlagsConverter(String set) {
        this.set = set;
    }

    @Override
    public Integer convert(String text) {
        try {
            return FlagNames.of(set).parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** Of MAPILogonEx. */
    static final class Logon extends FlagsConverter {
        Logon() {
            super("LOGON");
        }
    }

    /** Of IMAPISession::Logoff. */
    static final class Logoff extends FlagsConverter {
        Logoff() {
            super("LOGOFF");
        }
    }
}
