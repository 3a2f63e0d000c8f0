package org.mapiscope.operation.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.OutlookSettings.Setting;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileStore;
import org.mapiscope.operation.profile.ProfileStore.CachedMode;
import org.mapiscope.operation.profile.ProfileStore.Kind;

/** Rules on mailboxes on servers, and on the files that keep them here. */
final class ExchangeRules {
    /** The months that Outlook offers; 0 is all. What it offers in days is kept elsewhere, and these are then 0. */
    private static final Set<Integer> WINDOWS = Set.of(0, 1, 3, 6, 12, 24, 36, 60);
    /** Exchange accounts that Outlook 2010 and later allow by themselves. */
    private static final int MOST_ACCOUNTS = 10;
    /** PR_MDB_PROVIDER of public folders, pbExchangeProviderPublicGuid; EdkMdb.h. */
    private static final Bytes PUBLIC_FOLDERS = Bytes.ofHex("78B2FA70AFF711CD9BC800AA002FC45A");
    /** The folders, one in another, in which Outlook makes files by itself. */
    private static final List<List<String>> OUTLOOK_FOLDERS = List.of(List.of("local", "microsoft", "outlook"),
            List.of("application data", "microsoft", "outlook"));

    private ExchangeRules() {}

    static Stream<Seen> cachedWithoutPath(ProfileFacts facts) {
        return cached(facts).filter(each -> each.cached.ostPath().filter(path -> !path.isBlank()).isEmpty()
                && each.store.path().isEmpty() && !isPublic(facts, each.store))
                .map(each -> Seen.of(StoreRules.name(each.store))
                        .at(List.of(Seen.section(facts.profile(), each.store.provider()))));
    }

    static Stream<Seen> oddWindow(ProfileFacts facts) {
        return cached(facts)
                .flatMap(each -> each.cached.months().filter(months -> !WINDOWS.contains(months))
                        .map(months -> Seen.of(StoreRules.name(each.store), Integer.toString(months))
                                .at(List.of(Seen.section(facts.profile(), each.store.provider()))))
                        .stream());
    }

    private record Cached(ProfileStore store, CachedMode cached) {}

    private static Stream<Cached> cached(ProfileFacts facts) {
        return facts.stores().stream().flatMap(
                store -> store.cachedMode().filter(CachedMode::on).map(mode -> new Cached(store, mode)).stream());
    }

    static Stream<Seen> elsewhere(ProfileFacts facts) {
        return facts.storeFiles().stream()
                .filter(file -> file.offline() && !file.path().hasSlashes() && file.path().isAbsolute()
                        && !isOutlooks(file.path()) && !isForced(facts, file.path()))
                .map(file -> Seen.of(file.path().text(), StoreRules.name(file.store())).at(file.from()));
    }

    /** {@return whether it is where a policy wants it} */
    private static boolean isForced(ProfileFacts facts, StoredPath path) {
        return SizeLimits
                .find(SizeLimits.ofVersion(facts.profile(), facts.profile().outlook().policies()), "ForceOSTPath")
                .map(Setting::text)
                .map(StoredPath::new).map(StoredPath::names).map(StoreRules::lower)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> folder.equals(folder.getFirst().startsWith("%")
                        ? folder
                        : StoreRules.lower(path.names()).stream().limit(folder.size()).toList()))
                .orElse(false);
    }

    private static boolean isOutlooks(StoredPath path) {
        List<String> folders = StoreRules.lower(path.folders());
        return OUTLOOK_FOLDERS.stream().anyMatch(
                each -> folders.size() >= each.size() && Collections.indexOfSubList(folders, each) >= 0);
    }

    /** Only what is sure: accounts are known at all, and none is left that could be the store's. */
    static Stream<Seen> withoutAccount(ProfileFacts facts) {
        ProfileSnapshot profile = facts.profile();
        if (profile.accounts().isEmpty()) {
            return Stream.empty();
        }
        Set<Kind> kinds = Set.of(Kind.EXCHANGE, Kind.INTERNET);
        Map<Optional<MapiUid>, ProfileStore> first = new LinkedHashMap<>();
        facts.stores().stream().filter(store -> kinds.contains(store.kind()))
                .forEach(store -> first.putIfAbsent(store.service(), store));
        return first.values().stream().filter(store -> profile.accounts().stream()
                .noneMatch(account -> couldBe(account, store, profile)))
                .map(store -> Seen.of(StoreRules.name(store), path(store))
                        .at(List.of(Seen.section(profile, store.provider()))));
    }

    private static boolean couldBe(ProfileAccount account, ProfileStore store, ProfileSnapshot profile) {
        boolean isFree = account.service().isEmpty() || account.service().flatMap(profile::service).isEmpty();
        return account.service().equals(store.service()) || (isFree && isOfServer(account.type()));
    }

    private static boolean isOfServer(ProfileAccount.Type type) {
        return switch (type) {
            case IMAP, EXCHANGE, EXCHANGE_ACTIVE_SYNC, HTTP, OTHER -> true;
            case POP3, LDAP, MAPI -> false;
        };
    }

    private static String path(ProfileStore store) {
        return store.path().or(() -> store.cachedMode().flatMap(CachedMode::ostPath)).orElse("-");
    }

    static Stream<Seen> sameMailbox(ProfileFacts facts) {
        Map<String, List<ProfileStore>> mailboxes = new LinkedHashMap<>();
        facts.stores().stream().filter(store -> store.kind() == Kind.EXCHANGE && !isPublic(facts, store))
                .forEach(store -> store.mailbox().filter(text -> !text.isBlank()).ifPresent(mailbox -> mailboxes
                        .computeIfAbsent(mailbox.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(store)));
        return mailboxes.values().stream()
                .filter(stores -> stores.stream().map(ProfileStore::service).distinct().count() > 1)
                .map(stores -> Seen.of(stores.getFirst().mailbox().orElse("")).at(sections(facts, stores)));
    }

    private static List<Evidence> sections(ProfileFacts facts, List<ProfileStore> stores) {
        return stores.stream().map(store -> Seen.section(facts.profile(), store.provider())).toList();
    }

    private static boolean isPublic(ProfileFacts facts, ProfileStore store) {
        return facts.profile().section(store.provider()).stream().flatMap(section -> section.properties().stream())
                .anyMatch(value -> value.equals(new PropValue.BinaryValue(PropTags.PR_MDB_PROVIDER, PUBLIC_FOLDERS)));
    }

    static Stream<Seen> manyAccounts(ProfileFacts facts) {
        List<ProfileStore> own = new ArrayList<>();
        List<Optional<MapiUid>> services = new ArrayList<>();
        facts.stores().stream().filter(store -> store.kind() == Kind.EXCHANGE)
                .forEach(store -> {
                    if (!services.contains(store.service())) {
                        services.add(store.service());
                        own.add(store);
                    }
                });
        return services.size() > MOST_ACCOUNTS
                ? Stream.of(Seen.of(Integer.toString(services.size())).at(sections(facts, own)))
                : Stream.empty();
    }
}
