package org.mapiscope.operation.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.registry.profile.RegistrySection;
import org.mapiscope.registry.profile.ServiceLists;

/** Makes a snapshot of what was read of a profile. */
final class SnapshotReader {
    private static final int MAPI_STORE_PROVIDER = 33;
    private static final int MAPI_AB_PROVIDER = 35;

    private final Sections sections;
    private final List<ProfileService> services;
    private final List<ProfileProvider> unserved;
    private final List<ProfileStore> stores = new ArrayList<>();
    private final List<ProfileAddressBook> addressBooks = new ArrayList<>();

    /** @param unserved providers of no service */
    SnapshotReader(Sections sections, List<ProfileService> services, List<ProfileProvider> unserved) {
        this.sections = sections;
        this.services = services;
        this.unserved = unserved;
        services.forEach(service -> service.providers().forEach(each -> add(Optional.of(service), each)));
        unserved.forEach(each -> add(Optional.empty(), each));
    }

    /** {@return the reader of a profile in a registry} */
    static SnapshotReader of(List<RegistrySection> registered) {
        Sections sections = Sections.of(registered);
        ServiceReader reader = new ServiceReader(sections, ServiceLists.of(registered));
        List<ProfileService> services = reader.services();
        return new SnapshotReader(sections, services, reader.unserved(services));
    }

    private void add(Optional<ProfileService> service, ProfileProvider provider) {
        if (provider.resourceType() == MAPI_STORE_PROVIDER) {
            stores.add(new StoreReader(sections).store(service, provider));
        } else if (provider.resourceType() == MAPI_AB_PROVIDER) {
            addressBooks.add(new AddressBookReader(sections).addressBook(service, provider));
        }
    }

    /** @param name as the profile is called where it is kept */
    ProfileSnapshot snapshot(ProfileOrigin origin, String name, OutlookSettings outlook, List<String> damage) {
        List<MapiUid> others = unserved.stream().map(ProfileProvider::uid).toList();
        return new ProfileSnapshot(origin, name,
                origin.defaultProfile().filter(each -> each.equalsIgnoreCase(name)).isPresent(), services,
                new SectionKinds(sections, services, others).all(), stores,
                new AccountReader(sections, services).accounts(), addressBooks, outlook, damage,
                origin.isOfThisMachine() ? StoredFiles.sizes(stores) : Map.of());
    }
}
