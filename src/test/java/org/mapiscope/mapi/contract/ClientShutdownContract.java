package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.ClientShutdown;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTags;

/** What every fast shutdown keeps to. */
public abstract class ClientShutdownContract extends Contract {
    @Test
    void theThreeCallsInOrderWork() throws MapiException {
        try (MapiSession session = logOn()) {
            openMail(session);
            ClientShutdown shutdown = session.clientShutdown();

            assertEquals(List.of(HResult.S_OK, HResult.S_OK, HResult.S_OK),
                    resultsOf(List.of(shutdown::queryFastShutdown, shutdown::notifyProcessShutdown,
                            shutdown::doFastShutdown)));
        }
    }

    @Test
    void aShutdownThatAProviderOptsOutOfIsNoSupport() throws MapiException {
        world().optOutOfFastShutdown("Mail");
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                ClientShutdown shutdown = session.clientShutdown()) {
            assertEquals(List.of(Sample.name("Mail")), store.getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0));
            assertEquals(HResult.MAPI_E_NO_SUPPORT, resultOf(shutdown::queryFastShutdown));
        }
    }

    @Test
    void aQueryAloneChangesNothing() throws MapiException {
        try (MapiSession session = logOn(); ClientShutdown shutdown = session.clientShutdown()) {
            shutdown.queryFastShutdown();

            assertEquals(List.of(session.info()), mapi().sessions());
        }
    }
}
