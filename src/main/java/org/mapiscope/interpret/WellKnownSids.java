package org.mapiscope.interpret;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mapiscope.mapi.ResourceTable;

/**
 * The accounts that are the same on every Windows machine.
 *
 * <p>Thread-safe. Source: the resource {@code sids.tsv}.
 */
public final class WellKnownSids {
    private static final Map<String, String> ACCOUNTS = ResourceTable.rows(WellKnownSids.class, "sids.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> row.get(1) + '\\' + row.get(2)));

    private WellKnownSids() {}

    /** {@return domain and name of the account, {@code NT AUTHORITY\SYSTEM}; empty for any other SID} */
    public static Optional<String> account(String sid) {
        return Optional.ofNullable(ACCOUNTS.get(sid));
    }
}
