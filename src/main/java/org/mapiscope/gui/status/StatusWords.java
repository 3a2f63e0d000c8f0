package org.mapiscope.gui.status;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.interpret.FlagWords;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.operation.StatusEntry;

/** The numbers of a status row in MAPI's words. */
final class StatusWords {
    private StatusWords() {}

    static String provider(StatusEntry row) {
        return row.providerDisplay().isEmpty() ? row.dllName() : row.providerDisplay();
    }

    static String type(StatusEntry row) {
        return FlagNames.of("RESOURCE_TYPE").text(row.resourceType());
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

    /** {@return the number in hex, and what it says in sentences} */
    static String help(String set, int number) {
        List<String> lines = new ArrayList<>(List.of("0x%08X".formatted(number)));
        lines.addAll(new FlagWords(Messages.language()).sentences(set, number));
        return String.join("\n", lines);
    }
}
