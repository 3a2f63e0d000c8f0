package org.mapiscope.smartview;

import java.util.ArrayList;
import java.util.List;

/**
 * Which folders have special tasks (PidTagAdditionalRenEntryIdsEx): blocks of elements, each with an identifier and a
 * length.
 *
 * <p>Source: [MS-OXOSFLD] 2.2.4.
 */
final class AdditionalEntryIds {
    /** Identifier of the block or element behind which there are no more. */
    private static final int SENTINEL = 0;

    private AdditionalEntryIds() {}

    static void read(BlockReader in, Part self) {
        self.text("Additional Ren Entry IDs");
        List<Part> blocks = new ArrayList<>();
        boolean more = true;
        while (more && fits(in) && blocks.size() < BlockReader.MAX_ENTRIES_SMALL) {
            more = !isSentinel(in);
            blocks.add(in.structure(AdditionalEntryIds::block));
        }
        self.addSubHeader("PersistDataCount = " + blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            self.add(blocks.get(i), "Persist Element " + i);
        }
    }

    private static void block(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        long id = fields.u16("PersistID = 0x%04X = %s", "flagPersistID").value();
        int size = fields.u16("DataElementsSize = 0x%04X").intValue();
        int end = in.position() + size;
        if (id != SENTINEL && size > 0) {
            self.add(in.structure(size, AdditionalEntryIds::elements));
        }
        int left = end - in.position();
        if (left > 0) {
            fields.bytes("Unparsed data size = 0x%08X".formatted(left), left);
        }
    }

    private static void elements(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        boolean more = true;
        for (int i = 0; more && fits(in) && i < BlockReader.MAX_ENTRIES_SMALL; i++) {
            more = !isSentinel(in);
            fields.structure("DataElement[" + i + "]", AdditionalEntryIds::element);
        }
    }

    private static void element(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        fields.u16("ElementID = 0x%04X = %s", "flagElementID");
        fields.bytes("ElementData", fields.u16("ElementDataSize = 0x%04X").value());
    }

    /** {@return whether a block or element that begins here is all there} */
    private static boolean fits(BlockReader in) {
        int start = in.position();
        in.u16();
        NumberPart size = in.u16();
        boolean fits = size.isSet() && in.remaining() >= size.value();
        in.moveTo(start);
        return fits;
    }

    private static boolean isSentinel(BlockReader in) {
        int start = in.position();
        boolean sentinel = in.u16().value() == SENTINEL;
        in.moveTo(start);
        return sentinel;
    }
}
