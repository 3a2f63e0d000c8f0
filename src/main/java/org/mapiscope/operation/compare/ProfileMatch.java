package org.mapiscope.operation.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.operation.compare.Pairs.Pair;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileAddressBook;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileService;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileStore;

/**
 * What of one profile is what of the other.
 *
 * @param providers of each pair of services, in that order
 */
record ProfileMatch(List<Pair<ProfileService>> services, List<List<Pair<ProfileProvider>>> providers,
        List<Pair<ProfileStore>> stores, List<Pair<ProfileAccount>> accounts,
        List<Pair<ProfileAddressBook>> addressBooks, List<Pair<ProfileSection>> sections) {

    static ProfileMatch of(ProfileSnapshot left, ProfileSnapshot right) {
        Candidates lefts = new Candidates(left);
        Candidates rights = new Candidates(right);
        Owning owning = Owning.of(lefts, rights);
        Map<MapiUid, Integer> ofLeft = owning.providers(Side.LEFT);
        Map<MapiUid, Integer> ofRight = owning.providers(Side.RIGHT);
        return new ProfileMatch(owning.services, owning.providers,
                Pairs.match(lefts.stores(ofLeft), rights.stores(ofRight)), owning.accounts,
                Pairs.match(lefts.addressBooks(ofLeft), rights.addressBooks(ofRight)),
                Pairs.match(lefts.sections(owning.owners(left, Side.LEFT)),
                        rights.sections(owning.owners(right, Side.RIGHT))));
    }

    /** What has sections. */
    private record Owning(List<Pair<ProfileService>> services, List<List<Pair<ProfileProvider>>> providers,
            List<Pair<ProfileAccount>> accounts) {
        static Owning of(Candidates lefts, Candidates rights) {
            List<Pair<ProfileService>> services = Pairs.match(lefts.services(), rights.services());
            return new Owning(services,
                    services.stream().map(
                            pair -> Pairs.match(Candidates.providers(pair.left()), Candidates.providers(pair.right())))
                            .toList(),
                    Pairs.match(lefts.accounts(), rights.accounts()));
        }

        Map<MapiUid, Integer> providers(Side side) {
            return numbers(providers.stream().flatMap(List::stream).toList(), side, ProfileProvider::uid);
        }

        Map<String, String> owners(ProfileSnapshot profile, Side side) {
            Map<MapiUid, String> ofUid = new HashMap<>();
            numbers(services, side, ProfileService::uid)
                    .forEach((uid, number) -> ofUid.putIfAbsent(uid, "service " + number));
            providers(side).forEach((uid, number) -> ofUid.putIfAbsent(uid, "provider " + number));
            for (int i = 0; i < accounts.size(); i++) {
                String owner = "settings of account " + i;
                accounts.get(i).on(side).flatMap(ProfileAccount::preferences)
                        .ifPresent(uid -> ofUid.putIfAbsent(uid, owner));
            }
            Map<String, String> ofAccount = new HashMap<>();
            numbers(accounts, side, ProfileAccount::section)
                    .forEach((key, number) -> ofAccount.put(key, "account " + number));
            return SectionOwners.of(profile, ofUid, ofAccount);
        }

        private static <T, K> Map<K, Integer> numbers(List<Pair<T>> pairs, Side side, Function<T, K> key) {
            Map<K, Integer> numbers = new HashMap<>();
            for (int i = 0; i < pairs.size(); i++) {
                int number = i;
                pairs.get(i).on(side).map(key).ifPresent(each -> numbers.putIfAbsent(each, number));
            }
            return numbers;
        }
    }
}
