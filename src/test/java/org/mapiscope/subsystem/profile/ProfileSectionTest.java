package org.mapiscope.subsystem.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.subsystem.profile.TestProfiles.failure;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiProp.PropProblem;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.Restriction;

class ProfileSectionTest {
    private static final MapiUid OWN = MapiUid.parse("01020304-0506-0708-090A-0B0C0D0E0F10");
    private static final PropValue COMMENT = new PropValue.UnicodeValue(PropTags.PR_COMMENT_W, "c");
    private static final PropValue COUNT = new PropValue.LongValue(PropTag.of(0x7C00, PropType.PT_LONG), 7);

    @TempDir
    Path folder;

    private TestProfiles test;
    private Profile profile;

    @BeforeEach
    void open() throws MapiException {
        test = new TestProfiles(folder);
        test.create("p");
        profile = test.profiles.open("p");
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void whatIsSetIsThereForEverybodyAtOnce() throws MapiException {
        assertEquals(List.of(), profile.section(OWN).setProps(List.of(COMMENT, COUNT)));

        try (TestProfiles other = new TestProfiles(folder)) {
            ProfSect section = other.profiles.open("p").section(OWN, 0);
            assertEquals(List.of(COUNT, COMMENT), section.getProps(List.of(COUNT.tag(), COMMENT.tag()), 0));
        }
    }

    @Test
    void allPropertiesAreTheCommonOnesAndThoseThatWereSet() throws MapiException {
        ProfSect section = profile.section(OWN);
        section.setProps(List.of(COMMENT));

        List<PropValue> all = List.of(new PropValue.LongValue(PropTags.PR_OBJECT_TYPE, 9),
                new PropValue.UnicodeValue(PropTags.PR_PROFILE_NAME_W, "p"), COMMENT);
        assertEquals(all, section.getProps(List.of(), 0));
        assertEquals(all.stream().map(PropValue::tag).toList(), section.getPropList(0));
    }

    @Test
    void anAbsentPropertyIsAnErrorValue() throws MapiException {
        assertEquals(List.of(new PropValue.ErrorValue(PropTags.PR_COMMENT_W, HResult.MAPI_E_NOT_FOUND)),
                profile.section(OWN).getProps(List.of(PropTags.PR_COMMENT_W), 0));
    }

    @Test
    void aPropertySetAgainHasTheNewValueAndType() throws MapiException {
        ProfSect section = profile.section(OWN);
        section.setProps(List.of(COMMENT));
        PropValue other = new PropValue.BinaryValue(PropTags.PR_COMMENT_W.withType(PropType.PT_BINARY), Bytes.EMPTY);

        section.setProps(List.of(other));

        assertEquals(List.of(other),
                section.getProps(List.of(PropTags.PR_COMMENT_W.withType(PropType.PT_UNSPECIFIED)), 0));
    }

    @Test
    void whatCannotBeSetIsAProblemAndTheRestIsSet() throws MapiException {
        ProfSect section = profile.section(OWN);
        PropValue computed = new PropValue.UnicodeValue(PropTags.PR_PROFILE_NAME_W, "x");
        PropValue named = new PropValue.LongValue(PropTag.of(0x8000, PropType.PT_LONG), 1);
        PropValue restriction = new PropValue.RestrictionValue(PropTag.of(0x7C01, PropType.PT_SRESTRICT),
                new Restriction.Exist(COUNT.tag()));
        PropValue mistyped = new PropValue.LongValue(PropTag.of(0x7C02, PropType.PT_UNICODE), 1);

        assertEquals(
                List.of(new PropProblem(0, computed.tag(), HResult.MAPI_E_COMPUTED),
                        new PropProblem(1, named.tag(), HResult.MAPI_E_NO_SUPPORT),
                        new PropProblem(2, restriction.tag(), HResult.MAPI_E_TYPE_NO_SUPPORT),
                        new PropProblem(3, mistyped.tag(), HResult.MAPI_E_INVALID_TYPE)),
                section.setProps(List.of(computed, named, restriction, mistyped, COUNT)));
        assertEquals(List.of(COUNT), section.getProps(List.of(COUNT.tag()), 0));
    }

    @Test
    void errorValuesAndPrNullCountAsNotGiven() throws MapiException {
        ProfSect section = profile.section(OWN);
        List<PropTag> before = section.getPropList(0);

        assertEquals(List.of(), section.setProps(
                List.of(new PropValue.ErrorValue(PropTags.PR_COMMENT_W, HResult.MAPI_E_NOT_FOUND),
                        new PropValue.NullValue(new PropTag(1)))));

        assertEquals(before, section.getPropList(0));
    }

    @Test
    void anObjectOrNoValuesAreAnInvalidParameter() {
        ProfSect section = profile.section(OWN);

        failure(HResult.MAPI_E_INVALID_PARAMETER, () -> section
                .setProps(List.of(COMMENT, new PropValue.ObjectValue(PropTag.of(0x7C01, PropType.PT_OBJECT)))));
        failure(HResult.MAPI_E_INVALID_PARAMETER, () -> section.setProps(
                List.of(new PropValue.MultiValue(PropTag.of(0x7C01, PropType.PT_MV_LONG), List.of()))));
    }

    @Test
    void deletedPropertiesAreGoneAndAbsentOnesAreProblems() throws MapiException {
        ProfSect section = profile.section(OWN);
        section.setProps(List.of(COMMENT, COUNT));

        assertEquals(
                List.of(new PropProblem(1, PropTags.PR_SUBJECT_W, HResult.MAPI_E_NOT_FOUND),
                        new PropProblem(2, PropTags.PR_OBJECT_TYPE, HResult.MAPI_E_COMPUTED)),
                section.deleteProps(List.of(PropTags.PR_COMMENT_W.withType(PropType.PT_UNSPECIFIED),
                        PropTags.PR_SUBJECT_W, PropTags.PR_OBJECT_TYPE)));

        assertEquals(List.of(PropTags.PR_OBJECT_TYPE, PropTags.PR_PROFILE_NAME_W, COUNT.tag()),
                section.getPropList(0));
    }

    @Test
    void aSectionIsMadeOnlyToBeWritten() throws MapiException {
        assertEquals("the profile 'p' has no section " + OWN,
                failure(HResult.MAPI_E_NOT_FOUND, () -> profile.section(OWN, 0)));

        profile.section(OWN, MapiProp.MAPI_MODIFY).setProps(List.of(COMMENT));

        ProfSect readOnly = profile.section(OWN, 0);
        assertEquals(List.of(COMMENT), readOnly.getProps(List.of(COMMENT.tag()), 0));
        failure(HResult.MAPI_E_NO_ACCESS, () -> readOnly.setProps(List.of(COMMENT)));
        failure(HResult.MAPI_E_NO_ACCESS, () -> readOnly.deleteProps(List.of(COMMENT.tag())));
        failure(HResult.MAPI_E_UNKNOWN_FLAGS, () -> profile.section(OWN, 0x10000));
    }

    @Test
    void theSectionOfAServiceAndOfAProviderSaysWhatTheyAre() throws MapiException {
        MapiUid service = test.addService("p", "a");
        ProviderEntry store = profile.providers().getFirst();

        PropValue uid = new PropValue.BinaryValue(PropTags.PR_SERVICE_UID, service.bytes());
        assertEquals(List.of(uid, new PropValue.LongValue(PropTags.PR_RESOURCE_FLAGS, 0x21)), profile
                .section(service, 0).getProps(List.of(PropTags.PR_SERVICE_UID, PropTags.PR_RESOURCE_FLAGS), 0));
        assertEquals(List.of(uid, new PropValue.LongValue(PropTags.PR_RESOURCE_TYPE, 33)), profile
                .section(store.uid(), 0).getProps(List.of(PropTags.PR_SERVICE_UID, PropTags.PR_RESOURCE_TYPE), 0));
    }

    @Test
    void theProfileInstanceHasASearchKeyThatNoOtherProfileHas() throws MapiException {
        assertEquals(List.of(new PropValue.BinaryValue(PropTags.PR_SEARCH_KEY, profile.id().bytes())),
                profile.section(ProfileSection.MUID_PROFILE_INSTANCE, 0)
                        .getProps(List.of(PropTags.PR_SEARCH_KEY), 0));
    }

    @Test
    void copyToCopiesWhatCanBeSet() throws MapiException {
        ProfSect from = profile.section(OWN);
        from.setProps(List.of(COMMENT, COUNT));
        ProfSect to = profile.section(MapiUid.random());

        assertEquals(List.of(), from.copyTo(List.of(COUNT.tag().withType(PropType.PT_UNSPECIFIED)), to, 0));

        assertEquals(List.of(PropTags.PR_OBJECT_TYPE, PropTags.PR_PROFILE_NAME_W, COMMENT.tag()),
                to.getPropList(0));
    }

    @Test
    void sectionsKnowNoNamesAndSaveAtOnce() throws MapiException {
        ProfSect section = profile.section(OWN);

        section.saveChanges(MapiProp.KEEP_OPEN_READWRITE);

        failure(HResult.MAPI_E_NO_SUPPORT, () -> section.getNamesFromIDs(List.of()));
        failure(HResult.MAPI_E_NO_SUPPORT, () -> section.getIDsFromNames(List.of(), 0));
    }
}
