package org.mapiscope.gui.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;

class DraftTest {
    private static final MapiUid COMMON = MapiUid.parse("00062008-0000-0000-C000-000000000046");

    @ParameterizedTest
    @ValueSource(strings = {"PR_SUBJECT_W", "0x0037001F", "0037001f", " pr_subject_w "})
    void aPropertyIsMeantByItsNameOrItsTag(String text) {
        assertEquals(Optional.of(new Draft.Meant.ByTag(PropTags.PR_SUBJECT_W)), Draft.meant(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dispidPrivate", "PSETID_Common/0x8506", "{00062008-0000-0000-C000-000000000046}/0x8506"})
    void aNamedPropertyIsMeantByItsNameOrItsSetAndNumber(String text) {
        assertEquals(Optional.of(new Draft.Meant.ByName(new NamedProp.ById(COMMON, 0x8506),
                Optional.of(PropType.PT_BOOLEAN))), Draft.meant(text));
    }

    @Test
    void aNamedPropertyThatNobodyKnowsIsMeantByItsString() {
        assertEquals(Optional.of(new Draft.Meant.ByName(new NamedProp.ByName(COMMON, "Own/Thing"), Optional.empty())),
                Draft.meant("PSETID_Common/Own/Thing"));
    }

    @Test
    void aTagIsCalledByItsNameTooAndANameByItself() {
        assertEquals(List.of("PR_SUBJECT 0x0037001F", "PR_SUBJECT_W", "PSETID_Common/0x8506", ""),
                Stream.of("0x0037001F", "PR_SUBJECT_W", "PSETID_Common/0x8506", "")
                        .map(text -> new Draft(text, PropType.PT_UNICODE, "").called()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Subject?", "/x", "nonsense/0x8506", "PSETID_Common/"})
    void anythingElseIsNoProperty(String text) {
        assertEquals(Optional.empty(), Draft.meant(text));
    }
}
