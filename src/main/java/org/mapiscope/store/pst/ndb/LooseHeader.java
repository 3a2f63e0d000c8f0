package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;

/**
 * Reads a header whatever is wrong with it, and takes what it does not say from the file.
 *
 * <p>Source: [MS-PST] 2.2.2.6.
 */
final class LooseHeader {

    private static final String NAME = "HEADER";
    private static final int MAGIC = 0x4E444221;
    private static final int PARTIAL_CRC = 4;
    private static final int CLIENT = 8;
    private static final int PARTIAL_LENGTH = 471;
    private static final int SENTINEL = 0x80;
    private static final int WINDOWS_INFORMATION_PROTECTION = 0x10;

    /** Where the first allocation map is in ANSI and Unicode files; its type tells them apart. */
    private static final long FIRST_ALLOCATION_MAP = 0x4400;
    /** Where it is in files with large pages. */
    private static final long FIRST_LARGE_MAP = 0x22000;

    private final PositionalFile file;
    private final Consumer<CorruptDataException> damages;
    private boolean damaged;

    LooseHeader(PositionalFile file, Consumer<CorruptDataException> damages) {
        this.file = file;
        this.damages = damage -> {
            damaged = true;
            damages.accept(damage);
        };
    }

    /**
     * Reads the header.
     *
     * @throws CorruptDataException when nothing shows that it is a PST, or it is too short for one
     * @throws UnsupportedPstException when it is one of a kind that cannot be read
     */
    Header read() throws IOException {
        BinaryView start = file.read(NAME, 0, Header.VERSION + Short.BYTES);
        int client = start.u16("wMagicClient", CLIENT);
        if (client == Header.PAB && start.i32("dwMagic", 0) == MAGIC) {
            throw new UnsupportedPstException(file.path(), "is a personal address book (PAB), no store");
        }
        PstFormat format = format(start);
        if (start.i32("dwMagic", 0) != MAGIC) {
            damages.accept(start.corrupt("dwMagic", 0,
                    "is 0x%08X, not 0x%08X".formatted(start.i32("dwMagic", 0), MAGIC)));
        }
        if (client != Header.PST && client != Header.OST) {
            damages.accept(start.corrupt("wMagicClient", CLIENT, "is 0x%04X, no kind of PST".formatted(client)));
        }
        BinaryView header = file.read(NAME, 0, format.header().size());
        checkCrc(header, "dwCRCPartial", PARTIAL_CRC, PARTIAL_LENGTH);
        int fullCrc = format.header().fullCrc();
        if (fullCrc != 0) {
            checkCrc(header, "dwCRCFull", fullCrc, fullCrc - CLIENT);
        }
        int sentinel = format.header().cryptMethod() - 1;
        if (header.u8("bSentinel", sentinel) != SENTINEL) {
            damages.accept(header.corrupt("bSentinel", sentinel,
                    "is 0x%02X, not 0x%02X".formatted(header.u8("bSentinel", sentinel), SENTINEL)));
        }
        CryptMethod method = cryptMethod(header, format);
        Root root = Root.read(header, format);
        return new Header(format, start.u16("wVer", Header.VERSION), client, method,
                damaged ? RootGuess.of(file, format, root) : root);
    }

    private void checkCrc(BinaryView header, String field, int offset, int length) throws CorruptDataException {
        int stored = header.i32(field, offset);
        int actual = PstCrc.of(header.bytes(NAME, CLIENT, length));
        if (stored != actual) {
            damages.accept(header.corrupt(field, offset,
                    "is 0x%08X, the bytes have 0x%08X".formatted(stored, actual)));
        }
    }

    /** The variant by the version; by the type of the first allocation map where the version is none. */
    private PstFormat format(BinaryView start) throws IOException {
        Optional<PstFormat> said = Optional.empty();
        int version = start.u16("wVer", Header.VERSION);
        try {
            said = Optional.of(PstFormat.ofVersion(start, version));
            if (firstMap(said.get())) {
                return said.get();
            }
        } catch (CorruptDataException e) {
            damages.accept(e);
        }
        for (PstFormat format : new PstFormat[]{PstFormat.UNICODE, PstFormat.ANSI, PstFormat.UNICODE_4K}) {
            if (firstMap(format)) {
                said.ifPresent(other -> damages.accept(start.corrupt("wVer", Header.VERSION,
                        "is %d, the file has the maps of a %s one".formatted(version, format.title()))));
                return format;
            }
        }
        if (said.isPresent() && start.i32("dwMagic", 0) == MAGIC) {
            return said.get();
        }
        throw start.corrupt("dwMagic", 0,
                "is 0x%08X, not 0x%08X: no PST".formatted(start.i32("dwMagic", 0), MAGIC));
    }

    private boolean firstMap(PstFormat format) throws IOException {
        long place = format == PstFormat.UNICODE_4K ? FIRST_LARGE_MAP : FIRST_ALLOCATION_MAP;
        if (file.size() < place + format.page().size()) {
            return false;
        }
        RawPage page = RawPage.read(file, format, "AMAP", place);
        return page.type() == RawPage.ALLOCATION_MAP && page.agreesOnType();
    }

    private CryptMethod cryptMethod(BinaryView header, PstFormat format) throws IOException {
        int offset = format.header().cryptMethod();
        int method = header.u8("bCryptMethod", offset);
        Optional<CryptMethod> found = damaged ? CryptGuess.of(file, format) : Optional.empty();
        if (method == WINDOWS_INFORMATION_PROTECTION && found.isEmpty()) {
            throw new UnsupportedPstException(file.path(), "is encrypted with Windows Information Protection");
        }
        CryptMethod[] all = CryptMethod.values();
        boolean known = method < all.length;
        if (!known) {
            damages.accept(header.corrupt("bCryptMethod", offset, "is 0x%02X, no known encoding".formatted(method)));
        }
        // what Outlook writes unless it is told otherwise
        CryptMethod said = known ? all[method] : CryptMethod.NDB_CRYPT_PERMUTE;
        if (known && found.isPresent() && found.get() != said) {
            damages.accept(header.corrupt("bCryptMethod", offset,
                    "is 0x%02X, the blocks are encoded as by 0x%02X".formatted(method, found.get().value())));
        }
        return found.orElse(said);
    }
}
