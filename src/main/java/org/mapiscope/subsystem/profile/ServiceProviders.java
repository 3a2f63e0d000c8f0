package org.mapiscope.subsystem.profile;

import java.util.List;
import java.util.Set;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.ProviderAdmin;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.subsystem.table.MemoryRows;

/** Administers the providers of one service. Thread-safe. */
final class ServiceProviders implements ProviderAdmin {
    private static final int MAPI_DIALOG = 0x8;

    private final ProfileHandle profile;
    private final MapiUid service;

    ServiceProviders(ProfileHandle profile, MapiUid service) {
        this.profile = profile;
        this.service = service;
    }

    @Override
    public MapiTable getProviderTable(int flags) throws MapiException {
        String call = "IProviderAdmin::GetProviderTable";
        Require.flags(call, flags, Mapi.MAPI_UNICODE);
        return profile.profiles().table(new MemoryRows(ProviderEntry.COLUMNS,
                ProviderEntry.of(profile.read(call)).stream().filter(entry -> entry.serviceUid().equals(service))
                        .map(ProviderEntry::row).toList()));
    }

    /** A provider of the kind that PR_RESOURCE_TYPE says, or of the service's first. No provider has a dialog. */
    @Override
    public MapiUid createProvider(String name, List<PropValue> values, long uiParam, int flags) throws MapiException {
        String call = "IProviderAdmin::CreateProvider";
        Require.flags(call, flags, MAPI_DIALOG | Mapi.MAPI_UNICODE);
        profile.requireWritable(call);
        ProfileData now = profile.read(call);
        MessageService installed = ServiceAdmin.installed(profile, call,
                ServiceAdmin.find(call, now, service).name());
        if (!installed.name().equalsIgnoreCase(name)) {
            throw new MapiException(call, HResult.MAPI_E_NOT_FOUND,
                    "the service has no provider '" + name + "'; its own is called " + installed.name());
        }
        ProfileData.Provider provider = ServiceAdmin.provider(now, service, installed, kind(call, installed, values));
        profile.change(call, before -> before.withProviders(List.of(provider
                .withDefaultStore(provider.isDefaultStore() && !before.hasDefaultStore()))));
        try {
            // only now: which of the values are secret is said by the service that the section belongs to
            new SectionChange(profile, provider.uid())
                    .set(call, values.stream().filter(ServiceProviders::isKept).toList()).orThrow(call)
                    .store(call, before -> before);
        } catch (MapiException e) {
            profile.change(call, before -> before.withoutProvider(provider.uid()));
            throw e;
        }
        return provider.uid();
    }

    private static boolean isKept(PropValue value) {
        return value.tag().id() != PropTags.PR_RESOURCE_TYPE.id();
    }

    private static int kind(String call, MessageService installed, List<PropValue> values) throws MapiException {
        List<Integer> kinds = ServiceAdmin.kinds(installed);
        int kind = PropValues.of(values).integer(PropTags.PR_RESOURCE_TYPE).orElse(kinds.getFirst());
        if (!kinds.contains(kind)) {
            throw new MapiException(call, HResult.MAPI_E_NOT_FOUND,
                    "the service has no provider with PR_RESOURCE_TYPE " + kind + "; there are: " + kinds);
        }
        return kind;
    }

    @Override
    public void deleteProvider(MapiUid provider) throws MapiException {
        String call = "IProviderAdmin::DeleteProvider";
        profile.change(call, before -> {
            if (before.provider(provider).filter(each -> each.service().equals(service)).isEmpty()) {
                throw new MapiException(call, HResult.MAPI_E_NOT_FOUND, "the service has no provider " + provider);
            }
            return before.withoutProvider(provider);
        });
        profile.profiles().secrets().forgetSections(profile.id(), Set.of(provider));
    }

    @Override
    public ProfSect openProfileSection(MapiUid section, int flags) throws MapiException {
        return ProfileSection.open("IProviderAdmin::OpenProfileSection", profile, section, flags);
    }

    @Override
    public void close() {}
}
