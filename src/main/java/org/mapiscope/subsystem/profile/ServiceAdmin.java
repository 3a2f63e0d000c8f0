package org.mapiscope.subsystem.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.ProviderAdmin;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.mapi.trace.Tracer;
import org.mapiscope.subsystem.table.MemoryRows;

/** Administers the services of one profile. Thread-safe. */
final class ServiceAdmin implements MsgServiceAdmin {
    private static final int SERVICE_UI_ALWAYS = 0x2;
    private static final int MSG_SERVICE_UI_READ_ONLY = 0x8;
    private static final int SERVICE_UI_ALLOWED = 0x10;
    private static final int SERVICE_NO_RESTART_WARNING = 0x80;

    /** No service has a dialog, so that those that allow one change nothing. */
    private static final int ANY = SERVICE_UI_ALWAYS | MSG_SERVICE_UI_READ_ONLY | SERVICE_UI_ALLOWED
            | SERVICE_NO_RESTART_WARNING | Mapi.MAPI_UNICODE;

    private final ProfileHandle profile;

    ServiceAdmin(ProfileHandle profile) {
        this.profile = profile;
    }

    @Override
    public MapiTable getMsgServiceTable(int flags) throws MapiException {
        String call = "IMsgServiceAdmin::GetMsgServiceTable";
        Require.flags(call, flags, Mapi.MAPI_UNICODE);
        return profile.profiles().table(new MemoryRows(ServiceEntry.COLUMNS,
                ServiceEntry.of(profile.read(call)).stream().map(ServiceEntry::row).toList()));
    }

    @Override
    public MapiTable getProviderTable(int flags) throws MapiException {
        String call = "IMsgServiceAdmin::GetProviderTable";
        Require.flags(call, flags, Mapi.MAPI_UNICODE);
        return profile.profiles().table(new MemoryRows(ProviderEntry.COLUMNS,
                ProviderEntry.of(profile.read(call)).stream().map(ProviderEntry::row).toList()));
    }

    @Override
    public MapiUid createMsgService(String serviceName, String displayName, long uiParam, int flags)
            throws MapiException {
        String call = "IMsgServiceAdmin::CreateMsgService";
        Require.flags(call, flags, ANY);
        profile.requireWritable(call);
        MessageService installed = installed(profile, call, serviceName);
        ProfileData.Service service = new ProfileData.Service(MapiUid.random(), installed.name(),
                !displayName.isBlank());
        String shown = displayName.isBlank() ? installed.displayName() : displayName;
        Map<Integer, Optional<StoredValue>> values = Map.of(PropTags.PR_DISPLAY_NAME_W.id(),
                SectionChange.stored(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, shown)));
        profile.change(call, before -> withProviders(
                before.withService(service).withValues(service.uid(), values), service.uid(), installed));
        return service.uid();
    }

    static MessageService installed(ProfileHandle profile, String call, String name) throws MapiException {
        return profile.profiles().service(name).orElseThrow(() -> new MapiException(call, HResult.MAPI_E_NOT_FOUND,
                "no message service '" + name + "' is installed; there are: " + profile.profiles().serviceNames()));
    }

    /** Adds the providers of a service; the first store of a profile becomes its default. */
    private static ProfileData withProviders(ProfileData before, MapiUid service, MessageService installed) {
        List<ProfileData.Provider> providers = new ArrayList<>();
        for (int kind : kinds(installed)) {
            providers.add(provider(before, service, installed, kind));
        }
        return before.withProviders(providers);
    }

    /** {@return a new provider of a service; the default store when the profile has none} */
    static ProfileData.Provider provider(ProfileData profile, MapiUid service, MessageService installed, int kind) {
        boolean first = kind == ProviderEntry.MAPI_STORE_PROVIDER && !profile.hasDefaultStore();
        return new ProfileData.Provider(MapiUid.random(), service, kind, installed.providerDllName(),
                installed.displayName(), ProviderEntry.STATUS_NO_PRIMARY_IDENTITY).withDefaultStore(first);
    }

    /** A provider that was made only to see whether there is one is given back at once. */
    static List<Integer> kinds(MessageService installed) {
        List<Integer> kinds = new ArrayList<>();
        installed.abProviderInit().ifPresent(provider -> {
            kinds.add(ProviderEntry.MAPI_AB_PROVIDER);
            provider.close();
        });
        installed.msProviderInit().ifPresent(provider -> {
            kinds.add(ProviderEntry.MAPI_STORE_PROVIDER);
            provider.close();
        });
        installed.xpProviderInit().ifPresent(provider -> {
            kinds.add(ProviderEntry.MAPI_TRANSPORT_PROVIDER);
            provider.close();
        });
        return kinds;
    }

    @Override
    public void deleteMsgService(MapiUid service) throws MapiException {
        String call = "IMsgServiceAdmin::DeleteMsgService";
        Set<MapiUid> sections = new HashSet<>();
        profile.change(call, before -> {
            find(call, before, service);
            sections.add(service);
            before.providers().stream().filter(provider -> provider.service().equals(service))
                    .forEach(provider -> sections.add(provider.uid()));
            return before.withoutService(service);
        });
        profile.profiles().secrets().forgetSections(profile.id(), sections);
    }

    static ProfileData.Service find(String call, ProfileData profile, MapiUid service) throws MapiException {
        return profile.service(service).orElseThrow(() -> new MapiException(call, HResult.MAPI_E_NOT_FOUND,
                "the profile '" + profile.name() + "' has no message service " + service));
    }

    /**
     * Sets what the service makes of {@code values}, all or nothing. A display name that the service makes does not replace
     * one that a person gave.
     */
    @Override
    public void configureMsgService(MapiUid service, long uiParam, int flags, List<PropValue> values)
            throws MapiException {
        String call = "IMsgServiceAdmin::ConfigureMsgService";
        Require.flags(call, flags, ANY);
        profile.requireWritable(call);
        ProfileData.Service found = find(call, profile.read(call), service);
        boolean namesIt = values.stream().anyMatch(ServiceAdmin::isName);
        List<PropValue> made = installed(profile, call, found.name()).configure(values).stream()
                .filter(value -> namesIt || !found.named() || !isName(value)).toList();
        new SectionChange(profile, service).set(call, made).orThrow(call).store(call, before -> {
            boolean named = namesIt || find(call, before, service).named();
            return before.withService(new ProfileData.Service(service, found.name(), named));
        });
    }

    private static boolean isName(PropValue value) {
        return value.tag().id() == PropTags.PR_DISPLAY_NAME_W.id();
    }

    /** Secrets are not copied; a person is asked for them anew. */
    @Override
    public void copyMsgService(MapiUid service, MsgServiceAdmin destination, long uiParam, int flags)
            throws MapiException {
        String call = "IMsgServiceAdmin::CopyMsgService";
        Require.flags(call, flags, SERVICE_UI_ALWAYS);
        if (!(Tracer.behind(destination) instanceof ServiceAdmin other)) {
            throw new MapiException(call, HResult.MAPI_E_INTERFACE_NOT_SUPPORTED,
                    "a service of this MAPI cannot be copied to a profile of another");
        }
        ProfileData from = profile.read(call);
        ServiceCopy copy = new ServiceCopy(from, find(call, from, service),
                (section, tag) -> profile.isSecret(from, section, tag));
        other.profile.change(call, copy::addTo);
    }

    @Override
    public void msgServiceTransportOrder(List<MapiUid> providers, int flags) throws MapiException {
        String call = "IMsgServiceAdmin::MsgServiceTransportOrder";
        Require.flags(call, flags, 0);
        profile.change(call, before -> {
            List<MapiUid> transports = before.providers().stream()
                    .filter(each -> each.kind() == ProviderEntry.MAPI_TRANSPORT_PROVIDER)
                    .map(ProfileData.Provider::uid).toList();
            if (transports.size() != providers.size()) {
                throw new MapiException(call, HResult.MAPI_E_BUSY, "the profile has %d transports, and %d are given"
                        .formatted(transports.size(), providers.size()));
            }
            if (!Set.copyOf(transports).equals(Set.copyOf(providers))) {
                throw new MapiException(call, HResult.MAPI_E_NOT_FOUND,
                        "not each of the identifiers is that of another transport of the profile");
            }
            return before.withTransports(providers);
        });
    }

    /** No service here can say who the session's user is. */
    @Override
    public void setPrimaryIdentity(Optional<MapiUid> service, int flags) throws MapiException {
        String call = "IMsgServiceAdmin::SetPrimaryIdentity";
        Require.flags(call, flags, 0);
        profile.requireWritable(call);
        if (service.isPresent()) {
            find(call, profile.read(call), service.get());
            throw new MapiException(call, HResult.MAPI_E_NO_ACCESS,
                    "the service has SERVICE_NO_PRIMARY_IDENTITY in its PR_RESOURCE_FLAGS");
        }
    }

    @Override
    public ProfSect openProfileSection(MapiUid section, int flags) throws MapiException {
        return ProfileSection.open("IMsgServiceAdmin::OpenProfileSection", profile, section, flags);
    }

    @Override
    public ProviderAdmin adminProviders(MapiUid service, int flags) throws MapiException {
        String call = "IMsgServiceAdmin::AdminProviders";
        Require.flags(call, flags, 0);
        find(call, profile.read(call), service);
        return new ServiceProviders(profile, service);
    }

    @Override
    public void close() {}
}
