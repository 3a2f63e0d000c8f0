package org.mapiscope.nativemapi;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.mapi.MachineType;

/**
 * What a program file of Windows' says of itself, read without loading it. Thread-safe.
 *
 * <p>Source: PE format, COFF File Header, The .edata Section, The Load Configuration Structure.
 *
 * @param machineField what the file says that it is for (IMAGE_FILE_HEADER Machine)
 * @param hybrid whether it has code for Arm that x64 programs can load (CHPEMetadataPointer is not 0)
 * @param version empty when it has none, or a damaged one, which keeps nobody from loading the file
 * @param exports the names of its functions
 */
record PeFile(int machineField, boolean hybrid, Optional<String> version, Set<String> exports) {
    private static final Logger LOG = System.getLogger(PeFile.class.getName());

    private static final int EXPORT_DIRECTORY = 40;
    private static final int MOST_NAMES = 65_536;
    /** Where CHPEMetadataPointer is in IMAGE_LOAD_CONFIG_DIRECTORY64. */
    private static final int CHPE_METADATA = 200;

    PeFile {
        exports = Set.copyOf(exports);
    }

    /**
     * Reads what a file says of itself.
     *
     * @throws CorruptDataException when it is no program file, or a damaged one
     */
    static PeFile read(Path path) throws IOException {
        try (PositionalFile file = PositionalFile.open(path)) {
            PeHeaders headers = PeHeaders.read(file);
            return new PeFile(headers.machine(), isHybrid(file, headers), version(file, headers),
                    exports(file, headers));
        }
    }

    /** {@return what it is for; empty for a processor that this program does not know} */
    Optional<MachineType> machine() {
        return switch (machineField) {
            case 0x014C -> Optional.of(MachineType.X86);
            case 0x8664 -> Optional.of(hybrid ? MachineType.ARM64EC : MachineType.X64);
            case 0xAA64 -> Optional.of(hybrid ? MachineType.ARM64X : MachineType.ARM64);
            case 0xA641 -> Optional.of(MachineType.ARM64EC);
            case 0xA64E -> Optional.of(MachineType.ARM64X);
            default -> Optional.empty();
        };
    }

    private static boolean isHybrid(PositionalFile file, PeHeaders headers) throws IOException {
        Optional<BinaryView> config = headers.wide()
                ? headers.table(file, "IMAGE_LOAD_CONFIG_DIRECTORY64", PeHeaders.LOAD_CONFIG)
                : Optional.empty();
        // the structure grew with Windows, and older files have less of it
        return config.isPresent() && config.get().size() >= CHPE_METADATA + Long.BYTES
                && config.get().i64("CHPEMetadataPointer", CHPE_METADATA) != 0;
    }

    private static Optional<String> version(PositionalFile file, PeHeaders headers) throws IOException {
        try {
            return PeVersion.read(file, headers);
        } catch (CorruptDataException e) {
            LOG.log(Level.DEBUG, "The version of a library cannot be read", e);
            return Optional.empty();
        }
    }

    private static Set<String> exports(PositionalFile file, PeHeaders headers) throws IOException {
        Optional<BinaryView> table = headers.table(file, "IMAGE_EXPORT_DIRECTORY", PeHeaders.EXPORTS);
        if (table.isEmpty()) {
            return Set.of();
        }
        BinaryView directory = table.get().slice("header", 0, EXPORT_DIRECTORY);
        int count = directory.limited("NumberOfNames", 24, directory.u32("NumberOfNames", 24), MOST_NAMES);
        BinaryView names = headers.read(file, "AddressOfNames", directory.u32("AddressOfNames", 32),
                (long) count * Integer.BYTES);
        long start = headers.directories().get(PeHeaders.EXPORTS).address();
        Set<String> exports = new HashSet<>();
        for (int i = 0; i < count; i++) {
            exports.add(name(table.get(), names.u32("name", (long) i * Integer.BYTES) - start));
        }
        return exports;
    }

    /** {@return the text up to the first zero} */
    private static String name(BinaryView names, long offset) throws CorruptDataException {
        long end = offset;
        while (names.u8("name", end) != 0) {
            end++;
        }
        return names.slice("name", offset, end - offset).text(StandardCharsets.US_ASCII);
    }
}
