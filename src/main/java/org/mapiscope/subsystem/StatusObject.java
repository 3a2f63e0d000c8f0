package org.mapiscope.subsystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiStatus;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/** A resource of a session, by its row of the status table. Thread-safe. Source: [imapistatusimapiprop]. */
final class StatusObject implements MapiStatus {
    private final StatusTable table;
    private final int key;
    private final Methods methods;

    StatusObject(StatusTable table, int key, Methods methods) {
        this.table = table;
        this.key = key;
        this.methods = methods;
    }

    @Override
    public List<PropValue> getProps(List<PropTag> tags, int flags) throws MapiException {
        List<PropValue> row = row("IMAPIStatus::GetProps");
        if (tags.isEmpty()) {
            return row;
        }
        PropValues values = PropValues.of(row);
        List<PropValue> asked = new ArrayList<>();
        for (PropTag tag : tags) {
            asked.add(values.get(tag).orElseGet(() -> new PropValue.ErrorValue(tag, HResult.MAPI_E_NOT_FOUND)));
        }
        return asked;
    }

    @Override
    public List<PropTag> getPropList(int flags) throws MapiException {
        return row("IMAPIStatus::GetPropList").stream().map(PropValue::tag).toList();
    }

    @Override
    public void validateState(long uiParam, int flags) throws MapiException {
        require("IMAPIStatus::ValidateState", STATUS_VALIDATE_STATE);
        int unknown = FlagNames.of("VALIDATE_STATE").unknown(flags);
        if (unknown != 0) {
            throw new MapiException("IMAPIStatus::ValidateState", HResult.MAPI_E_UNKNOWN_FLAGS,
                    "0x%X is no flag of ValidateState".formatted(unknown));
        }
        methods.validateState(uiParam, flags);
    }

    @Override
    public void flushQueues(long uiParam, Optional<EntryId> targetTransport, int flags) throws MapiException {
        require("IMAPIStatus::FlushQueues", STATUS_FLUSH_QUEUES);
        methods.flushQueues(uiParam, targetTransport, flags);
    }

    private void require(String call, int method) throws MapiException {
        if ((PropValues.of(row(call)).integer(PropTags.PR_RESOURCE_METHODS).orElse(0) & method) == 0) {
            throw new MapiException(call, HResult.MAPI_E_NO_SUPPORT, "the resource does not list this method");
        }
    }

    private List<PropValue> row(String call) throws MapiException {
        List<PropValue> row = table.row(key);
        if (row.isEmpty()) {
            throw new MapiException(call, HResult.MAPI_E_NOT_FOUND, "the resource is gone from the status table");
        }
        return row;
    }

    @Override
    public void close() {}

    /** What a resource can do. */
    interface Methods {
        void validateState(long uiParam, int flags) throws MapiException;

        void flushQueues(long uiParam, Optional<EntryId> targetTransport, int flags) throws MapiException;
    }
}
