package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import java.util.Optional;
import org.mapiscope.mapi.ExchangeModifyTable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;

/** IExchangeModifyTable, for reading. Source: EdkMdb.h, EXCHANGE_IEXCHANGEMODIFYTABLE_METHODS. */
public final class NativeModifyTable extends NativeUnknown implements ExchangeModifyTable {
    static final Slot GET_LAST_ERROR = new Slot("IExchangeModifyTable", "GetLastError", 3);
    static final Slot GET_TABLE = new Slot("IExchangeModifyTable", "GetTable", 4);

    NativeModifyTable(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    @Override
    public MapiTable getTable(int flags) throws MapiException {
        return openTable(GET_TABLE, flags);
    }

    @Override
    public Optional<MapiError> getLastError(HResult result, int flags) throws MapiException {
        return lastError(result, flags);
    }

    @Override
    Optional<Slot> lastErrorSlot() {
        return Optional.of(GET_LAST_ERROR);
    }
}
