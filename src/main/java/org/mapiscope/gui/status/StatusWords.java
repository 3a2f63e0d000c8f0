package org.mapiscope.gui.status;

import java.util.Map;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.operation.StatusEntry;

/** The numbers of a status row in MAPI's words. */
final class StatusWords {
    private StatusWords() {}

    static String provider(StatusEntry row) {
        return row.providerDisplay().isEmpty() ? row.dllName() : row.providerDisplay();
    }

    /** {@return the name of the resource's type, which is one of several values and no set of bits} */
    static String type(StatusEntry row) {
        return FlagNames.of("RESOURCE_TYPE").names().entrySet().stream()
                .filter(name -> name.getValue() == row.resourceType()).map(Map.Entry::getKey).findFirst()
                .orElseGet(() -> hex(row.resourceType()));
    }

    static String code(StatusEntry row) {
        return FlagNames.of("STATUS_CODE").text(row.statusCode());
    }

    static String methods(StatusEntry row) {
        return FlagNames.of("RESOURCE_METHODS").text(row.resourceMethods());
    }

    static String flags(StatusEntry row) {
        return FlagNames.of("RESOURCE_FLAGS").text(row.resourceFlags());
    }

    static String hex(int number) {
        return "0x%08X".formatted(number);
    }
}
