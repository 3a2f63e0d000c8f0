package org.mapiscope.mapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of results, from the resource {@code hresult.tsv}: value, name, header.
 *
 * <p>Thread-safe. Source: MAPICode.h and the system headers it builds on.
 */
public final class HResultNames {
    private static final Map<Integer, String> BY_VALUE = new LinkedHashMap<>();
    private static final Map<String, HResult> BY_NAME = new LinkedHashMap<>();
    private static final Map<Integer, String> IN_MFCMAPI = new LinkedHashMap<>();
    private static final int MFCMAPI_COLUMN = 3;

    static {
        for (List<String> row : ResourceTable.rows("hresult.tsv")) {
            int value = Integer.parseUnsignedInt(row.get(0).substring(2), 16);
            BY_VALUE.putIfAbsent(value, row.get(1));
            BY_NAME.put(row.get(1), new HResult(value));
            if (row.size() > MFCMAPI_COLUMN) {
                IN_MFCMAPI.put(value, row.get(1));
            }
        }
    }

    private HResultNames() {}

    static Optional<String> nameOf(int value) {
        return Optional.ofNullable(BY_VALUE.get(value));
    }

    /** {@return every name of the headers with its result, in the headers' order} */
    public static Map<String, HResult> all() {
        return Collections.unmodifiableMap(BY_NAME);
    }

    /** {@return the result as MFCMAPI writes it: its name, or the number in hex where MFCMAPI has no name} */
    public static String inMfcmapi(HResult result) {
        return IN_MFCMAPI.getOrDefault(result.value(), result.hex());
    }
}
