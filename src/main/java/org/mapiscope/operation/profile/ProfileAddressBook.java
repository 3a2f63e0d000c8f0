package org.mapiscope.operation.profile;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiUid;

/**
 * An address book of a profile.
 *
 * @param containers what it shows, where its section says so, such as the folders of contacts
 */
public record ProfileAddressBook(MapiUid provider, Optional<MapiUid> service, String serviceName, String displayName,
        List<String> containers) {
    public ProfileAddressBook {
        containers = List.copyOf(containers);
    }
}
