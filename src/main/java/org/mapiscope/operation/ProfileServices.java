package org.mapiscope.operation;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.ProviderAdmin;

/** The services and providers of one profile. Source: [imsgserviceadminiunknown], [iprovideradminiunknown]. */
public record ProfileServices(List<ServiceEntry> services, List<ProviderEntry> providers) {
    public ProfileServices {
        services = List.copyOf(services);
        providers = List.copyOf(providers);
    }

    /** Reads them; {@code admin} stays open. */
    static ProfileServices read(MsgServiceAdmin admin) throws MapiException {
        List<ServiceEntry> services = services(admin);
        try (MapiTable table = admin.getProviderTable(0)) {
            return new ProfileServices(services, providers(table));
        }
    }

    /**
     * Reads them with the providers as each service's own IProviderAdmin has them, and behind those any that no service
     * names as its own; {@code admin} stays open.
     */
    public static ProfileServices readEachService(MsgServiceAdmin admin) throws MapiException {
        List<ServiceEntry> services = services(admin);
        Map<MapiUid, ProviderEntry> providers = new LinkedHashMap<>();
        for (ServiceEntry service : services) {
            try (ProviderAdmin own = admin.adminProviders(service.uid(), 0);
                    MapiTable table = own.getProviderTable(0)) {
                providers(table).forEach(each -> providers.put(each.uid(), each.of(service.uid())));
            }
        }
        try (MapiTable table = admin.getProviderTable(0)) {
            providers(table).forEach(each -> providers.putIfAbsent(each.uid(), each));
        }
        return new ProfileServices(services, List.copyOf(providers.values()));
    }

    /** {@return the file of a store, by the provider's section of its store table row} */
    Optional<Path> pathOf(MapiUid providerUid) {
        return providers.stream().filter(provider -> provider.uid().equals(providerUid)).findFirst()
                .flatMap(ProviderEntry::serviceUid)
                .flatMap(uid -> services.stream().filter(service -> service.uid().equals(uid)).findFirst())
                .flatMap(ServiceEntry::path);
    }

    private static List<ServiceEntry> services(MsgServiceAdmin admin) throws MapiException {
        List<ServiceEntry> services = new ArrayList<>();
        try (MapiTable table = admin.getMsgServiceTable(0)) {
            for (PropValues row : Rows.all(table, List.of(PropTags.PR_SERVICE_UID, PropTags.PR_SERVICE_NAME_W,
                    PropTags.PR_DISPLAY_NAME_W, PropTags.PR_RESOURCE_FLAGS))) {
                Optional<MapiUid> uid = row.uid(PropTags.PR_SERVICE_UID);
                if (uid.isPresent()) {
                    services.add(new ServiceEntry(uid.get(), row.string(PropTags.PR_SERVICE_NAME_W).orElse(""),
                            row.string(PropTags.PR_DISPLAY_NAME_W).orElse(""),
                            row.integer(PropTags.PR_RESOURCE_FLAGS).orElse(0), path(admin, uid.get())));
                }
            }
        }
        return services;
    }

    private static List<ProviderEntry> providers(MapiTable table) throws MapiException {
        List<ProviderEntry> providers = new ArrayList<>();
        for (PropValues row : Rows.all(table,
                List.of(PropTags.PR_PROVIDER_UID, PropTags.PR_SERVICE_UID, PropTags.PR_SERVICE_NAME_W,
                        PropTags.PR_DISPLAY_NAME_W, PropTags.PR_PROVIDER_DISPLAY_W, PropTags.PR_RESOURCE_TYPE,
                        PropTags.PR_RESOURCE_FLAGS, PropTags.PR_PROVIDER_DLL_NAME_W))) {
            row.uid(PropTags.PR_PROVIDER_UID).ifPresent(uid -> providers.add(provider(uid, row)));
        }
        return providers;
    }

    private static ProviderEntry provider(MapiUid uid, PropValues row) {
        return new ProviderEntry(uid, row.uid(PropTags.PR_SERVICE_UID),
                row.string(PropTags.PR_SERVICE_NAME_W).orElse(""), row.string(PropTags.PR_DISPLAY_NAME_W).orElse(""),
                row.string(PropTags.PR_PROVIDER_DISPLAY_W).orElse(""),
                row.integer(PropTags.PR_RESOURCE_TYPE).orElse(0), row.integer(PropTags.PR_RESOURCE_FLAGS).orElse(0),
                row.string(PropTags.PR_PROVIDER_DLL_NAME_W).orElse(""));
    }

    private static Optional<Path> path(MsgServiceAdmin admin, MapiUid section) throws MapiException {
        try (ProfSect properties = admin.openProfileSection(section, 0)) {
            return PropValues.of(properties.getProps(List.of(PropTags.PR_PST_PATH_W), 0))
                    .string(PropTags.PR_PST_PATH_W).flatMap(ProfileServices::toPath);
        } catch (MapiException e) {
            if (e.result().equals(HResult.MAPI_E_NOT_FOUND)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** A profile may come from another system, whose paths are none here. */
    private static Optional<Path> toPath(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
