package org.mapiscope.nativemapi;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.mapi.contract.AdviseSinkContract;
import org.mapiscope.mapi.contract.AttachContract;
import org.mapiscope.mapi.contract.ClientShutdownContract;
import org.mapiscope.mapi.contract.ContentsTableContract;
import org.mapiscope.mapi.contract.MapiContainerContract;
import org.mapiscope.mapi.contract.MapiContract;
import org.mapiscope.mapi.contract.MapiFolderContract;
import org.mapiscope.mapi.contract.MapiPropContract;
import org.mapiscope.mapi.contract.MapiSessionContract;
import org.mapiscope.mapi.contract.MapiStatusContract;
import org.mapiscope.mapi.contract.MessageContract;
import org.mapiscope.mapi.contract.MsgServiceAdminContract;
import org.mapiscope.mapi.contract.MsgStoreContract;
import org.mapiscope.mapi.contract.ProfAdminContract;
import org.mapiscope.mapi.contract.ProfSectContract;
import org.mapiscope.mapi.contract.PropStreamContract;
import org.mapiscope.mapi.contract.ProviderAdminContract;
import org.mapiscope.mapi.contract.SessionLogoffContract;

/** The machine's MAPI keeps to the contract of each interface, over the test MAPI in C. */
@ExtendWith(NativeWorld.Factory.class)
class NativeContractTest {
    @Nested
    class NativeMapiTest extends MapiContract {}

    @Nested
    class NativeSessionTest extends MapiSessionContract {}

    @Nested
    class NativeLogoffTest extends SessionLogoffContract {}

    @Nested
    class NativeStoreTest extends MsgStoreContract {}

    @Nested
    class NativePropTest extends MapiPropContract {}

    @Nested
    class NativeContainerTest extends MapiContainerContract {}

    @Nested
    class NativeContentsTableTest extends ContentsTableContract {}

    @Nested
    class NativeFolderTest extends MapiFolderContract {}

    @Nested
    class NativeMessageTest extends MessageContract {}

    @Nested
    class NativeAttachTest extends AttachContract {}

    @Nested
    class NativeStreamTest extends PropStreamContract {}

    @Nested
    class NativeStatusTest extends MapiStatusContract {}

    @Nested
    class NativeProfAdminTest extends ProfAdminContract {}

    @Nested
    class NativeServiceAdminTest extends MsgServiceAdminContract {}

    @Nested
    class NativeProviderAdminTest extends ProviderAdminContract {}

    @Nested
    class NativeProfSectTest extends ProfSectContract {}

    @Nested
    class NativeShutdownTest extends ClientShutdownContract {}

    @Nested
    class NativeSinkTest extends AdviseSinkContract {}
}
