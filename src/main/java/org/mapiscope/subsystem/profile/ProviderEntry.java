package org.mapiscope.subsystem.profile;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

/**
 * A provider of a profile: one row of the provider table. Immutable.
 *
 * <p>Source: [provider-tables], [pidtagresourceflags-canonical-property].
 *
 * @param uid PR_PROVIDER_UID; the section with its own properties
 * @param serviceUid the section with its service's properties, such as the path of a file
 * @param displayName PR_DISPLAY_NAME of its section, or else of its service's: for a store, what people call the store
 * @param providerDisplay PR_PROVIDER_DISPLAY: the kind, as people call it
 * @param resourceType PR_RESOURCE_TYPE: {@link #MAPI_STORE_PROVIDER} or its like
 * @param resourceFlags {@link #STATUS_DEFAULT_STORE}, {@link #STATUS_NO_PRIMARY_IDENTITY}
 * @param dllName PR_PROVIDER_DLL_NAME
 * @param ordinal PR_PROVIDER_ORDINAL: its place among the profile's providers, from 0
 */
public record ProviderEntry(MapiUid uid, MapiUid serviceUid, String serviceName, String displayName,
        String providerDisplay, int resourceType, int resourceFlags, String dllName, int ordinal) {
    public static final int MAPI_STORE_PROVIDER = 33;
    public static final int MAPI_AB_PROVIDER = 35;
    public static final int MAPI_TRANSPORT_PROVIDER = 36;

    /** In PR_RESOURCE_FLAGS of a provider: the profile's default store. */
    public static final int STATUS_DEFAULT_STORE = 0x2;

    /** In PR_RESOURCE_FLAGS of a provider: it cannot say who the session's user is. */
    public static final int STATUS_NO_PRIMARY_IDENTITY = 0x20;

    static final List<PropTag> COLUMNS = List.of(PropTags.PR_DISPLAY_NAME_W, PropTags.PR_PROVIDER_DISPLAY_W,
            PropTags.PR_RESOURCE_TYPE, PropTags.PR_RESOURCE_FLAGS, PropTags.PR_PROVIDER_UID, PropTags.PR_SERVICE_UID,
            PropTags.PR_SERVICE_NAME_W, PropTags.PR_PROVIDER_DLL_NAME_W, PropTags.PR_PROVIDER_ORDINAL,
            PropTags.PR_INSTANCE_KEY);

    /** {@return whether it is the profile's default store} */
    public boolean isDefaultStore() {
        return (resourceFlags & STATUS_DEFAULT_STORE) != 0;
    }

    static List<ProviderEntry> of(ProfileData profile) {
        List<ProviderEntry> entries = new ArrayList<>();
        for (ProfileData.Provider provider : profile.providers()) {
            profile.service(provider.service())
                    .ifPresent(service -> entries.add(of(profile, provider, service, entries.size())));
        }
        return List.copyOf(entries);
    }

    private static ProviderEntry of(ProfileData profile, ProfileData.Provider provider, ProfileData.Service service,
            int ordinal) {
        String name = ServiceEntry.displayName(profile.section(provider.uid()),
                ServiceEntry.displayName(profile, service));
        return new ProviderEntry(provider.uid(), service.uid(), service.name(), name, provider.providerDisplay(),
                provider.kind(), provider.flags(), provider.dllName(), ordinal);
    }

    List<PropValue> row() {
        return List.of(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, displayName),
                new PropValue.UnicodeValue(PropTags.PR_PROVIDER_DISPLAY_W, providerDisplay),
                new PropValue.LongValue(PropTags.PR_RESOURCE_TYPE, resourceType),
                new PropValue.LongValue(PropTags.PR_RESOURCE_FLAGS, resourceFlags),
                new PropValue.BinaryValue(PropTags.PR_PROVIDER_UID, uid.bytes()),
                new PropValue.BinaryValue(PropTags.PR_SERVICE_UID, serviceUid.bytes()),
                new PropValue.UnicodeValue(PropTags.PR_SERVICE_NAME_W, serviceName),
                new PropValue.UnicodeValue(PropTags.PR_PROVIDER_DLL_NAME_W, dllName),
                new PropValue.LongValue(PropTags.PR_PROVIDER_ORDINAL, ordinal),
                new PropValue.BinaryValue(PropTags.PR_INSTANCE_KEY, uid.bytes()));
    }
}
