package org.mapiscope.smartview;

import java.util.Map;
import org.mapiscope.interpret.KnownGuids;
import org.mapiscope.mapi.MapiUid;

/**
 * Entry IDs of all kinds: flags, provider, and what that provider puts behind them.
 *
 * <p>Source: [MS-OXCDATA] 2.2; MAPIDefS.h, ENTRYID.
 */
final class EntryIds {
    /** Flags of an address book entry that is known only while the session lasts. */
    private static final int EPHEMERAL = 0x87;
    private static final int MAPI_SHORTTERM = 0x80;
    private static final int FLAGS_SIZE = 4;

    private static final Map<MapiUid, Structure> PROVIDERS = Map.of(
            MapiUid.parse("{A41F2B81-A3BE-1910-9D6E-00DD010F5402}"), AddressEntryIds::oneOff,
            MapiUid.parse("{C840A7DC-42C0-1A10-B4B9-08002B2FE182}"), AddressEntryIds::addressBook,
            MapiUid.parse("{0AAA42FE-C718-101A-E885-0B651C240000}"), AddressEntryIds::contact,
            MapiUid.parse("{10BBA138-E505-1A10-A1BB-08002B2A56C2}"), StoreEntryIds::store,
            MapiUid.parse("{D3AD91C0-9D51-11CF-A4A9-00AA0047FAA4}"), AddressEntryIds::wrapped);

    private EntryIds() {}

    static void read(BlockReader in, Part self) {
        self.text("Entry ID");
        if (in.remaining() < FLAGS_SIZE) {
            return;
        }
        NumberPart first = in.u8();
        flags(self, first, in.u8(), in.bytes(2));
        GuidPart provider = in.guid();
        self.add(provider, "Provider GUID = " + KnownGuids.text(provider.value()));

        Structure layout = layout(first, provider.value(), in.remaining());
        if (!layout.equals(Structure.UNREAD)) {
            self.add(in.structure(layout));
        } else if (first.has(MAPI_SHORTTERM)) {
            self.text("Short Term Entry ID");
        }
    }

    private static void flags(Part self, NumberPart first, NumberPart second, BytesPart others) {
        boolean noOthers = others.bytes().u8(0) == 0 && others.bytes().u8(1) == 0;
        if (noOthers && first.value() == 0 && second.value() == 0) {
            self.add(new Part(true, first.offset(), others.end()), "abFlags = 0x00000000");
            return;
        }
        self.add(first, "abFlags[0] = %s= %s".formatted(Names.hex(first, 2), Names.flags(first, "flagEntryId0")));
        if (noOthers && second.value() == 0) {
            self.add(new Part(true, second.offset(), others.end()), "abFlags[1..3] = 0x000000");
            return;
        }
        self.add(second, "abFlags[1] = %s= %s".formatted(Names.hex(second, 2), Names.flags(second, "flagEntryId1")));
        self.add(others, "abFlags[2..3] = 0x" + others.bytes().hex());
    }

    /** {@return how to read the bytes behind the provider; folders and messages of Exchange show by their size only} */
    private static Structure layout(NumberPart flags, MapiUid provider, int size) {
        if (flags.value() == EPHEMERAL) {
            return AddressEntryIds::ephemeral;
        }
        Structure bySize = switch (size) {
            case StoreEntryIds.FOLDER_SIZE -> StoreEntryIds::folder;
            case StoreEntryIds.MESSAGE_SIZE -> StoreEntryIds::message;
            default -> Structure.UNREAD;
        };
        return PROVIDERS.getOrDefault(provider, bySize);
    }
}
