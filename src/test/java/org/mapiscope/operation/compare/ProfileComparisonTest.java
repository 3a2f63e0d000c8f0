package org.mapiscope.operation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mapiscope.operation.compare.CompareLabel.OfFact;
import org.mapiscope.operation.profile.HandMadeProfile;
import org.mapiscope.operation.profile.HandMadeProfile.Owner;
import org.mapiscope.operation.profile.ProfileService;
import org.mapiscope.operation.profile.ProfileSnapshot;

class ProfileComparisonTest {
    private static final Owner ANA = new Owner("Ana Prado", "ana.prado", "fabrikam.example", "EX01.fabrikam.example",
            "archive", "Work");
    private static final Owner BO = new Owner("Bo Lind", "bo.lind", "fabrikam.example", "EX02.fabrikam.example",
            "archive", "Outlook");

    private static Stream<CompareRow> all(List<CompareRow> rows) {
        return rows.stream().flatMap(each -> Stream.concat(Stream.of(each), all(each.children())));
    }

    /** {@return the differences that are no group's or item's, as text} */
    private static List<String> differences(ProfileSnapshot left, ProfileSnapshot right) {
        return all(ProfileComparison.of(left, right).rows())
                .filter(each -> each.children().isEmpty() && each.isDifference()).map(ProfileComparisonTest::text)
                .toList();
    }

    private static String text(CompareRow row) {
        String label = switch (row.label()) {
            case CompareLabel.OfGroup group -> group.group().name();
            case CompareLabel.OfItem item -> item.item() + " " + item.name();
            case OfFact fact -> fact.fact().name();
            case CompareLabel.OfProperty property -> property.tag().toString();
            case CompareLabel.OfValue value -> value.name();
            case CompareLabel.OfSecret secret -> secret.name();
        };
        return label + ": " + row.left().orElse("-") + " | " + row.right().orElse("-");
    }

    @Test
    void aProfileIsTheSameAsItself() {
        ProfileSnapshot profile = HandMadeProfile.of(ANA, 1);

        assertEquals(true, ProfileComparison.of(profile, profile).isSame());
    }

    @Test
    void theSameSettingsUnderOtherIdentifiersAreTheSame() {
        assertEquals(List.of(), differences(HandMadeProfile.of(ANA, 1), HandMadeProfile.of(ANA, 2)));
    }

    @Test
    void timesThatDifferAreShownAndDoNotCount() {
        ProfileComparison comparison = ProfileComparison.of(HandMadeProfile.of(ANA, 1), HandMadeProfile.of(ANA, 2));

        assertEquals(List.of(CompareStatus.CHANGED), all(comparison.rows())
                .filter(each -> each.volatility() == Volatility.TIME).map(CompareRow::status).toList());
        assertEquals(1, comparison.counts().passing());
    }

    @Test
    void twoPeoplesProfilesDifferInWhatIsTheirOwn() {
        assertEquals(List.of("PROFILE_NAME: Work | Outlook", "DEFAULT_PROFILE: Work | Outlook",
                "DISPLAY_NAME: ana.prado@fabrikam.example | bo.lind@fabrikam.example",
                "DISPLAY_NAME: ana.prado@fabrikam.example | bo.lind@fabrikam.example",
                "PATH: C:\\Users\\ana.prado\\Documents\\Outlook Files\\archive.pst"
                        + " | C:\\Users\\bo.lind\\Documents\\Outlook Files\\archive.pst"),
                differences(HandMadeProfile.of(ANA, 1), HandMadeProfile.of(BO, 2)).stream()
                        .filter(each -> each.matches("(PROFILE_|DEFAULT|DISPLAY|PATH).*")).toList());
    }

    @Test
    void valuesThatNameMatchedThingsAreComparedByWhatTheyName() {
        List<String> differences = differences(HandMadeProfile.of(ANA, 1), HandMadeProfile.of(BO, 2));

        assertEquals(List.of(),
                differences.stream().filter(each -> each.startsWith("0x3D000102") || each.contains("EntryID")
                        || each.startsWith("DELIVERY") || each.contains(" UID") || each.startsWith("SERVICE"))
                        .toList());
    }

    @Test
    void whatOnlyOneSideHasIsOneDifferenceAndMovesNothingElse() {
        ProfileSnapshot whole = HandMadeProfile.of(ANA, 1);
        List<ProfileService> fewer = new ArrayList<>(whole.services());
        fewer.removeFirst();
        ProfileSnapshot less = new ProfileSnapshot(whole.origin(), whole.name(), whole.isDefault(), fewer,
                whole.sections(), whole.stores(), whole.accounts(), whole.addressBooks(), whole.outlook(), List.of());

        List<CompareRow> services = ProfileComparison.of(whole, less).rows().get(1).children();

        assertEquals(List.of(CompareStatus.ONLY_LEFT, CompareStatus.SAME, CompareStatus.SAME),
                services.stream().map(CompareRow::status).toList());
    }

    @Test
    void servicesInAnotherOrderHaveAnotherPosition() {
        ProfileSnapshot profile = HandMadeProfile.of(ANA, 1);
        ProfileSnapshot turned = new ProfileSnapshot(profile.origin(), profile.name(), profile.isDefault(),
                profile.services().reversed(), profile.sections(), profile.stores(), profile.accounts(),
                profile.addressBooks(), profile.outlook(), List.of());

        assertEquals(List.of("POSITION: 1 | 3", "POSITION: 3 | 1"), differences(profile, turned));
    }

    @Test
    void whatIsThereOnOneSideOnlyCountsOnce() {
        ProfileSnapshot profile = HandMadeProfile.of(ANA, 1);
        ProfileSnapshot empty = new ProfileSnapshot(profile.origin(), profile.name(), profile.isDefault(), List.of(),
                List.of(), List.of(), List.of(), List.of(), profile.outlook(), List.of());

        assertEquals(new CompareCounts(8, 0, 0, 16, 0), ProfileComparison.of(empty, profile).counts());
    }
}
