package org.mapiscope.operation.compare;

import static org.mapiscope.operation.compare.Volatility.LASTING;
import static org.mapiscope.operation.compare.Volatility.ORIGIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.operation.compare.CompareLabel.Fact;
import org.mapiscope.operation.compare.CompareLabel.Group;
import org.mapiscope.operation.compare.CompareLabel.Item;
import org.mapiscope.operation.compare.Pairs.Candidate;
import org.mapiscope.operation.compare.Pairs.Pair;
import org.mapiscope.operation.profile.OutlookSettings.Setting;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileAccount.Server;
import org.mapiscope.operation.profile.ProfileAddressBook;
import org.mapiscope.operation.profile.ProfileOrigin;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileService;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileStore;
import org.mapiscope.operation.profile.ProfileStore.CachedMode;

/** Makes the rows of one comparison. */
final class ComparisonRows {
    private static final Pattern PERSON = Pattern.compile("(?i)^(HKEY_CURRENT_USER|HKEY_USERS\\\\[^\\\\]+)\\\\");

    private final Pair<ProfileSnapshot> profiles;
    private final ProfileMatch match;
    private final SectionRows sections;
    private final Names leftNames;
    private final Names rightNames;

    ComparisonRows(ProfileSnapshot left, ProfileSnapshot right) {
        profiles = new Pair<>(Optional.of(left), Optional.of(right));
        match = ProfileMatch.of(left, right);
        leftNames = Names.of(left, match, Side.LEFT);
        rightNames = Names.of(right, match, Side.RIGHT);
        sections = new SectionRows(leftNames, rightNames);
    }

    List<CompareRow> rows() {
        return List.of(group(Group.PROFILE, profile()), group(Group.SERVICES, services()),
                group(Group.STORES, match.stores().stream().map(this::store).toList()),
                group(Group.ACCOUNTS, match.accounts().stream().map(this::account).toList()),
                group(Group.ADDRESS_BOOKS, match.addressBooks().stream().map(this::addressBook).toList()),
                group(Group.SECTIONS, match.sections().stream().map(sections::row).toList()),
                group(Group.SETTINGS, settings()));
    }

    private static CompareRow group(Group group, List<CompareRow> rows) {
        return CompareRow.parent(new CompareLabel.OfGroup(group), Optional.of(""), Optional.of(""), rows);
    }

    private List<CompareRow> profile() {
        Facts<ProfileSnapshot> facts = new Facts<>(profiles);
        facts.add(Fact.PROFILE_NAME, ProfileSnapshot::name);
        facts.add(Fact.IS_DEFAULT, each -> Boolean.toString(each.isDefault()));
        facts.find(Fact.DEFAULT_PROFILE, each -> each.origin().defaultProfile());
        facts.find(Fact.OUTLOOK_VERSIONS, each -> list(each.outlook().versions()));
        Facts<ProfileOrigin> origin = new Facts<>(profiles.map(ProfileSnapshot::origin));
        origin.find(Fact.PLACE, ProfileOrigin::place);
        origin.find(Fact.SUBSYSTEM, each -> Optional.of(each.subsystem()));
        origin.find(Fact.FILE, ProfileOrigin::file);
        origin.find(Fact.KEY, ProfileOrigin::key);
        List<CompareRow> rows = new ArrayList<>(facts.rows());
        origin.rows().forEach(each -> rows.add(CompareRow.leaf(each.label(), each.left(), each.right(), ORIGIN)));
        return rows;
    }

    private static Optional<String> list(List<String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", texts));
    }

    private List<CompareRow> services() {
        List<CompareRow> rows = new ArrayList<>();
        for (int i = 0; i < match.services().size(); i++) {
            Pair<ProfileService> pair = match.services().get(i);
            Facts<ProfileService> facts = new Facts<>(pair);
            facts.add(Fact.SERVICE_NAME, ProfileService::name);
            facts.add(Fact.DISPLAY_NAME, ProfileService::displayName);
            facts.find(Fact.DLL, ProfileService::dllName);
            facts.find(Fact.ENTRY_POINT, ProfileService::entryName);
            facts.add(Fact.RESOURCE_FLAGS, each -> FlagNames.of("SERVICE_FLAGS").text(each.resourceFlags()));
            facts.position(profiles.map(ProfileSnapshot::services), match.services());
            facts.find(Fact.MISSING_PROVIDERS, each -> list(each.missing().stream().map(MapiUid::toString).toList()));
            List<CompareRow> children = new ArrayList<>(facts.rows());
            List<Pair<ProfileProvider>> providers = match.providers().get(i);
            providers.forEach(each -> children.add(provider(each, pair, providers)));
            rows.add(item(Item.SERVICE, pair, ProfileService::displayName, children));
        }
        return rows;
    }

    private ProfileSnapshot profile(Side side) {
        return profiles.on(side).orElseThrow();
    }

    private static CompareRow provider(Pair<ProfileProvider> pair, Pair<ProfileService> of,
            List<Pair<ProfileProvider>> all) {
        Facts<ProfileProvider> facts = new Facts<>(pair);
        facts.add(Fact.DISPLAY_NAME, ProfileProvider::displayName);
        facts.add(Fact.PROVIDER_DISPLAY, ProfileProvider::providerDisplay);
        facts.add(Fact.RESOURCE_TYPE, each -> FlagNames.of("RESOURCE_TYPE").text(each.resourceType()));
        facts.add(Fact.RESOURCE_FLAGS, each -> FlagNames.of("RESOURCE_FLAGS").text(each.resourceFlags()));
        facts.find(Fact.DLL, ProfileProvider::dllName);
        facts.position(of.map(ProfileService::providers), all);
        return item(Item.PROVIDER, pair,
                each -> each.displayName().isEmpty() ? each.providerDisplay() : each.displayName(), facts.rows());
    }

    private CompareRow store(Pair<ProfileStore> pair) {
        Facts<ProfileStore> facts = new Facts<>(pair);
        facts.add(Fact.DISPLAY_NAME, ProfileStore::displayName);
        facts.add(Fact.STORE_KIND, each -> each.kind().name());
        facts.add(Fact.IS_DEFAULT, each -> Boolean.toString(each.isDefault()));
        facts.find(Fact.PATH, ProfileStore::path);
        facts.find(Fact.SERVER, ProfileStore::server);
        facts.find(Fact.MAILBOX, ProfileStore::mailbox);
        facts.find(Fact.CACHED_MODE, each -> each.cachedMode().map(mode -> Boolean.toString(mode.on())));
        facts.find(Fact.OST_PATH, each -> each.cachedMode().flatMap(CachedMode::ostPath));
        facts.find(Fact.MONTHS, each -> each.cachedMode().flatMap(CachedMode::months).map(Object::toString));
        facts.find(Fact.CONFIG_FLAGS, each -> each.cachedMode().map(mode -> "0x%08X".formatted(mode.flags())));
        return item(Item.STORE, pair, ProfileStore::displayName, facts.rows());
    }

    private CompareRow account(Pair<ProfileAccount> pair) {
        Facts<ProfileAccount> facts = new Facts<>(pair);
        facts.add(Fact.ACCOUNT_NAME, ProfileAccount::name);
        facts.add(Fact.ACCOUNT_TYPE,
                each -> each.typeName().isEmpty() ? each.type().name() : each.type() + " " + each.typeName());
        facts.find(Fact.PERSON, ProfileAccount::displayName);
        facts.find(Fact.EMAIL, ProfileAccount::email);
        facts.add(Fact.IS_DEFAULT, each -> Boolean.toString(each.isDefault()));
        List<CompareRow> children = new ArrayList<>(facts.rows());
        named(Fact.SERVICE, pair.flatMap(ProfileAccount::service).map(MapiUid::bytes)).ifPresent(children::add);
        named(Fact.DELIVERY_STORE, pair.flatMap(ProfileAccount::deliveryStore).map(EntryId::bytes))
                .ifPresent(children::add);
        named(Fact.DELIVERY_FOLDER, pair.flatMap(ProfileAccount::deliveryFolder).map(EntryId::bytes))
                .ifPresent(children::add);
        servers(pair).forEach(each -> children.add(server(each)));
        return item(Item.ACCOUNT, pair, ProfileAccount::name, children);
    }

    private Optional<CompareRow> named(Fact fact, Pair<Bytes> bytes) {
        return bytes.left().isEmpty() && bytes.right().isEmpty()
                ? Optional.empty()
                : Optional.of(SectionRows.row(new CompareLabel.OfFact(fact), bytes.left().map(leftNames::of),
                        bytes.right().map(rightNames::of), LASTING));
    }

    private static List<Pair<Server>> servers(Pair<ProfileAccount> pair) {
        return Pairs.match(servers(pair.left()), servers(pair.right()));
    }

    private static List<Candidate<Server>> servers(Optional<ProfileAccount> account) {
        return account.map(ProfileAccount::servers).orElse(List.of()).stream().map(each -> new Candidate<>(each,
                List.of(Optional.of(List.of(each.protocol(), each.address())), Optional.of(each.protocol())),
                Optional.empty())).toList();
    }

    private static CompareRow server(Pair<Server> pair) {
        Facts<Server> facts = new Facts<>(pair);
        facts.add(Fact.PROTOCOL, Server::protocol);
        facts.add(Fact.ADDRESS, Server::address);
        facts.find(Fact.PORT, each -> each.port().map(Object::toString));
        facts.find(Fact.USER, Server::user);
        facts.find(Fact.ENCRYPTION, each -> each.encryption().map(Enum::name));
        return item(Item.SERVER, pair, Server::protocol, facts.rows());
    }

    private CompareRow addressBook(Pair<ProfileAddressBook> pair) {
        Facts<ProfileAddressBook> facts = new Facts<>(pair);
        facts.add(Fact.DISPLAY_NAME, ProfileAddressBook::displayName);
        facts.add(Fact.SERVICE_NAME, ProfileAddressBook::serviceName);
        facts.find(Fact.CONTAINERS, each -> list(each.containers()));
        return item(Item.ADDRESS_BOOK, pair, ProfileAddressBook::displayName, facts.rows());
    }

    private List<CompareRow> settings() {
        List<CompareRow> rows = new ArrayList<>();
        for (Pair<Setting> pair : Pairs.match(settings(profile(Side.LEFT)), settings(profile(Side.RIGHT)))) {
            Setting any = pair.left().or(pair::right).orElseThrow();
            rows.add(CompareRow.leaf(new CompareLabel.OfValue(place(any) + "\\" + any.name()),
                    pair.left().map(Setting::text), pair.right().map(Setting::text), SectionRows.ofName(any.name())));
        }
        return rows;
    }

    private static List<Candidate<Setting>> settings(ProfileSnapshot profile) {
        List<Setting> all = new ArrayList<>(profile.outlook().autodiscover());
        all.addAll(profile.outlook().fastShutdown());
        all.addAll(profile.outlook().sizeLimits());
        return all.stream().map(each -> new Candidate<>(each,
                List.of(Optional.of(List.of(SectionRows.lower(place(each)), SectionRows.lower(each.name())))),
                Optional.empty())).toList();
    }

    /** {@return the key without what only tells a person's part of a machine's registry from a hive of theirs} */
    private static String place(Setting setting) {
        return PERSON.matcher(setting.key()).replaceFirst("");
    }

    private static <T> CompareRow item(Item item, Pair<T> pair, Function<T, String> name, List<CompareRow> children) {
        Pair<String> names = pair.map(name);
        return CompareRow.parent(new CompareLabel.OfItem(item, names.left().or(names::right).orElseThrow()),
                names.left(), names.right(), children);
    }

    /** Rows of facts of one pair; what neither side has is left out. */
    private record Facts<T>(Pair<T> pair, List<CompareRow> rows) {
        Facts(Pair<T> pair) {
            this(pair, new ArrayList<>());
        }

        void add(Fact fact, Function<T, String> text) {
            find(fact, each -> Optional.of(text.apply(each)));
        }

        /** The place among those that both sides have: one more on one side moves none of the others. */
        void position(Pair<List<T>> order, List<Pair<T>> all) {
            if (pair.isBoth()) {
                row(Fact.POSITION, place(order, all, Side.LEFT), place(order, all, Side.RIGHT));
            }
        }

        private Optional<String> place(Pair<List<T>> order, List<Pair<T>> all, Side side) {
            List<T> shared = new ArrayList<>(order.on(side).orElse(List.of()));
            shared.removeIf(each -> all.stream()
                    .noneMatch(one -> one.isBoth() && one.on(side).equals(Optional.of(each))));
            return pair.on(side).map(each -> Integer.toString(shared.indexOf(each) + 1));
        }

        void find(Fact fact, Function<T, Optional<String>> text) {
            row(fact, pair.left().flatMap(text), pair.right().flatMap(text));
        }

        private void row(Fact fact, Optional<String> left, Optional<String> right) {
            if (left.isPresent() || right.isPresent()) {
                rows.add(CompareRow.leaf(new CompareLabel.OfFact(fact), left, right, LASTING));
            }
        }
    }
}
