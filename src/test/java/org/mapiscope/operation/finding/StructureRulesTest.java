package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.operation.finding.Check.findings;
import static org.mapiscope.operation.finding.Check.once;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileSection.Kind;
import org.mapiscope.operation.profile.ProfileService;

class StructureRulesTest {
    private final SnapshotBuilder profile = SnapshotBuilder.pop3();
    private final ProfileService pst = profile.services.getFirst();

    @Test
    void aProfileWithoutServicesIsFound() {
        assertEquals(once(ProfileRule.SERVICE_NONE, List.of("Outlook"), SnapshotBuilder.KEY, ""),
                findings(ProfileRule.SERVICE_NONE, new SnapshotBuilder()));
    }

    @Test
    void aProviderWhoseSectionIsMissingIsFound() {
        profile.replace(pst, pst.providers(), List.of(SnapshotBuilder.uid(0x77)));
        profile.sections.removeIf(each -> each.uid().equals(Optional.of(pst.uid())));
        profile.section(0x10, Kind.SERVICE, new PropValue.BinaryValue(new PropTag(0x3D000102),
                Bytes.ofHex("11".repeat(16) + SnapshotBuilder.keyOf(0x77))));

        assertEquals(
                once(ProfileRule.PROVIDER_MISSING,
                        List.of("Outlook Data File", "{00000077-0000-0000-0000-000000000000}"),
                        SnapshotBuilder.keyOf(0x10), "01023d00"),
                findings(ProfileRule.PROVIDER_MISSING, profile));
    }

    @Test
    void aServiceWithoutProvidersIsFound() {
        profile.replace(pst, List.of(), List.of());

        assertEquals(once(ProfileRule.SERVICE_EMPTY, List.of("Outlook Data File", "MSUPST MS"),
                SnapshotBuilder.keyOf(0x10), ""), findings(ProfileRule.SERVICE_EMPTY, profile));
    }

    @Test
    void aServiceWhoseProvidersAreMissingIsNotFoundTwice() {
        profile.replace(pst, List.of(), List.of(SnapshotBuilder.uid(0x77)));

        assertEquals(List.of(), findings(ProfileRule.SERVICE_EMPTY, profile));
    }

    @Test
    void aProviderInTwoServicesIsFound() {
        ProfileService other = profile.service(0x50, "MSUPST MS", "Archive", "mspst.dll");
        profile.replace(other, pst.providers(), List.of());

        assertEquals(
                once(ProfileRule.PROVIDER_SHARED,
                        List.of("{00000011-0000-0000-0000-000000000000}", "Outlook Data File, Archive"),
                        SnapshotBuilder.keyOf(0x10), "", SnapshotBuilder.keyOf(0x50), ""),
                findings(ProfileRule.PROVIDER_SHARED, profile));
    }

    @Test
    void aProviderThatNamesAnotherServiceIsFound() {
        ProfileProvider old = pst.providers().getFirst();
        profile.replace(pst, List.of(new ProfileProvider(old.uid(), Optional.of(SnapshotBuilder.uid(0x20)), "Mine",
                "", old.resourceType(), 0, old.dllName())), List.of());

        assertEquals(once(ProfileRule.PROVIDER_OF_OTHER_SERVICE, List.of("Mine", "Outlook Data File"),
                SnapshotBuilder.keyOf(0x11), "01023d0c"), findings(ProfileRule.PROVIDER_OF_OTHER_SERVICE, profile));
    }

    @Test
    void aProviderThatNamesNoServiceIsNoneOfAnother() {
        ProfileProvider old = pst.providers().getFirst();
        profile.replace(pst, List.of(new ProfileProvider(old.uid(), Optional.empty(), "Mine", "", old.resourceType(),
                0, old.dllName())), List.of());

        assertEquals(List.of(), findings(ProfileRule.PROVIDER_OF_OTHER_SERVICE, profile));
    }

    @Test
    void aProviderThatIsInNoServiceIsFound() {
        profile.section(0x66, Kind.UNKNOWN, SnapshotBuilder.provider("Old mail"));

        assertEquals(once(ProfileRule.PROVIDER_LOOSE, List.of("Old mail"), SnapshotBuilder.keyOf(0x66), ""),
                findings(ProfileRule.PROVIDER_LOOSE, profile));
    }

    @Test
    void aServiceThatTheProfileDoesNotListIsFound() {
        profile.section(0x66, Kind.UNKNOWN, SnapshotBuilder.service("Old mail"));

        assertEquals(once(ProfileRule.SERVICE_LOOSE, List.of("Old mail"), SnapshotBuilder.keyOf(0x66), ""),
                findings(ProfileRule.SERVICE_LOOSE, profile));
    }

    @Test
    void theSettingsOfAnAccountThatIsGoneAreFound() {
        profile.section(0x66, Kind.UNKNOWN,
                new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "AcctSettings0003"));

        assertEquals(once(ProfileRule.SECTION_LOOSE, List.of("AcctSettings0003"), SnapshotBuilder.keyOf(0x66), ""),
                findings(ProfileRule.SECTION_LOOSE, profile));
    }

    @Test
    void aSectionWithTheFileOfAStoreThatIsGoneIsFound() {
        profile.section(0x66, Kind.UNKNOWN, new PropValue.UnicodeValue(new PropTag(0x6610001F), "C:\\a.ost"));

        assertEquals(once(ProfileRule.SECTION_LOOSE, List.of(SnapshotBuilder.keyOf(0x66)), SnapshotBuilder.keyOf(0x66),
                ""), findings(ProfileRule.SECTION_LOOSE, profile));
    }

    @Test
    void aProfileWithoutAnAddressBookIsFound() {
        profile.addressBooks.clear();

        assertEquals(once(ProfileRule.ADDRESS_BOOK_NONE, List.of()), findings(ProfileRule.ADDRESS_BOOK_NONE, profile));
    }

    @Test
    void aDllThatIsMissingIsFoundOnceForAllThatNeedIt() {
        Check check = new Check();
        check.libraries.put("contab.dll", new LibraryFacts.Missing(List.of("C:\\Office16")));

        assertEquals(
                once(ProfileRule.DLL_MISSING, List.of("contab.dll", "Outlook Address Book"),
                        SnapshotBuilder.keyOf(0x20), "001f3d0a", SnapshotBuilder.keyOf(0x21), "001f300a"),
                check.of(ProfileRule.DLL_MISSING, profile));
    }

    @Test
    void aDllOfTheOtherBitnessIsFound() {
        Check check = new Check();
        check.libraries.put("contab.dll", new LibraryFacts.OtherBits("C:\\x\\contab32.dll", 32, 64));

        assertEquals(
                once(ProfileRule.DLL_OF_OTHER_BITS, List.of("C:\\x\\contab32.dll", "32", "64", "Outlook Address Book"),
                        SnapshotBuilder.keyOf(0x20), "001f3d0a", SnapshotBuilder.keyOf(0x21), "001f300a"),
                check.of(ProfileRule.DLL_OF_OTHER_BITS, profile));
    }

    @Test
    void aDllThatOutlookLoadsIsNotFound() {
        Check check = new Check();
        check.libraries.put("contab.dll", new LibraryFacts.Loadable("C:\\x\\contab32.dll"));

        assertEquals(List.of(), check.all(profile.build()));
    }

    @Test
    void aServiceWhoseSectionIsMissingIsFound() {
        profile.sections.removeIf(each -> each.uid().equals(Optional.of(pst.uid())));
        profile.replace(pst, List.of(), List.of());

        assertEquals(once(ProfileRule.SERVICE_MISSING, List.of("{00000010-0000-0000-0000-000000000000}"),
                SnapshotBuilder.KEY, ""), findings(ProfileRule.SERVICE_MISSING, profile));
        assertEquals(List.of(), findings(ProfileRule.SERVICE_EMPTY, profile));
    }
}
