package org.mapiscope.nativemapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes program files of Windows': headers, one section with exports, a version and a load configuration. */
final class PeBuilder {
    static final int X86 = 0x014C;
    static final int X64 = 0x8664;
    static final int ARM64 = 0xAA64;
    static final List<String> EXTENDED = List.of("MAPIAdminProfiles", "MAPIAllocateBuffer", "MAPIAllocateMore",
            "MAPIFreeBuffer", "MAPIInitialize", "MAPILogonEx", "MAPIUninitialize");

    /** Where the headers, the section and its tables are. In the section, address and position are the same number. */
    static final int NT_HEADERS = 0x80;
    static final int SECTION = 0x400;
    static final int EXPORTS = SECTION;
    static final int RESOURCES = SECTION + 0x800;
    static final int LOAD_CONFIG = SECTION + 0xC00;
    static final int SIZE = 0x1400;

    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    private final int machine;
    private final boolean wide;

    PeBuilder(int machine) {
        this.machine = machine;
        this.wide = machine != X86;
        headers();
    }

    private void headers() {
        bytes.putShort(0, (short) 0x5A4D).putInt(0x3C, NT_HEADERS);
        bytes.putInt(NT_HEADERS, 0x4550).putShort(NT_HEADERS + 4, (short) machine).putShort(NT_HEADERS + 6, (short) 1);
        int optionalSize = wide ? 240 : 224;
        bytes.putShort(NT_HEADERS + 20, (short) optionalSize);
        bytes.putShort(NT_HEADERS + 24, (short) (wide ? 0x20B : 0x10B));
        bytes.putInt(NT_HEADERS + 24 + (wide ? 108 : 92), 16);
        int section = NT_HEADERS + 24 + optionalSize;
        bytes.put(section, "all".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(section + 12, SECTION).putInt(section + 16, SIZE - SECTION).putInt(section + 20, SECTION);
    }

    private void directory(int kind, int address, int size) {
        int at = NT_HEADERS + 24 + (wide ? 112 : 96) + kind * 8;
        bytes.putInt(at, address).putInt(at + 4, size);
    }

    PeBuilder exports(List<String> names) {
        int texts = EXPORTS + 40 + names.size() * Integer.BYTES;
        bytes.putInt(EXPORTS + 24, names.size()).putInt(EXPORTS + 32, EXPORTS + 40);
        for (int i = 0; i < names.size(); i++) {
            byte[] name = (names.get(i) + "\0").getBytes(StandardCharsets.US_ASCII);
            bytes.putInt(EXPORTS + 40 + i * Integer.BYTES, texts).put(texts, name);
            texts += name.length;
        }
        directory(PeHeaders.EXPORTS, EXPORTS, texts - EXPORTS);
        return this;
    }

    /** Gives it a version of four numbers. */
    PeBuilder version(int... numbers) {
        int language = RESOURCES + 0x60;
        entry(RESOURCES, 16, 0x20 | 0x80000000);
        entry(RESOURCES + 0x20, 1, 0x40 | 0x80000000);
        entry(RESOURCES + 0x40, 1033, 0x60);
        bytes.putInt(language, RESOURCES + 0x80).putInt(language + 4, 92);
        int info = RESOURCES + 0x80 + 40;
        bytes.putInt(info, 0xFEEF04BD).putInt(info + 8, numbers[0] << 16 | numbers[1])
                .putInt(info + 12, numbers[2] << 16 | numbers[3]);
        directory(PeHeaders.RESOURCES, RESOURCES, 0x200);
        return this;
    }

    private void entry(int directory, int id, int offset) {
        bytes.putShort(directory + 14, (short) 1).putInt(directory + 16, id).putInt(directory + 20, offset);
    }

    /** Says that there is code for Arm that x64 programs can load. */
    PeBuilder hybrid() {
        bytes.putInt(LOAD_CONFIG, 320).putLong(LOAD_CONFIG + 200, 0x180001000L);
        directory(PeHeaders.LOAD_CONFIG, LOAD_CONFIG, 320);
        return this;
    }

    /** Has another number at an offset of the file. */
    PeBuilder with(int offset, int value) {
        bytes.putInt(offset, value);
        return this;
    }

    byte[] bytes() {
        return bytes.array().clone();
    }

    Path write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
