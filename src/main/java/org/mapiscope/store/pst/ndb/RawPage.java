package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;

/**
 * A page as it is in the file, whole or not.
 *
 * <p>Source: [MS-PST] 2.2.2.7.1.
 *
 * @param offset bytes from the start of the file
 * @param type what it holds (ptype), such as {@link #ALLOCATION_MAP}
 * @param bid its name, as its trailer has it
 * @param bytes all of it, trailer included
 * @param format the file's variant
 */
public record RawPage(long offset, int type, Bid bid, BinaryView bytes, PstFormat format) {

    /** ptypeFMap. */
    public static final int FREE_MAP = 0x82;
    /** ptypePMap. */
    public static final int PAGE_MAP = 0x83;
    /** ptypeAMap. */
    public static final int ALLOCATION_MAP = 0x84;
    /** ptypeFPMap. */
    public static final int FREE_PAGE_MAP = 0x85;
    /** ptypeDL. */
    public static final int DENSITY_LIST = 0x86;

    private static final int SIGNATURE = 2;
    private static final int AFTER_SIGNATURE = 4;

    /** @param name what is expected there, for errors */
    public static RawPage read(PositionalFile file, PstFormat format, String name, long offset) throws IOException {
        return of(file.read(name, offset, format.page().size()), format);
    }

    /** {@return the page in {@code bytes}, which has to be as long as a page} */
    static RawPage of(BinaryView bytes, PstFormat format) throws CorruptDataException {
        BinaryView trailer = trailer(bytes, format);
        Bid bid = new Bid(format.id(trailer, "bid",
                format.ansi() ? AFTER_SIGNATURE : AFTER_SIGNATURE + Integer.BYTES));
        return new RawPage(bytes.origin(), trailer.u8("ptype", 0), bid, bytes, format);
    }

    private static BinaryView trailer(BinaryView bytes, PstFormat format) throws CorruptDataException {
        return bytes.slice("PAGETRAILER", format.page().trailer(), format.page().trailerSize());
    }

    /** {@return whether its checksum is that of its bytes} */
    public boolean isWhole() throws CorruptDataException {
        return crc() == computedCrc();
    }

    /** {@return whether its trailer has the signature that follows from its name and place} */
    public boolean isSigned() throws CorruptDataException {
        return trailer(bytes, format).u16("wSig", SIGNATURE) == new Bref(bid, offset).signature();
    }

    /** {@return whether both copies of its type are the same} */
    public boolean agreesOnType() throws CorruptDataException {
        return trailer(bytes, format).u8("ptypeRepeat", 1) == type;
    }

    private int crcPlace() {
        return format.ansi() ? AFTER_SIGNATURE + Integer.BYTES : AFTER_SIGNATURE;
    }

    private int crc() throws CorruptDataException {
        return trailer(bytes, format).i32("dwCRC", crcPlace());
    }

    private int computedCrc() throws CorruptDataException {
        return PstCrc.of(bytes.bytes("page", 0, format.page().trailer()));
    }

    /**
     * {@return all that is wrong with its trailer}
     *
     * @param wanted the type that it must have
     * @param signed whether pages of this type have a signature
     */
    public List<CorruptDataException> damages(int wanted, boolean signed) throws CorruptDataException {
        List<CorruptDataException> found = new ArrayList<>();
        BinaryView trailer = trailer(bytes, format);
        if (type != wanted) {
            found.add(trailer.corrupt("ptype", 0, "is 0x%02X, not 0x%02X".formatted(type, wanted)));
        }
        int repeat = trailer.u8("ptypeRepeat", 1);
        if (repeat != type) {
            found.add(trailer.corrupt("ptypeRepeat", 1, "is 0x%02X, ptype is 0x%02X".formatted(repeat, type)));
        }
        if (!isWhole()) {
            found.add(trailer.corrupt("dwCRC", crcPlace(),
                    "is 0x%08X, the bytes have 0x%08X".formatted(crc(), computedCrc())));
        }
        int signature = new Bref(bid, offset).signature();
        if (signed && !isSigned()) {
            found.add(trailer.corrupt("wSig", SIGNATURE,
                    "is 0x%04X, not 0x%04X".formatted(trailer.u16("wSig", SIGNATURE), signature)));
        }
        return found;
    }
}
