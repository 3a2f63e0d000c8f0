package org.mapiscope.store.pst;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.Finding;
import org.mapiscope.store.pst.check.PstChecker;
import org.mapiscope.store.pst.ndb.BbtEntry;
import org.mapiscope.store.pst.ndb.CryptMethod;
import org.mapiscope.store.pst.ndb.PstCrc;

/** A Unicode PST whose bytes a test changes, with checksums that say that all is well. */
final class EditedFile {

    static final int PAGE = 512;
    private static final int PAGE_DATA = 496;
    private static final int TRAILER = 16;
    private static final int SLOT = 64;

    private final Path path;
    private final byte[] bytes;

    EditedFile(Path path) throws IOException {
        this.path = path;
        this.bytes = Files.readAllBytes(path);
    }

    /** {@return all bytes, little-endian} */
    ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Changes the header, from its start. */
    EditedFile header(Consumer<ByteBuffer> change) throws IOException {
        ByteBuffer header = bytes();
        change.accept(header);
        header.putInt(4, crc(8, 471));
        header.putInt(524, crc(8, 516));
        Files.write(path, bytes);
        return this;
    }

    /** Changes the page at {@code offset}, from its start. */
    EditedFile page(int offset, Consumer<ByteBuffer> change) throws IOException {
        return page(offset, PAGE_DATA, change);
    }

    /** @param data bytes in the page before its trailer */
    EditedFile page(int offset, int data, Consumer<ByteBuffer> change) throws IOException {
        change.accept(bytes().slice(offset, data).order(ByteOrder.LITTLE_ENDIAN));
        bytes().putInt(offset + data + 4, crc(offset, data));
        Files.write(path, bytes);
        return this;
    }

    /** Changes the decoded data of a permuted block. */
    EditedFile block(BbtEntry block, Consumer<ByteBuffer> change) throws IOException {
        int from = (int) block.where().offset();
        byte[] data = Arrays.copyOfRange(bytes, from, from + block.length());
        byte[] encode = CryptMethod.permutation();
        byte[] decode = new byte[256];
        for (int i = 0; i < decode.length; i++) {
            decode[encode[i] & 0xFF] = (byte) i;
        }
        translate(data, decode);
        change.accept(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN));
        translate(data, encode);
        System.arraycopy(data, 0, bytes, from, data.length);
        int end = from + (block.length() + TRAILER + SLOT - 1) / SLOT * SLOT;
        bytes().putInt(end - 12, crc(from, block.length()));
        Files.write(path, bytes);
        return this;
    }

    private static void translate(byte[] data, byte[] table) {
        for (int i = 0; i < data.length; i++) {
            data[i] = table[data[i] & 0xFF];
        }
    }

    private int crc(int from, int length) {
        return PstCrc.of(Arrays.copyOfRange(bytes, from, from + length));
    }

    /** {@return what a check finds: kind, structure and detail of each} */
    List<String> findings() throws MapiException {
        return new PstChecker().check(path, MapiProgress.NONE).findings().stream().map(EditedFile::text).toList();
    }

    private static String text(Finding finding) {
        return finding.kind() + ", " + finding.structure() + ": " + finding.detail();
    }
}
