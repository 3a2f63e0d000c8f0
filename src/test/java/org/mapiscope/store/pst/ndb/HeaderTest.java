package org.mapiscope.store.pst.ndb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderTest {

    private static final Path WHOLE = Path.of(System.getProperty("mapiscope.demo", "target/demo/test-documents"))
            .resolve("testPST_variousBodyTypes.pst");

    @TempDir
    Path folder;

    private ByteBuffer bytes = ByteBuffer.allocate(0);

    @BeforeEach
    void read() throws IOException {
        bytes = ByteBuffer.wrap(Files.readAllBytes(WHOLE)).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void saysWhatTheFileIs() throws IOException {
        try (NodeDatabase database = NodeDatabase.open(WHOLE)) {
            Header header = database.header();

            assertEquals(new Header(PstFormat.UNICODE, 23, Header.PST, CryptMethod.NDB_CRYPT_PERMUTE,
                    new Root(271_360, new Bref(new Bid(0x171), 0xC000), new Bref(new Bid(0x16E), 0x9800), 2)), header);
        }
    }

    @Test
    void aFileWith4KPagesIsReadAsOne() throws IOException {
        bytes.putShort(10, (short) 36);

        try (NodeDatabase database = NodeDatabase.open(signed())) {
            assertEquals(List.of(PstFormat.UNICODE_4K, 36),
                    List.of(database.header().format(), database.header().version()));
        }
    }

    @Test
    void theFirstVersionWithUnicodeIsReadAsThoseThatCameAfterIt() throws IOException {
        bytes.putShort(10, (short) 21);

        try (NodeDatabase database = NodeDatabase.open(signed())) {
            assertEquals(PstFormat.UNICODE, database.header().format());
        }
    }

    @Test
    void aPersonalAddressBookIsNamedAsOne() {
        bytes.putShort(8, (short) Header.PAB);

        assertEquals("is a personal address book (PAB), no store", refused());
    }

    @Test
    void anEncryptedFileIsNamedAsOne() {
        bytes.put(513, (byte) 0x10);

        assertEquals("is encrypted with Windows Information Protection", refused());
    }

    @Test
    void anUnknownEncodingIsRefused() {
        bytes.put(513, (byte) 3);

        assertEquals("HEADER, offset 0x201: bCryptMethod is 0x03, no known encoding", refused());
    }

    @Test
    void anUnknownVersionIsRefused() {
        bytes.putShort(10, (short) 16);

        assertEquals("HEADER, offset 0xA: wVer is 16, no version of a PST", refused());
    }

    @Test
    void aWrongChecksumIsRefused() throws IOException {
        bytes.put(300, (byte) 1);
        Path file = Files.write(folder.resolve("a.pst"), bytes.array());

        assertEquals(file + ": HEADER, offset 0x4: dwCRCPartial is 0x3D3F388F, the bytes have 0x00000000",
                String.valueOf(assertThrows(IOException.class, () -> NodeDatabase.open(file)).getMessage())
                        .replaceFirst("have 0x[0-9A-F]{8}", "have 0x00000000"));
    }

    /** {@return a file of the bytes, with right checksums} */
    private Path signed() throws IOException {
        bytes.putInt(4, PstCrc.of(Arrays.copyOfRange(bytes.array(), 8, 8 + 471)));
        bytes.putInt(524, PstCrc.of(Arrays.copyOfRange(bytes.array(), 8, 8 + 516)));
        return Files.write(folder.resolve("a.pst"), bytes.array());
    }

    private String refused() {
        Path file = folder.resolve("a.pst");
        IOException refusal = assertThrows(IOException.class, () -> NodeDatabase.open(signed()));
        return String.valueOf(refusal.getMessage()).replace(file + ": ", "");
    }
}
