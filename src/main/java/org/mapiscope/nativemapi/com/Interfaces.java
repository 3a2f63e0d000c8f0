package org.mapiscope.nativemapi.com;

import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiUid;

/** Identifiers of interfaces. Source: MAPIGuid.h, MAPIAux.h, EdkGuid.h; ObjIdl.h. */
final class Interfaces {
    static final MapiUid IID_IUNKNOWN = ole(0x00000000);
    static final MapiUid IID_ISTORAGE = ole(0x0000000B);
    static final MapiUid IID_ISTREAM = ole(0x0000000C);
    static final MapiUid IID_IMAPI_TABLE = ole(0x00020301);
    static final MapiUid IID_IMAPI_ADVISE_SINK = ole(0x00020302);
    static final MapiUid IID_IMAPI_PROP = ole(0x00020303);
    static final MapiUid IID_IMESSAGE = ole(0x00020307);
    static final MapiUid IID_IATTACHMENT = ole(0x00020308);
    static final MapiUid IID_IMAPI_FOLDER = ole(0x0002030C);
    static final MapiUid IID_IMSG_SERVICE_ADMIN = ole(0x0002031D);
    static final MapiUid IID_ISTREAM_DOCFILE = ole(0x0002032C);
    static final MapiUid IID_IMSG_SERVICE_ADMIN_2 = ole(0x00020387);
    static final MapiUid IID_IMAPI_CLIENT_SHUTDOWN = ole(0x00020397);

    static final MapiUid IID_IEXCHANGE_MODIFY_TABLE = MapiUid.parse("2D734CB0-53FD-101B-B19D-08002B3056E3");

    private Interfaces() {}

    static MapiUid of(InterfaceId id) {
        return switch (id) {
            case IID_IStream -> IID_ISTREAM;
            case IID_IMessage -> IID_IMESSAGE;
            case IID_IMAPITable -> IID_IMAPI_TABLE;
            case IID_IMAPIFolder -> IID_IMAPI_FOLDER;
            case IID_IStorage -> IID_ISTORAGE;
            case IID_IStreamDocfile -> IID_ISTREAM_DOCFILE;
            case IID_IExchangeModifyTable -> IID_IEXCHANGE_MODIFY_TABLE;
        };
    }

    /** {@return an identifier of the kind that OLE's and MAPI's are (DEFINE_OLEGUID)} */
    private static MapiUid ole(int first) {
        return MapiUid.parse("%08X-0000-0000-C000-000000000046".formatted(first));
    }
}
