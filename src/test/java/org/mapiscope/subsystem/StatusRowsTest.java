package org.mapiscope.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiStatus;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.subsystem.profile.ProviderEntry;

class StatusRowsTest {
    private static final ProviderEntry TRANSPORT = new ProviderEntry(MapiUid.random(), MapiUid.random(), "Mail",
            "My mail", "Mail transport", ProviderEntry.MAPI_TRANSPORT_PROVIDER, 0, "mail.dll", 0);

    private final StatusTable table = new StatusTable(Runnable::run);
    private final StatusRows rows = new StatusRows(table);

    private List<String> words() throws MapiException {
        try (MapiTable view = table.open()) {
            view.setColumns(List.of(PropTags.PR_STATUS_STRING_W), 0);
            return view.queryRows(10, 0).stream().map(List::getFirst)
                    .map(each -> each instanceof UnicodeValue text ? text.value() : "").toList();
        }
    }

    @Test
    void withoutMailTheSpoolerSaysWhyItWasNotStarted() throws MapiException {
        rows.addOwn(false);

        assertEquals(List.of("", "not started: the session was logged on with MAPI_NO_MAIL", ""), words());
    }

    @Test
    void aProviderThatFailedSaysWithWhatAndWhy() throws MapiException {
        rows.addFailed(TRANSPORT,
                new MapiException("IXPProvider::TransportLogon", HResult.MAPI_E_NETWORK_ERROR, "why"));
        rows.addFailed(TRANSPORT, new MapiException("IXPProvider::TransportLogon", HResult.MAPI_E_NETWORK_ERROR, ""));

        assertEquals(List.of("MAPI_E_NETWORK_ERROR: why", "MAPI_E_NETWORK_ERROR"), words());
    }

    @Test
    void whatATransportSaysOfItselfGoesBeforeWhatIsKnownOfIt() {
        PropValue offline = new LongValue(PropTags.PR_STATUS_CODE, StatusTable.STATUS_FAILURE);
        List<PropValue> row = table.row(rows.addLoggedOn(TRANSPORT, List.of(offline)));

        assertEquals(List.of(offline,
                new LongValue(PropTags.PR_RESOURCE_METHODS,
                        MapiStatus.STATUS_VALIDATE_STATE | MapiStatus.STATUS_FLUSH_QUEUES)),
                row.stream().filter(each -> each.tag().equals(PropTags.PR_STATUS_CODE)
                        || each.tag().equals(PropTags.PR_RESOURCE_METHODS)).sorted((a, b) -> b.tag().compareTo(a.tag()))
                        .toList());
    }
}
