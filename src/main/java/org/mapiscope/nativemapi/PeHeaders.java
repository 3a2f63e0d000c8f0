package org.mapiscope.nativemapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.PositionalFile;

/**
 * The headers of a program file, and the way from an address in memory to a place in the file.
 *
 * <p>Source: PE format, MS-DOS Stub to Section Table; winnt.h, IMAGE_NT_HEADERS.
 *
 * @param machine what the file says that it is for (IMAGE_FILE_HEADER Machine)
 * @param wide whether addresses have 64 bits (PE32+)
 * @param directories the tables of the file that Windows reads (IMAGE_DATA_DIRECTORY)
 * @param sections the parts of the file that Windows maps into memory
 */
record PeHeaders(int machine, boolean wide, List<Directory> directories, List<Section> sections) {
    static final int EXPORTS = 0;
    static final int RESOURCES = 2;
    static final int LOAD_CONFIG = 10;

    private static final int DOS_HEADER = 64;
    private static final int MZ = 0x5A4D;
    private static final int PE = 0x4550;
    private static final int FILE_HEADER = 24;
    private static final int PE32 = 0x10B;
    private static final int PE32_PLUS = 0x20B;
    private static final int MOST_DIRECTORIES = 16;
    private static final int DIRECTORY = 8;
    private static final int MOST_SECTIONS = 96;
    private static final int SECTION = 40;
    /** Bytes of a table of names or resources that this program is ready to read. */
    private static final int MOST_BYTES = 16 << 20;

    PeHeaders {
        directories = List.copyOf(directories);
        sections = List.copyOf(sections);
    }

    /**
     * Where one of the file's tables is in memory.
     *
     * @param address bytes from where the file is mapped (VirtualAddress)
     * @param size in bytes
     */
    record Directory(long address, long size) {}

    /**
     * A part of the file that is mapped.
     *
     * @param address bytes from where the file is mapped (VirtualAddress)
     * @param size bytes of it that are in the file (SizeOfRawData)
     * @param position bytes from the start of the file (PointerToRawData)
     */
    record Section(long address, long size, long position) {}

    static PeHeaders read(PositionalFile file) throws IOException {
        BinaryView dos = file.read("IMAGE_DOS_HEADER", 0, DOS_HEADER);
        int magic = dos.u16("e_magic", 0);
        if (magic != MZ) {
            throw dos.corrupt("e_magic", 0, "is 0x%04X, not 0x%04X".formatted(magic, MZ));
        }
        long start = dos.u32("e_lfanew", 60);
        BinaryView header = file.read("IMAGE_NT_HEADERS", start, FILE_HEADER);
        int signature = header.i32("Signature", 0);
        if (signature != PE) {
            throw header.corrupt("Signature", 0, "is 0x%08X, not 0x%08X".formatted(signature, PE));
        }
        int sections = header.limited("NumberOfSections", 6, header.u16("NumberOfSections", 6), MOST_SECTIONS);
        int optionalSize = header.u16("SizeOfOptionalHeader", 20);
        BinaryView optional = file.read("IMAGE_OPTIONAL_HEADER", start + FILE_HEADER, optionalSize);
        int kind = optional.u16("Magic", 0);
        if (kind != PE32 && kind != PE32_PLUS) {
            throw optional.corrupt("Magic", 0, "is 0x%04X, neither 0x%04X nor 0x%04X".formatted(kind, PE32, PE32_PLUS));
        }
        BinaryView table = file.read("IMAGE_SECTION_HEADER", start + FILE_HEADER + optionalSize, sections * SECTION);
        return new PeHeaders(header.u16("Machine", 4), kind == PE32_PLUS, directories(optional, kind == PE32_PLUS),
                sections(table, sections));
    }

    private static List<Directory> directories(BinaryView optional, boolean wide) throws IOException {
        int offset = wide ? 108 : 92;
        long said = optional.u32("NumberOfRvaAndSizes", offset);
        List<Directory> directories = new ArrayList<>();
        for (int i = 0; i < Math.min(said, MOST_DIRECTORIES); i++) {
            int at = offset + Integer.BYTES + i * DIRECTORY;
            directories.add(new Directory(optional.u32("VirtualAddress", at), optional.u32("Size", at + 4)));
        }
        return directories;
    }

    private static List<Section> sections(BinaryView table, int count) throws IOException {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = i * SECTION;
            sections.add(new Section(table.u32("VirtualAddress", at + 12), table.u32("SizeOfRawData", at + 16),
                    table.u32("PointerToRawData", at + 20)));
        }
        return sections;
    }

    /** {@return one of the file's tables; empty when the file has none of that kind} */
    Optional<BinaryView> table(PositionalFile file, String name, int kind) throws IOException {
        if (kind >= directories.size() || directories.get(kind).size() == 0) {
            return Optional.empty();
        }
        Directory directory = directories.get(kind);
        return Optional.of(read(file, name, directory.address(), directory.size()));
    }

    /** {@return the bytes that will be at {@code address} in memory} */
    BinaryView read(PositionalFile file, String name, long address, long size) throws IOException {
        BinaryView place = BinaryView.of(file.path().toString(), name, address, new byte[0]);
        int length = place.limited("Size", 0, size, MOST_BYTES);
        for (Section each : sections) {
            if (address >= each.address() && address + length <= each.address() + each.size()) {
                return file.read(name, each.position() + address - each.address(), length);
            }
        }
        throw place.corrupt("VirtualAddress", 0, "is 0x%X with %d bytes, in no section".formatted(address, length));
    }
}
