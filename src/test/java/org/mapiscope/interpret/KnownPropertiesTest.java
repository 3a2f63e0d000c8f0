package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.KnownTag;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;

class KnownPropertiesTest {
    private static final PropTag PR_SUBJECT_A = new PropTag(0x0037001E);

    @Test
    void theExactNameComesFirstAndThoseOfOtherTypesAfterIt() {
        PropNames names = KnownProperties.names(PR_SUBJECT_A);

        assertEquals(new PropNames(List.of("PR_SUBJECT_A"),
                List.of("PR_SUBJECT", "PR_SUBJECT_W", "PidTagSubject", "ptagSubject"), List.of()), names);
        assertEquals(Optional.of("PR_SUBJECT_A"), names.best());
        assertEquals("PR_SUBJECT, PR_SUBJECT_W, PidTagSubject, ptagSubject", names.others());
    }

    @Test
    void namesOfOneTagComeByTheirRank() {
        PropNames names = KnownProperties.names(new PropTag(0x68020102));

        assertEquals(Optional.of("PR_RW_RULES_STREAM"), names.best());
        assertEquals("PidTagRwRulesStream, PR_OAB_CONTAINER_GUID, PR_OAB_CONTAINER_GUID_W, "
                + "PidTagOfflineAddressBookContainerGuid, PidTagSenderTelephoneNumber", names.others());
    }

    @Test
    void aTagWithATypeThatNoTableHasIsFoundByItsIdentifier() {
        assertEquals(Optional.of("PR_RW_RULES_STREAM"), KnownProperties.names(new PropTag(0x6802000A)).best());
    }

    @Test
    void identifiersFrom8000OnAreKnownInAddressBooksOnly() {
        PropTag manager = new PropTag(0x8005001F);

        assertEquals(PropNames.NONE, KnownProperties.names(manager));
        assertEquals(Optional.of("PR_EMS_AB_MANAGER_W"), KnownProperties.addressBookNames(manager).best());
    }

    @Test
    void aNameThatMfcmapiDoesNotHaveIsKeptApart() {
        assertEquals(new PropNames(List.of(), List.of("PR_CREATOR_SID_AS_XML"), List.of("PR_CREATOR_SID_AS_XML_A")),
                KnownProperties.names(new PropTag(0x0E6C001E)));
    }

    @Test
    void searchFindsTagsByAPartOfAnyOfTheirNames() {
        assertEquals(List.of(new PropTag(0x0E340102)),
                KnownProperties.search("replversionh"));
    }

    @Test
    void daslHasTheTagOrTheSetAndTheName() {
        MapiUid common = KnownGuids.find("PSETID_Common").orElseThrow();

        assertEquals("http://schemas.microsoft.com/mapi/proptag/0x0037001E", KnownProperties.dasl(PR_SUBJECT_A));
        assertEquals("http://schemas.microsoft.com/mapi/id/{00062008-0000-0000-C000-000000000046}/8503000B",
                KnownProperties.dasl(new NamedProp.ById(common, 0x8503), PropType.PT_BOOLEAN));
        assertEquals("http://schemas.microsoft.com/mapi/string/{00062008-0000-0000-C000-000000000046}/Keywords",
                KnownProperties.dasl(new NamedProp.ByName(common, "Keywords"), PropType.PT_MV_UNICODE));
    }

    @Test
    void noTagHasANameTwice() {
        Set<String> seen = new HashSet<>();
        List<KnownTag> twice = PropTags.known().stream().filter(known -> !seen.add(known.tag() + known.name()))
                .toList();

        assertEquals(List.of(), twice);
    }

    @Test
    void allOfMfcmapisNamesAreThere() {
        assertEquals(4017, PropTags.known().stream().filter(known -> known.rank().isPresent()).count());
    }
}
