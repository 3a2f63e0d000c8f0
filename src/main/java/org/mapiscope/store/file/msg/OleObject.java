package org.mapiscope.store.file.msg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mapiscope.mapi.PropTags;

/** Writes the OLE object that an attachment is: as a storage when it is one, else as the bytes that it has. */
final class OleObject {
    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1,
        0x1A, (byte) 0xE1};

    /** Bytes of an object up to which it is read as a storage. */
    private static final int LIMIT = 32 << 20;

    private OleObject() {}

    static void write(InputStream object, PropertyStorage storage) throws IOException {
        byte[] start = object.readNBytes(LIMIT);
        Optional<POIFSFileSystem> parsed = start.length < LIMIT ? parse(start) : Optional.empty();
        if (parsed.isPresent()) {
            try (POIFSFileSystem compound = parsed.get()) {
                EntryUtils.copyNodes(compound.getRoot(), storage.object(PropertyStorage.STORAGE));
            }
        } else {
            storage.add(PropTags.PR_ATTACH_DATA_BIN,
                    new SequenceInputStream(new ByteArrayInputStream(start), object));
        }
    }

    /** {@return a copy of the compound file that {@code bytes} are; empty when they are none, or a damaged one} */
    private static Optional<POIFSFileSystem> parse(byte[] bytes) throws IOException {
        if (bytes.length < COMPOUND_FILE.length
                || !Arrays.equals(bytes, 0, COMPOUND_FILE.length, COMPOUND_FILE, 0, COMPOUND_FILE.length)) {
            return Optional.empty();
        }
        POIFSFileSystem copy = new POIFSFileSystem();
        try (POIFSFileSystem compound = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            EntryUtils.copyNodes(compound.getRoot(), copy.getRoot());
            return Optional.of(copy);
        } catch (IOException | RuntimeException e) {
            // POI tells of damage by unchecked exceptions of many types, too
            copy.close();
            return Optional.empty();
        }
    }
}
