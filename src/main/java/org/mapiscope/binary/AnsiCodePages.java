package org.mapiscope.binary;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * The code pages that Windows has strings in that are not Unicode: one for each script.
 *
 * <p>What a message is sent in, such as ISO-2022-JP, is never one of them; but each belongs to one.
 *
 * <p>Source: [MS-UCODEREF] 2.2.1; [MS-LCID] 2.2; the family of a code page as MIMECPINFO has it.
 */
public final class AnsiCodePages {

    public static final int UTF_8 = 65001;

    private static final int LATIN = 1252;
    private static final int PRIMARY_LANGUAGE = 0x3FF;

    private static final Map<Integer, Integer> FAMILY = Map.ofEntries(
            Map.entry(20127, LATIN), Map.entry(28591, LATIN), Map.entry(28605, LATIN), Map.entry(850, LATIN),
            Map.entry(437, LATIN), Map.entry(28592, 1250), Map.entry(852, 1250),
            Map.entry(28595, 1251), Map.entry(20866, 1251), Map.entry(21866, 1251), Map.entry(866, 1251),
            Map.entry(28597, 1253), Map.entry(28599, 1254), Map.entry(28593, 1254),
            Map.entry(28598, 1255), Map.entry(38598, 1255), Map.entry(862, 1255),
            Map.entry(28596, 1256), Map.entry(708, 1256), Map.entry(720, 1256),
            Map.entry(28594, 1257), Map.entry(28603, 1257), Map.entry(28601, 874),
            Map.entry(50220, 932), Map.entry(50221, 932), Map.entry(50222, 932), Map.entry(51932, 932),
            Map.entry(20932, 932), Map.entry(50227, 936), Map.entry(51936, 936), Map.entry(52936, 936),
            Map.entry(54936, 936), Map.entry(20936, 936), Map.entry(50225, 949), Map.entry(51949, 949),
            Map.entry(20949, 949), Map.entry(50229, 950), Map.entry(51950, 950));

    /** By language, and whole locales whose script is another than their language's usual one. */
    private static final Map<Integer, Integer> LOCALES = Map.ofEntries(
            Map.entry(0x11, 932), Map.entry(0x12, 949), Map.entry(0x04, 936), Map.entry(0x404, 950),
            Map.entry(0xC04, 950), Map.entry(0x1404, 950), Map.entry(0x1E, 874), Map.entry(0x2A, 1258),
            Map.entry(0x0D, 1255), Map.entry(0x01, 1256), Map.entry(0x20, 1256), Map.entry(0x29, 1256),
            Map.entry(0x1F, 1254), Map.entry(0x2C, 1254), Map.entry(0x43, 1254), Map.entry(0x82C, 1251),
            Map.entry(0x843, 1251), Map.entry(0x08, 1253), Map.entry(0x02, 1251), Map.entry(0x19, 1251),
            Map.entry(0x22, 1251), Map.entry(0x23, 1251), Map.entry(0x2F, 1251), Map.entry(0x3F, 1251),
            Map.entry(0x40, 1251), Map.entry(0x44, 1251), Map.entry(0x50, 1251), Map.entry(0xC1A, 1251),
            Map.entry(0x1C1A, 1251), Map.entry(0x05, 1250), Map.entry(0x0E, 1250), Map.entry(0x15, 1250),
            Map.entry(0x18, 1250), Map.entry(0x1A, 1250), Map.entry(0x1B, 1250), Map.entry(0x1C, 1250),
            Map.entry(0x24, 1250), Map.entry(0x25, 1257), Map.entry(0x26, 1257), Map.entry(0x27, 1257));

    private AnsiCodePages() {}

    /**
     * {@return what Windows has strings in that belong to {@code codePage}: itself, or that of its script}
     *
     * @return empty for Unicode, and for a code page that is not known
     */
    public static Optional<Charset> ofCodePage(int codePage) {
        int family = FAMILY.getOrDefault(codePage, codePage);
        boolean windows = family == 874 || family == 932 || family == 936 || family == 949 || family == 950
                || (family >= 1250 && family <= 1258);
        return windows ? Optional.of(CodePages.charset(family)) : Optional.empty();
    }

    /** {@return what Windows has strings in where {@code locale} (LCID) is the system's; empty for one that is none} */
    public static Optional<Charset> ofLocale(int locale) {
        int language = locale & PRIMARY_LANGUAGE;
        if (language == 0) {
            return Optional.empty();
        }
        Integer page = LOCALES.get(locale & 0xFFFF);
        return Optional.of(CodePages.charset(page == null ? LOCALES.getOrDefault(language, LATIN) : page));
    }
}
