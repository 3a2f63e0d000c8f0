package org.mapiscope.binary;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The character sets of Windows' code pages. Source: [MS-UCODEREF] 2.2.1. */
public final class CodePages {

    /** What a text is taken to be in that does not say. */
    public static final Charset USUAL = Charset.forName("windows-1252");

    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(708, "ISO-8859-6"),
            Map.entry(932, "windows-31j"), Map.entry(936, "GBK"), Map.entry(949, "x-windows-949"),
            Map.entry(950, "x-windows-950"), Map.entry(874, "x-windows-874"), Map.entry(10000, "x-MacRoman"),
            Map.entry(20866, "KOI8-R"), Map.entry(21866, "KOI8-U"), Map.entry(20936, "GB2312"),
            Map.entry(50220, "ISO-2022-JP"), Map.entry(50221, "ISO-2022-JP"), Map.entry(50222, "ISO-2022-JP"),
            Map.entry(50225, "ISO-2022-KR"), Map.entry(51932, "EUC-JP"), Map.entry(51936, "GB2312"),
            Map.entry(51949, "EUC-KR"), Map.entry(54936, "GB18030"), Map.entry(65001, "UTF-8"));

    private static final int US_ASCII = 20127;
    private static final int ISO_8859 = 28590;

    private CodePages() {}

    /** {@return the character set of {@code codePage}; {@link #USUAL} when there is none here} */
    public static Charset charset(int codePage) {
        if (codePage == US_ASCII) {
            // what says ASCII and has other bytes was made on some Windows machine
            return USUAL;
        }
        List<String> names = List.of(NAMES.getOrDefault(codePage, "windows-" + codePage),
                "ISO-8859-" + (codePage - ISO_8859), "IBM" + codePage);
        for (String name : names) {
            if (Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return codePage == 1200 ? StandardCharsets.UTF_16LE : USUAL;
    }
}
