package org.mapiscope.subsystem;

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

/** The embedded subsystem keeps to the contract of each interface. */
@ExtendWith(EmbeddedWorld.Factory.class)
class EmbeddedContractTest {
    @Nested
    class EmbeddedMapiTest extends MapiContract {}

    @Nested
    class EmbeddedSessionTest extends MapiSessionContract {}

    @Nested
    class EmbeddedLogoffTest extends SessionLogoffContract {}

    @Nested
    class EmbeddedStoreTest extends MsgStoreContract {}

    @Nested
    class EmbeddedPropTest extends MapiPropContract {}

    @Nested
    class EmbeddedContainerTest extends MapiContainerContract {}

    @Nested
    class EmbeddedContentsTableTest extends ContentsTableContract {}

    @Nested
    class EmbeddedFolderTest extends MapiFolderContract {}

    @Nested
    class EmbeddedMessageTest extends MessageContract {}

    @Nested
    class EmbeddedAttachTest extends AttachContract {}

    @Nested
    class EmbeddedStreamTest extends PropStreamContract {}

    @Nested
    class EmbeddedStatusTest extends MapiStatusContract {}

    @Nested
    class EmbeddedProfAdminTest extends ProfAdminContract {}

    @Nested
    class EmbeddedServiceAdminTest extends MsgServiceAdminContract {}

    @Nested
    class EmbeddedProviderAdminTest extends ProviderAdminContract {}

    @Nested
    class EmbeddedProfSectTest extends ProfSectContract {}

    @Nested
    class EmbeddedShutdownTest extends ClientShutdownContract {}

    @Nested
    class EmbeddedSinkTest extends AdviseSinkContract {}
}
