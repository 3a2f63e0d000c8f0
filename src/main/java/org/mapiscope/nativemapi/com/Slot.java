package org.mapiscope.nativemapi.com;

/**
 * One function of a COM interface.
 *
 * @param interfaceName such as {@code IMAPITable}
 * @param method such as {@code QueryRows}
 * @param index its place in the function table, from 0, the three of IUnknown included
 */
record Slot(String interfaceName, String method, int index) {
    /** {@return the call under MAPI's name, {@code IMAPITable::QueryRows}} */
    String call() {
        return interfaceName + "::" + method;
    }
}
