package org.mapiscope.operation.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.profile.ProfileStore.CachedMode;
import org.mapiscope.operation.profile.ProfileStore.Kind;
import org.mapiscope.operation.profile.Sections.Found;

/**
 * Reads what providers of message stores say of their stores.
 *
 * <p>What a provider does not say is looked up where Exchange keeps it: in the section of its account, which the service
 * names, in the service's own, and in the one that all of Exchange shares. Source: EdkMdb.h, MSPST.h,
 * [algorithm-to-calculate-the-store-hash-number] for the flags of cached mode.
 */
final class StoreReader {
    private static final Set<MapiUid> EXCHANGE = Set.of(ProfileTags.PRIVATE_PROVIDER, ProfileTags.DELEGATE_PROVIDER,
            ProfileTags.PUBLIC_PROVIDER);
    private static final int STATUS_DEFAULT_STORE = 0x2;
    private static final int CONFIG_OST_CACHE_PRIVATE = 0x180;
    private static final int CONFIG_OST_CACHE_PUBLIC = 0x400;

    private final Sections sections;

    StoreReader(Sections sections) {
        this.sections = sections;
    }

    ProfileStore store(Optional<ProfileService> service, ProfileProvider provider) {
        String serviceName = service.map(ProfileService::name).or(() -> ownServiceName(provider)).orElse("");
        List<Section> where = where(service, provider);
        Kind kind = kind(serviceName, where);
        Optional<Found> path = Sections.string(where, PropTags.PR_PST_PATH_W);
        if (path.isEmpty() && kind != Kind.EXCHANGE) {
            path = Sections.string(where, ProfileTags.PR_PROFILE_OFFLINE_STORE_PATH_W);
        }
        if (kind == Kind.EXCHANGE) {
            sections.find(ProfileTags.EXCHANGE_GLOBAL).ifPresent(where::add);
        }
        boolean exchange = kind == Kind.EXCHANGE;
        return new ProfileStore(provider.uid(), service.map(ProfileService::uid), serviceName, provider.displayName(),
                kind, path.map(Found::text), path.map(Found::from), exchange ? server(where) : Optional.empty(),
                exchange ? mailbox(where) : Optional.empty(), exchange ? cachedMode(where) : Optional.empty(),
                (provider.resourceFlags() & STATUS_DEFAULT_STORE) != 0);
    }

    private Optional<String> ownServiceName(ProfileProvider provider) {
        return sections.props(provider.uid()).string(PropTags.PR_SERVICE_NAME_W);
    }

    private List<Section> where(Optional<ProfileService> service, ProfileProvider provider) {
        List<Section> where = new ArrayList<>();
        sections.find(provider.uid()).ifPresent(where::add);
        Optional<Section> own = service.flatMap(each -> sections.find(each.uid()));
        Optional<MapiUid> account = sections.props(provider.uid()).uid(ProfileTags.PR_EMSMDB_SECTION_UID)
                .or(() -> own.flatMap(each -> each.props().uid(ProfileTags.PR_EMSMDB_SECTION_UID)));
        account.flatMap(sections::find).ifPresent(where::add);
        own.ifPresent(where::add);
        return where;
    }

    /** The provider's identifier tells, else the service's name; else what its file is called. */
    private static Kind kind(String serviceName, List<Section> where) {
        String service = serviceName.toUpperCase(Locale.ROOT);
        Optional<MapiUid> provider = where.stream().map(Section::props)
                .flatMap(props -> props.uid(PropTags.PR_MDB_PROVIDER).stream()).findFirst();
        if (service.equals("MSEMS") || provider.filter(EXCHANGE::contains).isPresent()) {
            return Kind.EXCHANGE;
        }
        if (service.equals("INTERSTOR") || service.equals("EAS")) {
            return Kind.INTERNET;
        }
        if (service.equals("MSUPST MS") || service.equals("MSPST MS")) {
            return Kind.PST;
        }
        String path = Sections.string(where, PropTags.PR_PST_PATH_W, ProfileTags.PR_PROFILE_OFFLINE_STORE_PATH_W)
                .map(Found::text).orElse("").toLowerCase(Locale.ROOT);
        if (path.endsWith(".ost")) {
            return Kind.INTERNET;
        }
        boolean pst = path.endsWith(".pst") || provider.equals(Optional.of(ProfileTags.PST_PROVIDER));
        return pst ? Kind.PST : Kind.OTHER;
    }

    private static Optional<String> server(List<Section> where) {
        return Sections.string(where, ProfileTags.PR_PROFILE_SERVER, ProfileTags.PR_PROFILE_HOME_SERVER,
                ProfileTags.PR_PROFILE_UNRESOLVED_SERVER).map(Found::text);
    }

    private static Optional<String> mailbox(List<Section> where) {
        return Sections.string(where, ProfileTags.PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W, ProfileTags.PR_PROFILE_MAILBOX,
                ProfileTags.PR_PROFILE_USER, ProfileTags.PR_PROFILE_UNRESOLVED_NAME).map(Found::text);
    }

    private static Optional<CachedMode> cachedMode(List<Section> where) {
        Optional<Found> ost = Sections.string(where, ProfileTags.PR_PROFILE_OFFLINE_STORE_PATH_W);
        Optional<Integer> flags = Sections.number(where, ProfileTags.PR_PROFILE_CONFIG_FLAGS);
        if (ost.isEmpty() && flags.isEmpty()) {
            return Optional.empty();
        }
        PropValues own = where.getFirst().props();
        boolean isPublic = own.uid(PropTags.PR_MDB_PROVIDER).equals(Optional.of(ProfileTags.PUBLIC_PROVIDER));
        int on = isPublic ? CONFIG_OST_CACHE_PUBLIC : CONFIG_OST_CACHE_PRIVATE;
        return Optional.of(new CachedMode((flags.orElse(0) & on) != 0, ost.map(Found::text), ost.map(Found::from),
                Sections.number(where, ProfileTags.SYNC_WINDOW_MONTHS), flags.orElse(0)));
    }
}
