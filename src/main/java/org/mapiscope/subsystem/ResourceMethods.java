package org.mapiscope.subsystem;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiStatus;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.spi.XpLogon;

/** What the rows of the status table can do: a provider's by its own status object, the subsystem's own here. */
final class ResourceMethods implements StatusObject.Methods {
    private final ProviderSession session;
    private final int row;

    ResourceMethods(ProviderSession session, int row) {
        this.session = session;
        this.row = row;
    }

    @Override
    public void validateState(long uiParam, int flags) throws MapiException {
        Optional<ActiveLogon> logon = session.logons().ofRow(row);
        if (logon.isPresent()) {
            validate(logon.get(), uiParam, flags);
        } else {
            validateOwn();
        }
    }

    private static void validate(ActiveLogon logon, long uiParam, int flags) throws MapiException {
        try (MapiStatus status = logon.logon().orElseThrow().openStatusEntry(0)) {
            status.validateState(uiParam, flags);
        } catch (MapiException e) {
            // a provider without a status object of its own is well as long as it is logged on
            if (!e.result().equals(HResult.MAPI_E_NO_SUPPORT)) {
                throw e;
            }
        }
    }

    /** The subsystem is well when it can read its profile; the spooler's state follows from the logon's flags. */
    private void validateOwn() throws MapiException {
        int type = PropValues.of(session.status().row(row)).integer(PropTags.PR_RESOURCE_TYPE).orElse(0);
        if (type == StatusTable.MAPI_SUBSYSTEM) {
            session.profile().refresh();
            session.status().modify(row, List.of(new LongValue(PropTags.PR_STATUS_CODE, StatusTable.STATUS_AVAILABLE)));
        }
    }

    @Override
    public void flushQueues(long uiParam, Optional<EntryId> targetTransport, int flags) throws MapiException {
        for (ActiveLogon each : session.logons().all()) {
            boolean meant = session.logons().ofRow(row).map(each::equals).orElse(true);
            if (meant && each.logon().orElse(null) instanceof XpLogon transport) {
                transport.flushQueues(uiParam, targetTransport, flags);
            }
        }
    }
}
