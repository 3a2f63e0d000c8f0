package org.mapiscope.store.pst.check;

import java.io.IOException;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.store.pst.ndb.RawPage;

/** Reads the pages of the allocation maps, and checks their trailers. */
record MapPages(Inspection inspection, MapLayout layout) {

    RawPage read(String name, long place) throws IOException {
        return RawPage.read(inspection.salvage().file(), layout.format(), name, place);
    }

    /** {@return whether the page at {@code place} is whole, and of {@code type}} What is wrong is a finding. */
    boolean check(String name, int type, long place) throws IOException {
        try {
            for (CorruptDataException damage : read(name, place).damages(type, false)) {
                inspection.findings().add(FindingKind.ALLOCATION_PAGE, damage);
                return false;
            }
            return true;
        } catch (CorruptDataException e) {
            inspection.findings().add(FindingKind.ALLOCATION_PAGE, e);
            return false;
        }
    }

    /** {@return whether bit {@code index} of a map is set} */
    boolean isTaken(RawPage map, String field, int index) throws CorruptDataException {
        int bits = map.bytes().u8(field, layout.bitsPlace() + (long) index / Byte.SIZE);
        return (bits & 0x80 >>> index % Byte.SIZE) != 0;
    }

    /** {@return whether the header says that the maps are right} Where not, Outlook makes new ones when it opens the file. */
    boolean areValid() {
        return inspection.salvage().header().root().allocationValid() != 0;
    }

    /** {@return whether what is in use is known, and the maps should have it} What was found besides a damaged tree may be free. */
    boolean areTrusted() {
        return areValid() && !inspection.salvage().isRebuilt();
    }
}
