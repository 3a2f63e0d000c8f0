package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;

/**
 * The start of the file: its variant, how it is encoded, and where its B-trees are.
 *
 * <p>Source: [MS-PST] 2.2.2.6.
 *
 * @param format the variant that follows from its version
 * @param version version of the file (wVer)
 * @param client which program's data these are (wMagicClient), such as {@link #OST}
 * @param cryptMethod how its data blocks are encoded (bCryptMethod)
 * @param root where its B-trees start (root)
 */
public record Header(PstFormat format, int version, int client, CryptMethod cryptMethod, Root root) {

    /** {@code SM}: personal folders. */
    public static final int PST = 0x4D53;
    /** {@code SO}: offline folders. */
    public static final int OST = 0x4F53;
    /** {@code AB}: a personal address book. */
    public static final int PAB = 0x4241;

    /** Bytes from the start of the file to its version. */
    static final int VERSION = 10;

    private static final int MAGIC = 0x4E444221;
    private static final int CRC_PARTIAL = 4;
    private static final int CLIENT = 8;
    private static final int CRC_PARTIAL_LENGTH = 471;
    private static final int WINDOWS_INFORMATION_PROTECTION = 0x10;

    /** @param damages what to do about wrong checksums */
    static Header read(PositionalFile file, DamagePolicy damages) throws IOException {
        BinaryView start = file.read("HEADER", 0, VERSION + Short.BYTES);
        if (start.i32("dwMagic", 0) != MAGIC) {
            throw start.corrupt("dwMagic", 0,
                    "is 0x%08X, not 0x%08X: no PST".formatted(start.i32("dwMagic", 0), MAGIC));
        }
        int client = client(file, start);
        int version = start.u16("wVer", VERSION);
        PstFormat format = PstFormat.ofVersion(start, version);
        BinaryView header = file.read("HEADER", 0, format.header().size());
        boolean whole = checkCrc(header, damages, CRC_PARTIAL, CRC_PARTIAL_LENGTH);
        int fullCrc = format.header().fullCrc();
        if (fullCrc != 0) {
            whole &= checkCrc(header, damages, fullCrc, fullCrc - CLIENT);
        }
        CryptMethod said = cryptMethod(file, header, format);
        CryptMethod method = whole ? said : CryptGuess.of(file, format).orElse(said);
        return new Header(format, version, client, method, Root.read(header, format));
    }

    private static int client(PositionalFile file, BinaryView start) throws IOException {
        int client = start.u16("wMagicClient", CLIENT);
        return switch (client) {
            case PST, OST -> client;
            case PAB -> throw new UnsupportedPstException(file.path(), "is a personal address book (PAB), no store");
            default -> throw start.corrupt("wMagicClient", CLIENT, "is 0x%04X, no kind of PST".formatted(client));
        };
    }

    private static CryptMethod cryptMethod(PositionalFile file, BinaryView header, PstFormat format)
            throws IOException {
        int offset = format.header().cryptMethod();
        int method = header.u8("bCryptMethod", offset);
        return switch (method) {
            case 0 -> CryptMethod.NDB_CRYPT_NONE;
            case 1 -> CryptMethod.NDB_CRYPT_PERMUTE;
            case 2 -> CryptMethod.NDB_CRYPT_CYCLIC;
            case WINDOWS_INFORMATION_PROTECTION -> throw new UnsupportedPstException(file.path(),
                    "is encrypted with Windows Information Protection");
            default -> throw header.corrupt("bCryptMethod", offset, "is 0x%02X, no known encoding".formatted(method));
        };
    }

    private static boolean checkCrc(BinaryView header, DamagePolicy damages, int offset, int length)
            throws CorruptDataException {
        String field = offset == CRC_PARTIAL ? "dwCRCPartial" : "dwCRCFull";
        int stored = header.i32(field, offset);
        int actual = PstCrc.of(header.bytes("HEADER", CLIENT, length));
        if (stored != actual) {
            damages.met(
                    header.corrupt(field, offset, "is 0x%08X, the bytes have 0x%08X".formatted(stored, actual)));
        }
        return stored == actual;
    }
}
