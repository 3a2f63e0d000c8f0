package org.mapiscope.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of bytes: digits, and K, M or G for 1024, its square or its cube. */
final class SizeConverter implements ITypeConverter<Long> {

    private static final String UNITS = "KMG";
    private static final int BITS_A_UNIT = 10;

    @Override
    public Long convert(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        int unit = upper.isEmpty() ? -1 : UNITS.indexOf(upper.charAt(upper.length() - 1));
        String digits = unit < 0 ? upper : upper.substring(0, upper.length() - 1);
        try {
            long size = Math.multiplyExact(Long.parseLong(digits), 1L << ((unit + 1) * BITS_A_UNIT));
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw new TypeConversionException("'" + text + "' is no number of bytes, such as 4096, 64K, 100M or 2G");
        }
        throw new TypeConversionException("'" + text + "' is less than no bytes");
    }
}
