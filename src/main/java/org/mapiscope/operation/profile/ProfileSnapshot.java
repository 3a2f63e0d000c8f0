package org.mapiscope.operation.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

/**
 * All that is known of a profile at one moment: values only, no secret among them. Immutable.
 *
 * @param services in the profile's order
 * @param sections all of them, those of services and providers too; what no other part shows is seen here
 * @param stores one for each provider of a message store, in the order of the services
 * @param accounts in the order of their keys; only a registry has them
 * @param addressBooks one for each provider of an address book, in the order of the services
 * @param damage what could not be read, in English, with its place
 * @param fileSizes bytes of the files that stores name, by their paths as stored: of those that are on this machine, for a
 *     profile of this machine
 */
public record ProfileSnapshot(ProfileOrigin origin, String name, boolean isDefault, List<ProfileService> services,
        List<ProfileSection> sections, List<ProfileStore> stores, List<ProfileAccount> accounts,
        List<ProfileAddressBook> addressBooks, OutlookSettings outlook, List<String> damage,
        Map<String, Long> fileSizes) {

    public ProfileSnapshot {
        services = List.copyOf(services);
        sections = List.copyOf(sections);
        stores = List.copyOf(stores);
        accounts = List.copyOf(accounts);
        addressBooks = List.copyOf(addressBooks);
        damage = List.copyOf(damage);
        fileSizes = Map.copyOf(fileSizes);
    }

    /** As the other one, of files that were not looked at. */
    public ProfileSnapshot(ProfileOrigin origin, String name, boolean isDefault, List<ProfileService> services,
            List<ProfileSection> sections, List<ProfileStore> stores, List<ProfileAccount> accounts,
            List<ProfileAddressBook> addressBooks, OutlookSettings outlook, List<String> damage) {
        this(origin, name, isDefault, services, sections, stores, accounts, addressBooks, outlook, damage, Map.of());
    }

    public Optional<ProfileSection> section(MapiUid uid) {
        return sections.stream().filter(each -> each.uid().equals(Optional.of(uid))).findFirst();
    }

    public Optional<ProfileService> service(MapiUid uid) {
        return services.stream().filter(each -> each.uid().equals(uid)).findFirst();
    }

    /** {@return the store whose provider's section has that entry identifier} */
    public Optional<ProfileStore> store(EntryId id) {
        return stores.stream().filter(store -> section(store.provider())
                .filter(section -> section.properties().stream().anyMatch(each -> isEntryId(each, id))).isPresent())
                .findFirst();
    }

    private static boolean isEntryId(PropValue value, EntryId id) {
        return value instanceof PropValue.BinaryValue binary
                && (value.tag().equals(PropTags.PR_ENTRYID) || value.tag().equals(PropTags.PR_STORE_ENTRYID))
                && binary.value().equals(id.bytes());
    }

    /** {@return the providers of all services, in order} */
    public List<ProfileProvider> providers() {
        return services.stream().flatMap(each -> each.providers().stream()).toList();
    }
}
