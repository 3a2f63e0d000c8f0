package org.mapiscope.subsystem;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.spi.XpLogon;
import org.mapiscope.subsystem.profile.ProviderEntry;

/** The provider logons of one session, from logging on to the end of each. Thread-safe. */
final class Logons {
    private final List<ActiveLogon> active = new CopyOnWriteArrayList<>();
    /** Those that are being ended, by whichever thread, and those whose providers never came back from that. */
    private final List<ActiveLogon> leaving = new CopyOnWriteArrayList<>();

    boolean add(ActiveLogon logon) {
        return active.add(logon);
    }

    /** From now on it is being ended. */
    void leaving(ActiveLogon logon) {
        leaving.add(logon);
        active.remove(logon);
    }

    /** Its provider has come back from its end. */
    void left(ActiveLogon logon) {
        leaving.remove(logon);
    }

    /** {@return those that are not being ended} */
    List<ActiveLogon> all() {
        return List.copyOf(active);
    }

    /** {@return them in the order in which a session logs them off: address books, stores, transports} */
    List<ActiveLogon> inOrderOfLogoff() {
        return active.stream().sorted(Comparator.comparingInt(each -> order(each.entry().resourceType()))).toList();
    }

    private static int order(int resourceType) {
        return switch (resourceType) {
            case ProviderEntry.MAPI_AB_PROVIDER -> 0;
            case ProviderEntry.MAPI_STORE_PROVIDER -> 1;
            default -> 2;
        };
    }

    /** {@return those whose providers did not come back from their end} Waits for those that may still do so. */
    List<ActiveLogon> leftBehind() {
        return leaving.stream().filter(each -> !each.awaitEnd()).toList();
    }

    List<XpLogon> transports() {
        return active.stream().flatMap(each -> each.logon().stream()).filter(XpLogon.class::isInstance)
                .map(XpLogon.class::cast).toList();
    }

    /** {@return the logon that has a store open: that of the same provider, else one whose store is the same} */
    Optional<ActiveLogon> ofStore(ProviderEntry entry, Optional<EntryId> store) {
        return active.stream().filter(each -> each.entry().uid().equals(entry.uid())).findFirst()
                .or(() -> active.stream().filter(each -> store.isPresent() && each.storeId().equals(store))
                        .findFirst());
    }

    /** {@return the logon whose provider said that identifiers with {@code uid} are its own} */
    Optional<ActiveLogon> owner(MapiUid uid) {
        return active.stream().filter(each -> each.owns(uid)).findFirst();
    }

    Optional<ActiveLogon> ofRow(int statusRow) {
        return active.stream().filter(each -> each.statusRow() == statusRow).findFirst();
    }
}
