package org.mapiscope.gui.profiles;

import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileStore;

/** Finds the store that an account delivers to, among those of its profile. */
record Delivery(ProfileSnapshot profile) {
    /** {@return the store's name, else its entry identifier in hex; empty when the account names none} */
    Optional<String> store(ProfileAccount account) {
        return account.deliveryStore().map(entry -> profile.stores().stream()
                .filter(each -> profile.section(each.provider()).filter(section -> has(section, entry.bytes()))
                        .isPresent())
                .findFirst().map(ProfileStore::displayName).orElseGet(entry::toString));
    }

    private static boolean has(ProfileSection section, Bytes entryId) {
        return section.properties().stream().anyMatch(each -> each instanceof PropValue.BinaryValue binary
                && (each.tag().equals(PropTags.PR_ENTRYID) || each.tag().equals(PropTags.PR_STORE_ENTRYID))
                && binary.value().equals(entryId));
    }
}
