package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;

class KnownNamedPropsTest {
    private static NamedProp byId(String set, int id) {
        return new NamedProp.ById(KnownGuids.find(set).orElseThrow(), id);
    }

    private static NamedProp byName(String set, String name) {
        return new NamedProp.ByName(KnownGuids.find(set).orElseThrow(), name);
    }

    @Test
    void anIdentifierHasItsNamesInItsOwnSetOnly() {
        assertEquals(List.of("PidLidReminderSet", "dispidReminderSet"),
                KnownNamedProps.names(byId("PSETID_Common", 0x8503)));
        assertEquals(List.of(), KnownNamedProps.names(byId("PSETID_Note", 0x8503)));
    }

    @Test
    void aStringIsFoundInAnyCase() {
        assertEquals(List.of("PidNameContentClass"),
                KnownNamedProps.names(byName("PS_INTERNET_HEADERS", "content-class")));
        assertEquals(List.of(byName("PS_INTERNET_HEADERS", "Content-Class"),
                byName("PS_PUBLIC_STRINGS", "urn:schemas-microsoft-com:exch-data:expected-content-class")),
                KnownNamedProps.search("CONTENT-CLASS"));
    }

    @Test
    void aNameHasItsTypeAndArea() {
        assertEquals(Optional.of(new KnownNamedProp(byName("PS_PUBLIC_STRINGS", "Keywords"), "PidNameKeywords",
                PropType.PT_MV_UNICODE, "Common")), KnownNamedProps.find("pidnamekeywords"));
    }

    @Test
    void whatNobodyKnowsIsWrittenByItsNumber() {
        MapiUid unknown = MapiUid.parse("00000000-0000-0000-0000-000000000001");

        assertEquals("id: 0x8503=34051", KnownNamedProps.text(new NamedProp.ById(unknown, 0x8503)));
        assertEquals("Keywords", KnownNamedProps.text(new NamedProp.ByName(unknown, "Keywords")));
    }

    @Test
    void noPropertyHasANameTwice() {
        Set<String> seen = new HashSet<>();

        assertEquals(List.of(), KnownNamedProps.all().stream()
                .filter(known -> !seen.add(known.prop() + known.name())).toList());
    }

    @Test
    void aNamedPropertyHasItsParser() {
        PropTag binary = PropTag.of(PropTag.FIRST_NAMED_ID, PropType.PT_BINARY);

        assertEquals(Optional.of("TIMEZONE"),
                SmartViewBindings.parser(binary, Optional.of(byId("PSETID_Appointment", 0x8233))));
        assertEquals(Optional.of("ENTRYID"), SmartViewBindings.parser(binary.withType(PropType.PT_MV_BINARY),
                Optional.of(byId("PSETID_Address", 0x8055))));
        assertEquals(Optional.empty(), SmartViewBindings.parser(binary, Optional.empty()));
    }

    @Test
    void aPropertyHasOneParserForOneValueAndAnotherForMany() {
        assertEquals(List.of(Optional.of("SEARCHFOLDERDEFINITION"), Optional.of("ENTRYID")),
                List.of(SmartViewBindings.parser(new PropTag(0x68450102), Optional.empty()),
                        SmartViewBindings.parser(new PropTag(0x68451102), Optional.empty())));
    }
}
