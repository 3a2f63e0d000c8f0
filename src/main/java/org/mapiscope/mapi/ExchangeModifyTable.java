package org.mapiscope.mapi;

/**
 * A folder's rules or permissions as a server keeps them, which give a table to read.
 *
 * <p>Source: EdkMdb.h, EXCHANGE_IEXCHANGEMODIFYTABLE_METHODS.
 */
@Interface("IExchangeModifyTable")
public interface ExchangeModifyTable extends GetLastError {
    /** For {@link #getTable} of permissions: with the rights to free and busy times. */
    int ACLTABLE_FREEBUSY = 0x2;

    /**
     * {@return a table of what there is now}
     *
     * @param flags 0, or for permissions {@link #ACLTABLE_FREEBUSY}
     */
    MapiTable getTable(@Arg("ulFlags") int flags) throws MapiException;
}
