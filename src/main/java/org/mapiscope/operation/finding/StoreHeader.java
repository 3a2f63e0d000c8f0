package org.mapiscope.operation.finding;

import java.io.IOException;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.PositionalFile;

/**
 * What the first bytes of a store's file say: whose file it is, and how large it may grow. Immutable.
 *
 * <p>Source: [MS-PST] 2.2.2.6, HEADER.
 */
public record StoreHeader(Owner owner, Format format) {
    /** Bytes up to the end of wVer. */
    private static final int LENGTH = 12;
    private static final long MAGIC = 0x4E444221;

    /** For whom a file of this family is (wMagicClient). */
    public enum Owner {
        PST(0x4D53), OST(0x4F53),
        /** A personal address book. */
        PAB(0x4142), OTHER(0);

        private final int magic;

        Owner(int magic) {
            this.magic = magic;
        }

        private static Owner of(int magic) {
            for (Owner each : values()) {
                if (each.magic == magic) {
                    return each;
                }
            }
            return OTHER;
        }
    }

    /** The variants (wVer). */
    public enum Format {
        /** The one up to Outlook 2002, which ends at 2 GB. */
        ANSI, UNICODE,
        /** With pages of 4 KB, as Outlook 2013 and later make OSTs. */
        UNICODE_4K, OTHER
    }

    /** {@return what the file says of itself; empty when it is no store at all} */
    static Optional<StoreHeader> read(PositionalFile file) throws IOException {
        if (file.size() < LENGTH) {
            return Optional.empty();
        }
        BinaryView header = file.read("HEADER", 0, LENGTH);
        return header.u32("dwMagic", 0) == MAGIC
                ? Optional.of(new StoreHeader(Owner.of(header.u16("wMagicClient", 8)), format(header.u16("wVer", 10))))
                : Optional.empty();
    }

    private static Format format(int version) {
        return switch (version) {
            case 14, 15 -> Format.ANSI;
            case 21, 23 -> Format.UNICODE;
            case 36 -> Format.UNICODE_4K;
            default -> Format.OTHER;
        };
    }
}
