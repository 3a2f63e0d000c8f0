package org.mapiscope.nativemapi;

import java.io.IOException;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.PositionalFile;

/**
 * The version of a program file, from its resources.
 *
 * <p>Source: PE format, The .rsrc Section; winver.h, VS_VERSIONINFO and VS_FIXEDFILEINFO.
 */
final class PeVersion {
    private static final int RT_VERSION = 16;
    private static final int ENTRIES = 16;
    private static final int ENTRY = 8;
    private static final long SUBDIRECTORY = 0x80000000L;
    private static final int DATA_ENTRY = 16;
    /** VS_VERSIONINFO before VS_FIXEDFILEINFO: three numbers and the name VS_VERSION_INFO, filled up to four bytes. */
    private static final int FIXED_INFO = 40;
    private static final int FIXED_INFO_SIZE = 52;
    private static final int SIGNATURE = 0xFEEF04BD;

    private PeVersion() {}

    /** {@return the file's version, such as {@code 16.0.17328.20550}; empty when it has none} */
    static Optional<String> read(PositionalFile file, PeHeaders headers) throws IOException {
        Optional<BinaryView> table = headers.table(file, "resources", PeHeaders.RESOURCES);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        BinaryView resources = table.get();
        Optional<Long> type = entry(resources, 0, RT_VERSION);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        long language = first(resources, first(resources, type.get()));
        BinaryView data = resources.slice("IMAGE_RESOURCE_DATA_ENTRY", language, DATA_ENTRY);
        BinaryView info = headers.read(file, "VS_VERSIONINFO", data.u32("OffsetToData", 0), data.u32("Size", 4));
        return Optional.of(version(info.slice("VS_FIXEDFILEINFO", FIXED_INFO, FIXED_INFO_SIZE)));
    }

    private static String version(BinaryView info) throws IOException {
        int signature = info.i32("dwSignature", 0);
        if (signature != SIGNATURE) {
            throw info.corrupt("dwSignature", 0, "is 0x%08X, not 0x%08X".formatted(signature, SIGNATURE));
        }
        return "%d.%d.%d.%d".formatted(info.u16("dwFileVersionMS", 10), info.u16("dwFileVersionMS", 8),
                info.u16("dwFileVersionLS", 14), info.u16("dwFileVersionLS", 12));
    }

    /** {@return where what {@code id} names is, below the directory at {@code offset}} */
    private static Optional<Long> entry(BinaryView resources, long offset, int id) throws IOException {
        BinaryView directory = resources.rest("IMAGE_RESOURCE_DIRECTORY", offset);
        int count = directory.u16("NumberOfNamedEntries", 12) + directory.u16("NumberOfIdEntries", 14);
        for (int i = 0; i < count; i++) {
            if (directory.u32("Id", ENTRIES + i * ENTRY) == id) {
                return Optional.of(directory.u32("OffsetToData", ENTRIES + i * ENTRY + 4) & ~SUBDIRECTORY);
            }
        }
        return Optional.empty();
    }

    private static long first(BinaryView resources, long offset) throws IOException {
        return resources.rest("IMAGE_RESOURCE_DIRECTORY", offset).u32("OffsetToData", ENTRIES + 4) & ~SUBDIRECTORY;
    }
}
