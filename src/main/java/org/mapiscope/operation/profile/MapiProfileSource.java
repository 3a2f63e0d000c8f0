package org.mapiscope.operation.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.MachineRegistry;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.ProfileList;
import org.mapiscope.operation.ProfileServices;
import org.mapiscope.operation.ProviderEntry;
import org.mapiscope.operation.RegistryFailure;
import org.mapiscope.operation.ServiceEntry;
import org.mapiscope.operation.Subsystems;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.file.RegistryFiles;
import org.mapiscope.registry.profile.ProfilePlace;
import org.mapiscope.registry.profile.ProfilePlaces;

/**
 * The profiles of a MAPI of this machine. Thread-safe.
 *
 * <p>Those that a registry keeps, Outlook's in that of the machine, are read from it when that can be read: accounts are nowhere
 * else, and MAPI has no list of sections.
 */
final class MapiProfileSource implements ProfileSource {
    private final Mapi mapi;
    private final MachineRegistry machine;
    private final ProfileList list;

    MapiProfileSource(Mapi mapi, MachineRegistry machine) {
        this.mapi = mapi;
        this.machine = machine;
        this.list = new ProfileList(mapi);
    }

    @Override
    public String label() {
        return mapi.name();
    }

    @Override
    public Optional<Path> file() {
        return Optional.empty();
    }

    @Override
    public List<ProfileEntry> profiles() throws MapiException {
        return list.profiles();
    }

    @Override
    public ProfileSnapshot read(String profile) throws MapiException {
        List<ProfileEntry> profiles = profiles();
        String name = profiles.stream().map(ProfileEntry::name).filter(profile::equalsIgnoreCase).findFirst()
                .orElse(profile);
        ProfileOrigin origin = new ProfileOrigin(mapi.name(), mapi.registryFile(), Optional.empty(), Optional.empty(),
                profiles.stream().map(ProfileEntry::name).toList(),
                profiles.stream().filter(ProfileEntry::isDefault).map(ProfileEntry::name).findFirst());
        Optional<ProfileSnapshot> registered = registered(origin, name);
        if (registered.isPresent()) {
            return registered.get();
        }
        Optional<ProfileContent> content = list.content(name);
        return list.administer(name, admin -> snapshot(admin, content, origin, name));
    }

    /** {@return the profile as a registry has it, with the accounts, which MAPI does not show} */
    private Optional<ProfileSnapshot> registered(ProfileOrigin origin, String name) throws MapiException {
        try {
            Optional<Registry> opened = registry();
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (Registry registry = opened.get()) {
                for (ProfilePlace place : places(registry)) {
                    if (place.profile(name).isPresent()) {
                        return Optional.of(RegistryProfileSource.snapshot(origin, place, place.profile(name).get(),
                                RegistryProfileSource.damage(registry)));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw RegistryFailure.of("IProfAdmin::AdminServices", e);
        }
    }

    /** {@return where the profiles are kept: Outlook's in that of the machine, others in a file or in none} */
    private Optional<Registry> registry() throws IOException {
        if (isOutlook()) {
            return machine.open();
        }
        Optional<Path> file = mapi.registryFile().map(Path::of).filter(Files::isRegularFile);
        return file.isPresent() ? Optional.of(RegistryFiles.open(file.get())) : Optional.empty();
    }

    private List<ProfilePlace> places(Registry registry) throws IOException {
        return isOutlook() ? ProfilePlaces.ofThisPerson(registry) : ProfilePlaces.find(registry);
    }

    private boolean isOutlook() {
        return mapi.name().equals(Subsystems.OUTLOOK);
    }

    /** @param content the profile as a whole, where MAPI gives it */
    static ProfileSnapshot snapshot(MsgServiceAdmin admin, Optional<ProfileContent> content, ProfileOrigin origin,
            String name) throws MapiException {
        ProfileServices found = ProfileServices.readEachService(admin);
        Sections sections = MapiSections.read(admin, found, content);
        List<ProfileService> services = new ArrayList<>();
        for (ServiceEntry each : found.services()) {
            services.add(service(sections, each, found.providers()));
        }
        List<MapiUid> known = found.services().stream().map(ServiceEntry::uid).toList();
        List<ProfileProvider> unserved = found.providers().stream()
                .filter(each -> each.serviceUid().filter(known::contains).isEmpty()).map(MapiProfileSource::provider)
                .toList();
        return new SnapshotReader(sections, services, unserved).snapshot(origin, name, OutlookSettings.NONE, List.of());
    }

    private static ProfileService service(Sections sections, ServiceEntry from, List<ProviderEntry> providers) {
        PropValues props = sections.props(from.uid());
        return new ProfileService(from.uid(), from.name(), from.displayName(),
                props.string(ProfileTags.PR_SERVICE_DLL_NAME_W), props.string(ProfileTags.PR_SERVICE_ENTRY_NAME),
                from.resourceFlags(),
                providers.stream().filter(each -> each.serviceUid().equals(Optional.of(from.uid())))
                        .map(MapiProfileSource::provider).toList(),
                List.of());
    }

    private static ProfileProvider provider(ProviderEntry from) {
        return new ProfileProvider(from.uid(), from.serviceUid(), from.displayName(), from.providerDisplay(),
                from.resourceType(), from.resourceFlags(),
                Optional.of(from.dllName()).filter(dll -> !dll.isEmpty()));
    }

    @Override
    public List<String> damage() {
        return List.of();
    }

    /** The MAPI is another's, who gives it back. */
    @Override
    public void close() {}
}
